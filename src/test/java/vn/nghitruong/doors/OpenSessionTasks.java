package vn.nghitruong.doors;

import static vn.nghitruong.office.Chamber.item;
import static vn.nghitruong.office.Office.given;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.test.context.TestComponent;
import vn.nghitruong.doors.OpenTasks.Open;
import vn.nghitruong.office.Chamber;
import vn.nghitruong.office.Office;
import vn.nghitruong.session.Agenda;

/**
 * One open task of each kind that a session and its items have. The sessions are topical: a regular one would move the
 * days on which petitions are due.
 */
@TestComponent
class OpenSessionTasks {

    /** The day on which these sessions are planned. */
    static final String PLANNED = "2026-05-11";

    /** The opening day of a session that has been held by {@link OpenTasks#TODAY}. */
    static final String HELD = "2026-05-14";

    private static final String FAR = "2026-07-14";

    private final Office office;
    private final Chamber chamber;
    private final OpenTasks tasks;
    private final Agenda agenda;

    OpenSessionTasks(Office office, Chamber chamber, OpenTasks tasks, Agenda agenda) {
        this.office = office;
        this.chamber = chamber;
        this.tasks = tasks;
        this.agenda = agenda;
    }

    /** A task of each kind by its activity, on {@link OpenTasks#TODAY}. */
    Map<String, Open> all() {
        office.on(PLANNED);
        var all = new LinkedHashMap<String, Open>();
        add(all, "Activity_DraftAgenda", planned(), "items", List.of(item("Dự toán ngân sách", "resolution")));
        add(all, "Activity_AgreeAgenda", drafted(), "approved", true, "heldOn", PLANNED);
        add(all, "Activity_ConveneSession", preparing(), "decisionNumber", "9/QĐ-HĐND", "decisionDate", PLANNED);
        add(all, "Activity_CheckDossier", handedIn(), "complete", true);
        add(all, "Activity_VerifyItem", complete(), "opinion", "agree", "reportNumber", "7/BC-KTNS");
        add(all, "Activity_SettleItem", disputed(), "decision", "submit");
        add(all, "Activity_DispatchDocuments", ready(), "dispatchedOn", PLANNED);
        var late = chamber.agreed("topical", "2026-05-20", item("Dự toán ngân sách", "resolution")) + ".01";
        var held = ready(
                item("Dự toán ngân sách", "resolution"),
                item("Bãi nhiệm Phó Chủ tịch HĐND", "personnel", "dismissal", true),
                item("Thông báo của MTTQ", "notice"));
        office.as("van-phong-hdnd", () -> agenda.remove(held, "3", "Không còn cần thiết."));
        dispatched(held);
        var adopted = ready();
        dispatched(adopted);
        var ended = ready(item("Chất vấn", "questioning"));
        dispatched(ended);

        office.on(OpenTasks.TODAY);
        add(all, "Activity_DecideLateDossier", late, "decision", "wait", "reason", "Chờ bổ sung.");
        add(
                all,
                "Activity_RecordSession",
                held,
                "deputiesTotal",
                50,
                "deputiesPresent",
                48,
                "outcomes",
                List.of(
                        given("item", held + ".01", "outcome", "adopted", "inFavour", 40, "against", 8),
                        given("item", held + ".02", "outcome", "rejected", "inFavour", 20, "abstained", 3)));
        record(adopted, given("item", "1", "outcome", "adopted", "inFavour", 40));
        add(
                all,
                "Activity_IssueResolution",
                adopted + ".01",
                "number",
                "777",
                "normative",
                false,
                "signedOn",
                HELD,
                "signedBy",
                "Chủ tịch HĐND",
                "effectiveOn",
                "2026-06-01");
        record(ended, given("item", "1", "outcome", "heard"));
        add(all, "Activity_CloseSession", ended, "closedOn", HELD);
        return all;
    }

    String planned() {
        return chamber.plan("topical", FAR);
    }

    String drafted() {
        var code = planned();
        office.work(code, "Activity_DraftAgenda", "items", List.of(item("Dự toán ngân sách", "resolution")));
        return code;
    }

    /** A session whose one item is being prepared. */
    String preparing() {
        return chamber.agreed("topical", FAR, item("Dự toán ngân sách", "resolution"));
    }

    /** An item whose dossier was handed in. */
    String handedIn() {
        var item = preparing() + ".01";
        chamber.handIn(item);
        return item;
    }

    String complete() {
        var item = handedIn();
        office.work(item, "Activity_CheckDossier", "complete", true);
        return item;
    }

    String disputed() {
        var item = complete();
        office.work(
                item,
                "Activity_VerifyItem",
                "opinion",
                "disagree",
                "reportNumber",
                "7/BC-KTNS",
                "reason",
                "Chưa rõ nguồn.");
        return item;
    }

    /** A session that opens on {@link #HELD} with one resolution, ready to be dispatched. */
    String ready() {
        return ready(item("Dự toán ngân sách", "resolution"));
    }

    @SafeVarargs
    final String ready(Map<String, Object>... items) {
        var code = chamber.agreed("topical", HELD, items);
        for (var number = 1; number <= items.length; number++) {
            var item = "%s.%02d".formatted(code, number);
            if (!items[number - 1].get("kind").equals("questioning")) {
                chamber.prepare(item);
            }
        }
        return code;
    }

    void dispatched(String code) {
        chamber.convene(code);
        office.work(code, "Activity_DispatchDocuments", "dispatchedOn", PLANNED);
    }

    @SafeVarargs
    final void record(String code, Map<String, Object>... outcomes) {
        chamber.record(code, List.of(outcomes));
    }

    /** A session that was held and adopted some resolutions, named by their titles; all of them are to be issued. */
    String adopted(String... titles) {
        office.on(PLANNED);
        var items = new LinkedHashMap<String, Map<String, Object>>();
        for (var title : titles) {
            items.put(title, item(title, "resolution"));
        }
        @SuppressWarnings({"unchecked", "rawtypes"})
        Map<String, Object>[] array = items.values().toArray(new Map[0]);
        var code = ready(array);
        dispatched(code);
        office.on(HELD);
        chamber.record(
                code,
                items.keySet().stream()
                        .map(title -> given("item", title, "outcome", "adopted", "inFavour", 40))
                        .toList());
        return code;
    }

    private void add(Map<String, Open> all, String activity, String code, Object... good) {
        all.put(activity, tasks.open(activity, code, good));
    }
}

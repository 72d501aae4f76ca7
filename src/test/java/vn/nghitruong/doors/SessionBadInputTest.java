package vn.nghitruong.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.nghitruong.office.Chamber.item;
import static vn.nghitruong.office.Office.given;
import static vn.nghitruong.web.WebappClient.engine;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.nghitruong.doors.OpenTasks.Open;
import vn.nghitruong.office.Chamber;

/** The forms of a session, given what they must not take: alone, and what does not fit together. */
@DoorTest
class SessionBadInputTest extends BadInput {

    private static final Map<String, Object> SESSION =
            given("council", "hdnd-lao-cai", "kind", "topical", "ordinal", 7, "opensOn", "2026-07-14", "days", 2);

    private static final String BUDGET = "Dự toán ngân sách";
    private static final String DISMISSAL = "Bãi nhiệm Phó Chủ tịch HĐND";

    @Autowired
    Chamber chamber;

    @BeforeEach
    void today() {
        office.on(OpenTasks.TODAY);
    }

    /**
     * Fields that do not fit together.
     *
     * @param says what the refusal must name
     */
    private record Combination(String activity, Map<String, Object> given, String says) {}

    @Test
    void every_field_of_every_task_refuses_what_it_cannot_take() {
        tryTasks(forms("session", "session-item"), sessions.all());

        assertThat(wrong).isEmpty();
    }

    @Test
    void every_field_of_the_plan_refuses_what_it_cannot_take() {
        nothingChanges("plan", () -> {
            tryStart("session", "/api/sessions", SESSION);
            plan(given("council", "khong-co"), "khong-co");
            plan(given("council", "so-y-te"), "Sở Y tế");
            plan(given("council", "hdnd-yen-bai"), "HĐND tỉnh Lào Cai");
            plan(given("council", "hdnd-p-lao-cai"), "Hội đồng");
            plan(given("opensOn", "2026-05-18"), label("opensOn"));
            plan(given("opensOn", "2028-03-01"), "2028");
            plan(given("opensOn", "2027-12-31", "days", 30), "2028");
            plan(given("ordinal", 0), label("ordinal"));
            plan(given("days", 0), label("days"));
            plan(given("days", 31), label("days"));
        });

        assertThat(wrong).isEmpty();
    }

    @Test
    void what_does_not_fit_together_is_refused_and_the_task_stays() {
        var open = sessions.all();
        var used = sessions.adopted("Mức thu phí");
        issue(used + ".01", "778", false);
        office.on(OpenTasks.TODAY);
        var file = upload("a.pdf", new byte[] {1}).json().get("id").asText();

        var all = new ArrayList<Combination>();
        agenda(all);
        preparation(all, file);
        proceedings(all, open.get("Activity_RecordSession").code());
        resolution(all, open.get("Activity_IssueResolution").good(), file);
        refuseAll(all, open);

        assertThat(wrong).isEmpty();
    }

    @Test
    void an_item_is_taken_up_from_an_earlier_session_once_and_only_if_it_was_put_off() {
        office.on(OpenSessionTasks.PLANNED);
        var disputed = sessions.disputed();
        office.work(disputed, "Activity_SettleItem", "decision", "next-session", "reason", "Chưa chín muồi.");
        var taken = sessions.disputed();
        office.work(taken, "Activity_SettleItem", "decision", "next-session", "reason", "Chưa chín muồi.");
        chamber.agreed("topical", "2026-07-14", item(BUDGET, "resolution", "from", taken));
        var running = sessions.complete();
        var draft = tasks.open("Activity_DraftAgenda", sessions.planned());

        var all = new ArrayList<Combination>();
        for (var from : List.of("khong-co", running, taken, draft.code())) {
            agenda(all, "Nội dung lấy lại", item("Nội dung lấy lại", "resolution", "from", from));
        }
        agenda(
                all,
                "Lần hai",
                item("Lần một", "resolution", "from", disputed),
                item("Lần hai", "resolution", "from", disputed));
        refuseAll(all, Map.of("Activity_DraftAgenda", draft));

        assertThat(wrong).isEmpty();
        office.work(
                draft.code(),
                "Activity_DraftAgenda",
                "items",
                List.of(item("Lần một", "resolution", "from", disputed)));
    }

    @Test
    void a_ward_has_its_own_units_on_its_agenda() {
        var planned =
                as("van-phong-p-cam-duong").post("/api/sessions", with(SESSION, given("council", "hdnd-p-cam-duong")));
        assertThat(planned.status()).as(planned.body()).isEqualTo(201);
        var draft =
                tasks.open("Activity_DraftAgenda", planned.json().get("code").asText());
        var own = given(
                "title",
                "Thu chi ngân sách phường",
                "kind",
                "report",
                "submitter",
                "ubnd-p-cam-duong",
                "committee",
                "ban-ktns-p-cam-duong");

        var all = new ArrayList<Combination>();
        agenda(all, "UBND phường Lào Cai", with(own, given("submitter", "ubnd-p-lao-cai")));
        agenda(all, "UBND phường Lào Cai", with(own, given("drafter", "ubnd-p-lao-cai")));
        agenda(all, "phường Lào Cai", with(own, given("submitter", "van-phong-p-lao-cai")));
        agenda(all, "Ban Kinh tế - Ngân sách", with(own, given("committee", "ban-ktns-p-lao-cai")));
        agenda(all, "Ban Kinh tế - Ngân sách", with(own, given("committee", "ban-kinh-te-ngan-sach")));
        refuseAll(all, Map.of("Activity_DraftAgenda", draft));

        assertThat(wrong).isEmpty();
        office.work(draft.code(), "Activity_DraftAgenda", "items", List.of(own));
    }

    @Test
    void what_is_just_enough_is_accepted() {
        office.on(OpenSessionTasks.PLANNED);
        var code = sessions.ready(
                item("Sáp nhập thôn", "resolution"),
                item(DISMISSAL, "personnel", "dismissal", true),
                item("Đặt tên đường", "resolution"));
        sessions.dispatched(code);
        office.on(OpenSessionTasks.HELD);

        office.work(
                code,
                "Activity_RecordSession",
                "deputiesTotal",
                48,
                "deputiesPresent",
                48,
                "outcomes",
                List.of(
                        given("item", 1, "outcome", "adopted", "inFavour", 25, "against", 23),
                        given("item", 2, "outcome", "adopted", "inFavour", 32, "against", 10, "abstained", 6),
                        given("item", "ĐẶT TÊN  ĐƯỜNG", "outcome", "adopted", "inFavour", 48)));

        assertThat(office.file(code + ".02").outcome()).isEqualTo("adopted");
        issue(code + ".01", "779", false);
        issue(code + ".03", "779/2026/NQ-HĐND", true);
        assertThat(asOffice()
                        .get("/api/resolutions?council=hdnd-lao-cai&year=2026")
                        .json()
                        .findValuesAsText("number"))
                .contains("779/NQ-HĐND", "779/2026/NQ-HĐND");
    }

    private void refuseAll(List<Combination> all, Map<String, Open> open) {
        nothingChanges("what does not fit together", () -> all.stream()
                .filter(bad -> tasks.isOpen(open.get(bad.activity())))
                .forEach(bad -> refuse(bad, open.get(bad.activity()))));
    }

    private void refuse(Combination bad, Open task) {
        var given = Words.variables(with(task.good(), bad.given()));
        for (var door : List.of("submit-form", "complete")) {
            var answer = as(task.holder()).post(engine("task/" + task.id() + "/" + door), given);
            says(bad.says(), bad.toString(), answer);
        }
        stays(task, bad.toString());
    }

    private void plan(Map<String, Object> bad, String says) {
        says(says, "plan " + bad, asOffice().post("/api/sessions", with(SESSION, bad)));
    }

    private void agenda(List<Combination> all) {
        for (var part : List.of("submitter", "drafter", "committee")) {
            agenda(all, "khong-co", item(BUDGET, "resolution", part, "khong-co"));
            agenda(all, "HĐND tỉnh Lào Cai", item(BUDGET, "resolution", part, "hdnd-lao-cai"));
        }
        for (var part : List.of("submitter", "drafter")) {
            agenda(all, "Sở Xây dựng", item(BUDGET, "resolution", part, "so-giao-thong-xay-dung"));
            agenda(all, "phường Lào Cai", item(BUDGET, "resolution", part, "van-phong-p-lao-cai"));
            agenda(all, "phường Lào Cai", item(BUDGET, "resolution", part, "thuong-truc-p-lao-cai"));
            agenda(all, "phường Lào Cai", item(BUDGET, "resolution", part, "hdnd-p-lao-cai"));
        }
        agenda(all, "phường Lào Cai", item(BUDGET, "resolution", "committee", "ban-ktns-p-lao-cai"));
        agenda(all, "Sở Y tế", item(BUDGET, "resolution", "committee", "so-y-te"));
        agenda(all, "Thường trực", item(BUDGET, "resolution", "committee", "thuong-truc-hdnd"));
        for (var kind : List.of("report", "resolution", "other")) {
            agenda(all, BUDGET, item(BUDGET, kind, "committee", ""));
        }
        for (var same : List.of(
                BUDGET,
                "dự TOÁN ngân SÁCH",
                "  Dự  toán\tngân sách ",
                "Dự\u00a0toán ngân sách",
                Normalizer.normalize(BUDGET, Normalizer.Form.NFD))) {
            agenda(all, "có hai lần", item(BUDGET, "resolution"), item("Báo cáo", "report"), item(same, "other"));
        }
        agenda(all, "khong-co", item(BUDGET, "resolution"), item("Báo cáo", "report", "drafter", "khong-co"));
        all.add(new Combination("Activity_DraftAgenda", given("items", List.of()), label("items")));
        all.add(new Combination("Activity_AgreeAgenda", given("approved", true, "heldOn", ""), label("heldOn")));
        all.add(new Combination("Activity_AgreeAgenda", given("approved", false), label("reason")));
        all.add(new Combination("Activity_AgreeAgenda", given("approved", false, "reason", " "), label("reason")));
    }

    @SafeVarargs
    private static void agenda(List<Combination> all, String says, Map<String, Object>... items) {
        all.add(new Combination("Activity_DraftAgenda", given("items", List.of(items)), says));
    }

    private void preparation(List<Combination> all, String foreignFile) {
        all.add(new Combination("Activity_CheckDossier", given("complete", false), label("missing")));
        all.add(new Combination("Activity_CheckDossier", given("complete", false, "missing", " "), label("missing")));
        all.add(new Combination(
                "Activity_CheckDossier", given("complete", false, "missing", List.of()), label("missing")));
        all.add(new Combination("Activity_DecideLateDossier", given("reason", " "), label("reason")));
        all.add(new Combination("Activity_VerifyItem", given("opinion", "disagree"), label("reason")));
        for (var file : List.of("khong-co", foreignFile)) {
            all.add(new Combination("Activity_VerifyItem", given("file", file), "tệp"));
        }
        for (var decision : List.of("revise", "withdraw", "next-session")) {
            all.add(new Combination("Activity_SettleItem", given("decision", decision), label("reason")));
        }
        all.add(new Combination(
                "Activity_DispatchDocuments", given("dispatchedOn", "2026-05-20"), label("dispatchedOn")));
    }

    private void proceedings(List<Combination> all, String held) {
        var one = given("item", held + ".01", "outcome", "adopted", "inFavour", 40);
        var two = given("item", 2, "outcome", "rejected", "inFavour", 20);
        attendance(all, 50, 51);
        attendance(all, 0, 0);
        attendance(all, 40, 48);
        outcomes(all, BUDGET, with(one, given("against", 8, "abstained", 1)), two);
        outcomes(all, BUDGET, with(one, given("inFavour", 49)), two);
        outcomes(all, "quá nửa", with(one, given("inFavour", 25)), two);
        outcomes(all, "quá nửa", with(one, given("inFavour", 0)), two);
        outcomes(all, "hai phần ba", one, with(two, given("outcome", "adopted", "inFavour", 26)));
        outcomes(all, "hai phần ba", one, with(two, given("outcome", "adopted", "inFavour", 33)));
        outcomes(all, BUDGET, with(one, given("outcome", "rejected")), two);
        outcomes(all, DISMISSAL, one, with(two, given("inFavour", 34)));
        outcomes(all, DISMISSAL, one);
        outcomes(all, BUDGET, two);
        outcomes(all, "hai kết quả", one, two, with(one, given("item", "1")));
        outcomes(all, "hai kết quả", one, two, with(two, given("item", DISMISSAL.toLowerCase(Locale.ROOT))));
        outcomes(all, "khong-co", one, two, given("item", "khong-co", "outcome", "heard"));
        outcomes(all, "3", one, two, given("item", 3, "outcome", "heard"));
        outcomes(all, held + ".03", one, two, given("item", held + ".03", "outcome", "heard"));
        outcomes(all, "Thông báo của MTTQ", one, two, given("item", "Thông báo của MTTQ", "outcome", "heard"));
        outcomes(all, "KY-2026-999.01", one, two, given("item", "KY-2026-999.01", "outcome", "heard"));
        outcomes(all, BUDGET, given("item", 1, "outcome", "heard"), two);
        outcomes(all, BUDGET, given("item", 1, "outcome", "adopted"), two);
        outcomes(all, BUDGET, given("item", 1, "outcome", "rejected", "against", 40), two);
        all.add(new Combination("Activity_RecordSession", given("outcomes", List.of()), "Chưa ghi kết quả"));
        all.add(new Combination("Activity_CloseSession", given("closedOn", "2026-05-13"), "14/05/2026"));
    }

    private static void attendance(List<Combination> all, int total, int present) {
        all.add(new Combination(
                "Activity_RecordSession",
                given("deputiesTotal", total, "deputiesPresent", present),
                "Số đại biểu có mặt (" + present + ")"));
    }

    @SafeVarargs
    private static void outcomes(List<Combination> all, String says, Map<String, Object>... outcomes) {
        all.add(new Combination("Activity_RecordSession", given("outcomes", List.of(outcomes)), says));
    }

    private void resolution(List<Combination> all, Map<String, Object> good, String foreignFile) {
        for (var used : List.of("778", "0778", "778/NQ-HĐND", " 778 / NQ-HĐND ")) {
            issue(all, given("number", used), "778/NQ-HĐND đã được dùng");
        }
        for (var number : List.of("x", "0", "-1", "1.5", "123456", "12/NQ-UBND", "12/26/NQ-HĐND", "12/2026/2026")) {
            issue(all, given("number", number), number);
        }
        issue(all, given("number", "12/2025/NQ-HĐND", "normative", true), "12/2025/NQ-HĐND");
        issue(all, given("number", "12/2025", "normative", true), "12/2025");
        issue(all, given("number", "12/NQ-HĐND", "normative", true), "12/NQ-HĐND");
        issue(all, given("number", "12/2026/NQ-HĐND", "normative", false), "12/2026/NQ-HĐND");
        issue(all, given("signedOn", "2026-05-13"), "14/05/2026");
        issue(all, given("effectiveOn", "2026-05-13"), "hiệu lực");
        assertThat(good.get("signedOn")).isEqualTo(OpenSessionTasks.HELD);
        for (var file : List.of("khong-co", foreignFile)) {
            issue(all, given("file", file), "tệp");
        }
    }

    private static void issue(List<Combination> all, Map<String, Object> bad, String says) {
        all.add(new Combination("Activity_IssueResolution", bad, says));
    }

    private void issue(String item, String number, boolean normative) {
        office.work(
                item,
                "Activity_IssueResolution",
                "number",
                number,
                "normative",
                normative,
                "signedOn",
                OpenSessionTasks.HELD,
                "signedBy",
                "Chủ tịch HĐND",
                "effectiveOn",
                "2026-06-01");
    }
}

package vn.nghitruong.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.nghitruong.office.Chamber.item;
import static vn.nghitruong.office.Office.given;
import static vn.nghitruong.web.WebappClient.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.nghitruong.office.Chamber;
import vn.nghitruong.web.WebappClient.Answer;

/** Every door of a session and of its items, tried by those who have no business there. */
@DoorTest
class SessionForeignUnitTest extends ForeignDoors {

    private static final Map<String, Object> SESSION =
            given("council", "hdnd-lao-cai", "kind", "topical", "ordinal", 7, "opensOn", "2026-07-14", "days", 2);

    /** No unit of the council: who drafts, who passes on, who has nothing to do with it, who is elsewhere, nobody. */
    private static final List<String> OUTSIDERS = List.of(
            "so-tai-chinh",
            "van-phong-ubnd",
            "ubnd-tinh",
            "so-y-te",
            "van-phong-p-lao-cai",
            "thuong-truc-p-lao-cai",
            "lanh-dao-p-lao-cai",
            "");

    /** Units of the council; each has its own tasks. */
    private static final List<String> INSIDERS =
            List.of("van-phong-hdnd", "thuong-truc-hdnd", "ban-kinh-te-ngan-sach", "ban-phap-che", "to-db-sa-pa");

    private static final Map<String, Object> BECAUSE = given("reason", "Phát sinh.");

    @Autowired
    Chamber chamber;

    @BeforeEach
    void today() {
        office.on(OpenTasks.TODAY);
    }

    @Test
    void no_task_of_a_session_is_completed_by_another_unit() {
        var all = sessions.all();

        nothingChanges("foreign units", () -> {
            for (var open : all.values()) {
                for (var user : everybodyAnd("lanh-dao")) {
                    if (!user.equals(open.holder())) {
                        for (var door : List.of("complete", "submit-form")) {
                            refused(
                                    user,
                                    "POST",
                                    "task/" + open.id() + "/" + door,
                                    Words.variables(open.good()),
                                    false);
                        }
                    }
                }
            }
        });

        assertThat(wrong).isEmpty();
        assertThat(all.values()).allMatch(tasks::isOpen);
    }

    @Test
    void no_door_of_a_session_opens_to_an_outsider() {
        office.on(OpenSessionTasks.PLANNED);
        for (var open : List.of(
                tasks.open("Activity_AgreeAgenda", sessions.drafted(), "approved", false, "reason", "x"),
                tasks.open("Activity_VerifyItem", sessions.complete(), "opinion", "agree", "reportNumber", "7/BC"))) {
            for (var outsider : List.of("so-tai-chinh", "van-phong-p-lao-cai", "lanh-dao", "")) {
                tryAll(
                        outsider,
                        doors(open, outsider.isEmpty() ? "so-y-te" : outsider).stream()
                                .filter(attempt -> !mayComment(outsider, attempt))
                                .toList());
            }
            assertThat(tasks.isOpen(open)).isTrue();
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void the_unit_itself_has_only_the_doors_of_its_form_and_of_claiming() {
        office.on(OpenSessionTasks.PLANNED);
        var open = tasks.open("Activity_CheckDossier", sessions.handedIn(), "complete", true);

        tryAll(
                "van-phong-hdnd",
                doors(open, "so-y-te").stream()
                        .filter(attempt -> !attempt.path().endsWith("/submit-form"))
                        .filter(attempt -> !attempt.path().endsWith("/complete"))
                        .filter(attempt -> !attempt.path().endsWith("/unclaim"))
                        .filter(attempt -> !attempt.path().contains("/comment"))
                        .toList());

        assertThat(wrong).isEmpty();
        assertThat(tasks.isOpen(open)).isTrue();
    }

    @Test
    void only_the_own_office_plans_a_session_and_nobody_starts_an_item_or_a_request() {
        var foreign = with(SESSION, given("council", "hdnd-p-lao-cai"));

        nothingChanges("starts", () -> {
            for (var user : everybodyAnd("lanh-dao")) {
                for (var door : List.of("start", "submit-form")) {
                    var path = "process-definition/key/";
                    if (!user.equals("van-phong-hdnd")) {
                        refused(user, "POST", path + "session/" + door, Words.variables(SESSION), false);
                        refused(user, "POST", "/api/sessions", SESSION, false);
                    }
                    noPart(user, path, door);
                }
            }
            for (var door : List.of("start", "submit-form")) {
                var path = "process-definition/key/session/";
                noPart("admin", "process-definition/key/", door);
                refused("van-phong-hdnd", "POST", path + door, Words.variables(foreign), false);
                for (var tenant : List.of("hdnd-p-lao-cai", "hdnd-lao-cai")) {
                    refused(
                            "van-phong-hdnd",
                            "POST",
                            path + "tenant-id/" + tenant + "/" + door,
                            Words.variables(SESSION),
                            false);
                }
            }
            refused("van-phong-hdnd", "POST", "/api/sessions", foreign, false);
            for (var trick : List.of(
                    given(
                            "startInstructions",
                            List.of(Map.of("type", "startBeforeActivity", "activityId", "Activity_RecordSession"))),
                    given("skipCustomListeners", true),
                    given("skipIoMappings", true))) {
                refused(
                        "van-phong-hdnd",
                        "POST",
                        "process-definition/key/session/start",
                        with(Words.variables(SESSION), trick),
                        false);
            }
        });

        assertThat(wrong).isEmpty();
    }

    @Test
    void a_session_is_changed_by_who_steers_it_only() {
        var issued = sessions.adopted("Phí chợ") + ".01";
        office.work(
                issued,
                "Activity_IssueResolution",
                "number",
                "782",
                "normative",
                false,
                "signedOn",
                OpenSessionTasks.HELD,
                "signedBy",
                "Chủ tịch HĐND",
                "effectiveOn",
                "2026-06-01");
        office.on(OpenTasks.TODAY);
        var session = "/api/sessions/" + sessions.preparing();

        nothingChanges("calls", () -> {
            for (var user : everybodyAnd("lanh-dao")) {
                if (!List.of("van-phong-hdnd", "thuong-truc-hdnd", "lanh-dao").contains(user)) {
                    for (var commit : List.of("false", "true")) {
                        refused(
                                user,
                                "POST",
                                session + "/opening-day?commit=" + commit,
                                given("opensOn", "2026-07-15"),
                                false);
                    }
                    refused(user, "POST", session + "/items", item("Đặt tên đường", "resolution"), false);
                    refused(user, "POST", session + "/items/1/removal", BECAUSE, false);
                    refused(user, "POST", session + "/cancellation", BECAUSE, false);
                }
                if (!user.equals("van-phong-hdnd")) {
                    refused(user, "POST", session + "/announcement", given("announcedOn", OpenTasks.TODAY), false);
                    for (var step : List.of("/sending-up", "/gazette")) {
                        refused(user, "POST", "/api/resolutions/" + issued + step, given("on", OpenTasks.TODAY), false);
                    }
                }
            }
        });

        assertThat(wrong).isEmpty();
    }

    @Test
    void an_agency_sees_of_a_session_only_the_items_that_it_must_draft() {
        office.on(OpenSessionTasks.PLANNED);
        var code = chamber.agreed(
                "topical",
                "2026-07-14",
                item("Dự toán ngân sách zzqq", "resolution"),
                item("Quy hoạch đô thị zzqq", "resolution", "drafter", "so-xay-dung"));
        for (var number : List.of(".01", ".02")) {
            office.work(code + number, "Activity_AcceptRequest", "decision", "accept");
        }
        var finance = office.task(code + ".01", "Activity_AnswerRequest").getId();
        var building = office.task(code + ".02", "Activity_AnswerRequest").getId();

        assertThat(cases("so-tai-chinh", "zzqq")).containsExactly(code + ".01");
        assertThat(cases("so-xay-dung", "zzqq")).containsExactly(code + ".02");
        assertThat(cases("ubnd-tinh", "zzqq")).containsExactlyInAnyOrder(code + ".01", code + ".02");
        assertThat(cases("so-y-te", "zzqq")).isEmpty();
        for (var agency : List.of("so-tai-chinh", "so-xay-dung", "van-phong-ubnd", "ubnd-tinh", "so-y-te")) {
            assertThat(cases(agency, code)).as(agency).doesNotContain(code);
            readsNothing(agency, code);
        }
        assertThat(form("so-tai-chinh", finance).status()).isEqualTo(200);
        assertThat(form("so-tai-chinh", finance).body())
                .contains("Dự toán ngân sách")
                .doesNotContain("Quy hoạch");
        assertThat(form("so-xay-dung", building).status()).isEqualTo(200);
        assertThat(form("so-xay-dung", building).body()).contains("Quy hoạch").doesNotContain("Dự toán ngân sách");
        for (var agency : List.of("so-tai-chinh", "so-y-te", "van-phong-ubnd")) {
            assertThat(form(agency, building).status()).as(agency).isIn(403, 404);
        }
        assertThat(as("so-tai-chinh").get(engine("task")).body())
                .contains(code + ".01")
                .doesNotContain(code + ".02", "Activity_ConveneSession");
    }

    @Test
    void councils_see_nothing_of_each_others_sessions() {
        var provincial = sessions.drafted();
        var planned =
                as("van-phong-p-lao-cai").post("/api/sessions", with(SESSION, given("council", "hdnd-p-lao-cai")));
        assertThat(planned.status()).as(planned.body()).isEqualTo(201);
        var wardly = planned.json().get("code").asText();

        for (var user : List.of("van-phong-p-lao-cai", "thuong-truc-p-lao-cai", "ban-ktns-p-lao-cai")) {
            readsNothing(user, provincial);
            assertThat(as(user).get(engine("task?processInstanceBusinessKey=" + provincial))
                            .json())
                    .as(user)
                    .isEmpty();
            assertThat(cases(user, "KY-")).contains(wardly).doesNotContain(provincial);
            assertThat(as(user).get("/api/sessions/" + wardly).status()).isEqualTo(200);
        }
        for (var user : INSIDERS) {
            readsNothing(user, wardly);
            assertThat(cases(user, provincial)).contains(provincial);
            assertThat(as(user).get("/api/sessions/" + provincial).status()).isEqualTo(200);
        }
        readsNothing("lanh-dao-p-lao-cai", provincial);
        readsNothing("lanh-dao", wardly);
        assertThat(as("lanh-dao").get("/api/sessions/" + provincial).status()).isEqualTo(200);
        assertThat(as("").get("/api/sessions/" + provincial).status()).isEqualTo(401);
    }

    private void readsNothing(String user, String code) {
        var year = "?council=" + councilOf(code) + "&year=2026";
        for (var question : List.of(
                "/api/sessions/" + code,
                "/api/sessions/" + code + "/readiness",
                "/api/sessions/" + code + "/petitions",
                "/api/sessions" + year,
                "/api/sessions/lateness" + year,
                "/api/resolutions" + year)) {
            assertThat(as(user).get(question).status())
                    .as(user + " " + question)
                    .isEqualTo(404);
        }
        for (var list : List.of("history/process-instance", "process-instance", "history/task", "execution")) {
            assertThat(as(user).get(engine(list)).body()).as(user + " " + list).doesNotContain("\"" + code + "\"");
        }
    }

    private String councilOf(String code) {
        return office.file(code).council();
    }

    private List<String> cases(String user, String words) {
        var answer = as(user).get("/api/cases?size=200&q=" + words);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().get("cases").findValuesAsText("code");
    }

    private Answer form(String user, String task) {
        return as(user).get("/api/tasks/" + task + "/form");
    }

    private void noPart(String user, String path, String door) {
        refused(
                user,
                "POST",
                path + "session-item/" + door,
                Words.variables(given("itemCode", "KY-2026-001.01")),
                false);
        refused(user, "POST", path + "request/" + door, Words.variables(given("requestCode", "YC-2026-00001")), false);
    }

    private static List<String> everybodyAnd(String supervisor) {
        var all = new ArrayList<>(INSIDERS);
        all.addAll(OUTSIDERS);
        all.add(supervisor);
        return all;
    }
}

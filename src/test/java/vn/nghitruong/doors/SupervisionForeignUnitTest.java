package vn.nghitruong.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.nghitruong.doors.OpenMissionTasks.mission;
import static vn.nghitruong.office.Office.given;
import static vn.nghitruong.web.WebappClient.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.nghitruong.doors.OpenTasks.Open;
import vn.nghitruong.web.WebappClient.Answer;

/** Every door of a mission, its bodies and its recommendations, tried by those who have no business there. */
@DoorTest
class SupervisionForeignUnitTest extends ForeignDoors {

    /** No unit of the council: who is supervised, who could be, who is elsewhere, nobody. */
    private static final List<String> OUTSIDERS = List.of(
            "so-tai-chinh",
            "so-y-te",
            "van-phong-ubnd",
            "ubnd-tinh",
            "van-phong-p-lao-cai",
            "thuong-truc-p-lao-cai",
            "ban-ktns-p-lao-cai",
            "lanh-dao-p-lao-cai",
            "");

    /** Units of the council; each has its own tasks. */
    private static final List<String> INSIDERS =
            List.of("van-phong-hdnd", "thuong-truc-hdnd", "ban-kinh-te-ngan-sach", "ban-phap-che", "to-db-sa-pa");

    private static final List<String> LEADERSHIP =
            List.of("Activity_ApproveDecision", "Activity_ConsiderReport", "Activity_IssueConclusion");

    private static final Map<String, Object> BECAUSE = given("reason", "Có quy định mới.");

    @BeforeEach
    void today() {
        office.on(OpenMissionTasks.OPENED);
    }

    @Test
    void no_task_of_a_mission_is_completed_by_another_unit() {
        var all = missions.all();

        nothingChanges("foreign units", () -> {
            for (var open : all.values()) {
                for (var user : everybody()) {
                    if (!user.equals(open.holder())) {
                        bothDoors(user, open);
                    }
                }
            }
        });

        assertThat(wrong).isEmpty();
        assertThat(all.values()).allMatch(tasks::isOpen);
    }

    @Test
    void what_the_leadership_decides_is_closed_to_the_other_staff_of_the_unit() {
        var all = missions.all();
        var staff = colleague("ban-kinh-te-ngan-sach");
        var leader = leader("ban-kinh-te-ngan-sach");

        nothingChanges("staff", () -> {
            for (var activity : LEADERSHIP) {
                var open = all.get(activity);
                bothDoors(staff, open);
                refused(staff, "POST", "task/" + open.id() + "/claim", given("userId", staff), false);
                if (form(staff, open.id()).status() == 200) {
                    wrong.add(staff + " sees the form of " + activity);
                }
            }
            tryAll(staff, doors(all.get("Activity_ApproveDecision"), staff));
        });

        assertThat(wrong).isEmpty();
        for (var activity : LEADERSHIP) {
            completes(leader, all.get(activity));
        }
        completes(staff, all.get("Activity_DraftReport"));
    }

    @Test
    void no_door_of_a_mission_opens_to_an_outsider() {
        for (var open : List.of(
                tasks.open("Activity_RecordVisit", missions.scheduled(), "findings", "Giải ngân đạt 42%."),
                missions.reported(),
                missions.answered())) {
            for (var outsider : List.of("so-tai-chinh", "ban-phap-che", "van-phong-p-lao-cai", "lanh-dao", "")) {
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
        var open = missions.answered();

        tryAll(
                "ban-kinh-te-ngan-sach",
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
    void a_supervised_body_has_no_door_to_the_case_of_another() {
        var code = missions.working("so-tai-chinh", "so-xay-dung");
        office.work(code + ".002", "Activity_AcceptRequest", "decision", "accept");
        var accept = tasks.open("Activity_AcceptRequest", code + ".001", "decision", "accept");
        var answer = tasks.open(
                "Activity_AnswerRequest",
                code + ".002",
                "answer",
                "Báo cáo.",
                "documentNumber",
                "88/BC",
                "documentDate",
                OpenMissionTasks.OPENED);

        tryAll("so-xay-dung", doors(accept, "so-xay-dung"));
        tryAll("so-tai-chinh", doors(answer, "so-tai-chinh"));

        assertThat(wrong).isEmpty();
        assertThat(List.of(accept, answer)).allMatch(tasks::isOpen);
    }

    @Test
    void a_mission_is_opened_and_proposed_by_its_own_unit_the_office_or_the_standing_committee_only() {
        var own = List.of("van-phong-hdnd", "thuong-truc-hdnd", "ban-kinh-te-ngan-sach");

        nothingChanges("starts", () -> {
            for (var user : everybody()) {
                for (var door : List.of("start", "submit-form")) {
                    if (!own.contains(user)) {
                        start(user, door, mission());
                    }
                    start(user, door, mission("council", "hdnd-x-ban-ho", "unit", "ban-ktns-x-ban-ho"));
                    noPart(user, door);
                }
                if (!own.contains(user)) {
                    refused(user, "POST", "/api/missions", mission(), false);
                    refused(user, "POST", "/api/programme", mission(), false);
                }
            }
            for (var door : List.of("start", "submit-form")) {
                noPart("admin", door);
                start("ban-kinh-te-ngan-sach", door, mission("subject", "council", "unit", ""));
                start("ban-kinh-te-ngan-sach", door, mission("unit", "ban-phap-che"));
                for (var tenant : List.of("hdnd-p-lao-cai", "hdnd-lao-cai")) {
                    refused(
                            "van-phong-hdnd",
                            "POST",
                            "process-definition/key/supervision/tenant-id/" + tenant + "/" + door,
                            Words.variables(mission()),
                            false);
                }
            }
            for (var trick : List.of(
                    given(
                            "startInstructions",
                            List.of(Map.of("type", "startBeforeActivity", "activityId", "Activity_IssueConclusion"))),
                    given("skipCustomListeners", true),
                    given("skipIoMappings", true))) {
                refused(
                        "van-phong-hdnd",
                        "POST",
                        "process-definition/key/supervision/start",
                        with(Words.variables(mission()), trick),
                        false);
            }
        });

        assertThat(wrong).isEmpty();
    }

    @Test
    void a_mission_is_ended_by_who_steers_it_only() {
        var recommendation = missions.concluded("so-tai-chinh").get(0);
        var mission = missions.working();

        nothingChanges("calls", () -> {
            for (var user : everybody()) {
                if (!List.of("van-phong-hdnd", "thuong-truc-hdnd", "ban-kinh-te-ngan-sach")
                        .contains(user)) {
                    for (var path : List.of(
                            "/api/missions/" + mission + "/collection-end",
                            "/api/missions/" + mission + "/withdrawal",
                            "/api/recommendations/" + recommendation + "/withdrawal")) {
                        refused(user, "POST", path, BECAUSE, false);
                    }
                }
            }
        });

        assertThat(wrong).isEmpty();
    }

    @Test
    void the_programme_is_decided_by_its_own_standing_committee_only() {
        var item = asOffice().post("/api/programme", mission()).json().get("id").asText();
        var decision = given("council", "hdnd-lao-cai", "items", List.of(item), "approved", true);

        nothingChanges("decision", () -> {
            for (var user : everybody()) {
                if (!user.equals("thuong-truc-hdnd")) {
                    refused(user, "POST", "/api/programme/decision", decision, false);
                }
            }
            refused(
                    "thuong-truc-p-lao-cai",
                    "POST",
                    "/api/programme/decision",
                    with(decision, given("council", "hdnd-p-lao-cai")),
                    false);
        });

        assertThat(wrong).isEmpty();
    }

    @Test
    void a_supervised_body_sees_its_own_case_and_neither_the_mission_nor_the_others() {
        var code = missions.working("so-tai-chinh", "so-xay-dung");
        for (var body : List.of(".001", ".002")) {
            office.work(code + body, "Activity_AcceptRequest", "decision", "accept");
        }
        var finance = office.task(code + ".001", "Activity_AnswerRequest").getId();
        var building = office.task(code + ".002", "Activity_AnswerRequest").getId();
        var visit = office.task(code + ".001", "Activity_ScheduleVisit").getId();

        assertThat(cases("so-tai-chinh", code)).containsExactly(code + ".001");
        assertThat(cases("so-xay-dung", code)).containsExactly(code + ".002");
        assertThat(cases("so-y-te", code)).isEmpty();
        assertThat(cases("van-phong-hdnd", code)).contains(code, code + ".001", code + ".002");
        for (var agency : List.of("so-tai-chinh", "so-xay-dung", "so-y-te")) {
            readsNothing(agency, code);
        }
        var card = form("so-tai-chinh", finance).json().get("card").toString();
        assertThat(card).contains("Sở Tài chính").doesNotContain("Sở Xây dựng");
        assertThat(form("so-tai-chinh", finance).body()).doesNotContain(code + ".002");
        assertThat(form("so-xay-dung", building).json().get("card").toString())
                .contains("Sở Xây dựng")
                .doesNotContain("Sở Tài chính");
        for (var foreign : List.of(building, visit)) {
            assertThat(form("so-tai-chinh", foreign).status()).isIn(403, 404);
        }
        assertThat(as("so-tai-chinh").get(engine("task")).body())
                .contains(code + ".001")
                .doesNotContain(code + ".002", "Activity_ScheduleVisit");
        office.work(code + ".002", "Activity_ScheduleVisit", "skip", true, "reason", "Báo cáo đã đủ.");
        assertThat(form("so-tai-chinh", finance).body()).doesNotContain("Báo cáo đã đủ");
    }

    @Test
    void an_agency_sees_the_recommendations_made_to_it_and_not_the_others() {
        var made = missions.concluded("so-tai-chinh", "so-y-te");
        var code = missions.recommendationOf(made.get(0)).missionCode();

        assertThat(cases("so-tai-chinh", "KNGS")).contains(made.get(0)).doesNotContain(made.get(1), code);
        assertThat(cases("so-y-te", "KNGS")).contains(made.get(1)).doesNotContain(made.get(0), code);
        assertThat(cases("so-xay-dung", "KNGS")).doesNotContain(made.get(0), made.get(1));
        readsNothing("so-y-te", code);
        var health = office.task(made.get(1), "Activity_AcceptRequest").getId();
        assertThat(form("so-y-te", health).status()).isEqualTo(200);
        assertThat(form("so-tai-chinh", health).status()).isIn(403, 404);
    }

    @Test
    void councils_see_nothing_of_each_others_missions() {
        var provincial = missions.opened();
        var answer = as("ban-ktns-p-lao-cai")
                .post(
                        "/api/missions",
                        mission(
                                "council",
                                "hdnd-p-lao-cai",
                                "unit",
                                "ban-ktns-p-lao-cai",
                                "bodies",
                                List.of("ubnd-p-lao-cai")));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        var wardly = answer.json().get("code").asText();

        for (var user : List.of("van-phong-p-lao-cai", "thuong-truc-p-lao-cai", "ban-ktns-p-lao-cai")) {
            readsNothing(user, provincial);
            assertThat(cases(user, "GS-")).contains(wardly).doesNotContain(provincial);
            assertThat(as(user).get("/api/missions/" + wardly).status()).isEqualTo(200);
        }
        for (var user : INSIDERS) {
            readsNothing(user, wardly);
            assertThat(cases(user, provincial)).contains(provincial);
            assertThat(as(user).get("/api/missions/" + provincial).status()).isEqualTo(200);
        }
        readsNothing("lanh-dao-p-lao-cai", provincial);
        readsNothing("lanh-dao", wardly);
        assertThat(as("lanh-dao").get("/api/missions/" + provincial).status()).isEqualTo(200);
        assertThat(as("").get("/api/missions/" + provincial).status()).isEqualTo(401);
        assertThat(as("").get("/api/programme?council=hdnd-lao-cai&year=2026").status())
                .isEqualTo(401);
    }

    @Test
    void a_ward_is_offered_the_bodies_that_it_may_supervise_and_no_other() {
        var ward = "van-phong-p-lao-cai";
        var offered = codes(as(ward).get("/api/start-forms/supervision").json().get("bodies"));
        assertThat(offered)
                .contains("so-y-te", "ubnd-p-lao-cai", "mttq-tinh")
                .doesNotContain("ubnd-p-cam-duong", "van-phong-p-lao-cai", "so-giao-thong-xay-dung");

        var opened = as(ward).post(
                        "/api/missions",
                        mission("council", "hdnd-p-lao-cai", "unit", "ban-ktns-p-lao-cai", "bodies", offered));

        assertThat(opened.status()).as(opened.body()).isEqualTo(201);
        var draft = office.task(opened.json().get("code").asText(), "Activity_DraftDecision")
                .getId();
        var page = form("ban-ktns-p-lao-cai", draft);
        assertThat(codes(page.json().get("agencies"))).containsExactlyInAnyOrderElementsOf(offered);
    }

    private static List<String> codes(JsonNode names) {
        var codes = new ArrayList<String>();
        names.fieldNames().forEachRemaining(codes::add);
        return codes;
    }

    private void bothDoors(String user, Open open) {
        for (var door : List.of("complete", "submit-form")) {
            refused(user, "POST", "task/" + open.id() + "/" + door, Words.variables(open.good()), false);
        }
    }

    private void completes(String user, Open open) {
        var answer = as(user).post(engine("task/" + open.id() + "/complete"), Words.variables(open.good()));
        assertThat(answer.status()).as(user + open + answer.body()).isEqualTo(204);
    }

    private void start(String user, String door, Map<String, Object> mission) {
        var path = "process-definition/key/supervision/" + door;
        refused(user, "POST", path, Words.variables(mission), false);
    }

    private void noPart(String user, String door) {
        var recommendation = given("recommendationCode", "KNGS-2026-00001");
        var path = "process-definition/key/recommendation/" + door;
        refused(user, "POST", path, Words.variables(recommendation), false);
    }

    private void readsNothing(String user, String code) {
        var council = "?council=" + office.file(code).council();
        for (var question : List.of(
                "/api/missions/" + code,
                "/api/missions" + council + "&year=2026",
                "/api/programme" + council + "&year=2026",
                "/api/supervision-proposals" + council)) {
            assertThat(as(user).get(question).status())
                    .as(user + " " + question)
                    .isEqualTo(404);
        }
        for (var list : List.of("history/process-instance", "process-instance", "execution")) {
            assertThat(as(user).get(engine(list)).body()).as(user + " " + list).doesNotContain("\"" + code + "\"");
        }
    }

    private List<String> cases(String user, String words) {
        var answer = as(user).get("/api/cases?size=200&q=" + words);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().get("cases").findValuesAsText("code");
    }

    private Answer form(String user, String task) {
        return as(user).get("/api/tasks/" + task + "/form");
    }

    private static List<String> everybody() {
        var all = new ArrayList<>(INSIDERS);
        all.addAll(OUTSIDERS);
        all.add("lanh-dao");
        return all;
    }
}

package vn.nghitruong.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.nghitruong.office.Office.given;
import static vn.nghitruong.web.WebappClient.engine;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.nghitruong.engine.Field;
import vn.nghitruong.engine.Form;

/** The forms and calls of supervision, given what they must not take, by those who may use them and by those who may not. */
@DoorTest
class SupervisionBadInputTest extends BadInput {

    private static final Map<String, Object> MISSION = given(
            "council", "hdnd-lao-cai",
            "subject", "committee",
            "unit", "ban-kinh-te-ngan-sach",
            "form", "thematic",
            "title", "Việc sử dụng vốn đầu tư công",
            "bodies", List.of("so-tai-chinh"),
            "startsOn", "2026-05-18",
            "endsOn", "2026-06-12");

    @Autowired
    OpenMissionTasks missions;

    @BeforeEach
    void today() {
        office.on(OpenMissionTasks.TODAY);
    }

    @Test
    void every_field_of_every_task_refuses_what_it_cannot_take() {
        tryTasks(forms("supervision", "recommendation"), missions.all());

        assertThat(wrong).isEmpty();
    }

    @Test
    void every_field_of_the_opening_refuses_what_it_cannot_take() {
        nothingChanges("opening", () -> {
            tryStart("supervision", "/api/missions", MISSION);
            open(given("bodies", List.of("so-tai-chinh", "so-tai-chinh")), "hai lần");
            open(given("bodies", List.of("so-ke-hoach-dau-tu")), "Sở Tài chính");
            open(given("bodies", List.of("khong-co")), "khong-co");
            open(given("bodies", List.of("thuong-truc-hdnd")), "Thường trực");
            open(given("unit", "so-tai-chinh"), "Sở Tài chính");
            open(given("unit", "to-db-sa-pa"), "Tổ đại biểu");
            open(given("unit", "ban-ktns-p-lao-cai"), "Ban");
            open(given("subject", "council"), "không ghi");
            open(given("endsOn", "2026-05-12"), "Ngày kết thúc");
            open(given("endsOn", "2027-12-28"), "2028");
            open(given("petitions", List.of("KNCT-2026-99999")), "KNCT-2026-99999");
            open(given("programmeItem", 999_999), "chương trình");
            open(given("council", "hdnd-p-lao-cai"), "Ban Kinh tế");
        });

        assertThat(wrong).isEmpty();
    }

    @Test
    void what_does_not_fit_together_is_refused_and_the_task_stays() {
        var open = missions.all();
        nothingChanges("what does not fit together", () -> {
            refuse(open, "Activity_ApproveDecision", given("approved", true), label("decisionNumber"));
            refuse(open, "Activity_ApproveDecision", given("approved", false), label("reason"));
            refuse(open, "Activity_SendPlan", given("sentOn", "2026-05-08"), "không được trước ngày quyết định");
            refuse(open, "Activity_ScheduleVisit", given("skip", true), label("reason"));
            refuse(open, "Activity_ScheduleVisit", given("visitOn", "2026-05-20"), "29/05/2026");
            refuse(open, "Activity_ScheduleVisit", given(), label("visitOn"));
            refuse(open, "Activity_ConsiderReport", given("approved", false), label("reason"));
            refuse(open, "Activity_ReviewFulfilment", given("state", "refused"), label("reason"));
            refuse(open, "Activity_ReviewFulfilment", given("state", "not-done", "reason", "x"), label("dueOn"));
            conclusion(open, "khong-co", "2026-07-31", "khong-co");
            conclusion(open, "so-ke-hoach-dau-tu", "2026-07-31", "Sở Tài chính");
            conclusion(open, "thuong-truc-hdnd", "2026-07-31", "Thường trực");
            conclusion(open, "so-tai-chinh", "2026-05-01", label("dueOn"));
            refuse(
                    open,
                    "Activity_IssueConclusion",
                    given("number", "1", "issuedOn", "2026-05-08"),
                    "không được trước ngày quyết định");
        });
        open.values().forEach(task -> stays(task, task.activity()));

        assertThat(wrong).isEmpty();
    }

    @Test
    void every_call_refuses_what_it_cannot_take() {
        var working = missions.working();
        var one = missions.recommended();
        var reason = Form.of(Field.text("reason", 2000).needed());
        var good = given("reason", "Không còn cần thiết.");
        var proposal = given(
                "council", "hdnd-lao-cai",
                "subject", "committee",
                "unit", "ban-kinh-te-ngan-sach",
                "form", "survey",
                "title", "Khảo sát",
                "bodies", List.of("so-tai-chinh"),
                "startsOn", "2026-08-03",
                "endsOn", "2026-08-28");
        nothingChanges("calls", () -> {
            tryCall("POST", "/api/missions/" + working + "/collection-end", OpenMissionTasks.TEAM, reason, good);
            tryCall("POST", "/api/missions/" + working + "/withdrawal", "van-phong-hdnd", reason, good);
            tryCall("POST", "/api/recommendations/" + one + "/withdrawal", "thuong-truc-hdnd", reason, good);
            says(
                    "cùng năm",
                    "two years",
                    asOffice().post("/api/programme", with(proposal, given("endsOn", "2027-01-15"))));
            says(
                    "Thường trực",
                    "decided by the office",
                    asOffice()
                            .post(
                                    "/api/programme/decision",
                                    given("council", "hdnd-lao-cai", "items", List.of("1"), "approved", true)));
            for (var items : List.of(List.of("x"), List.of("999999"))) {
                judge(
                        "decision " + items,
                        as("thuong-truc-hdnd")
                                .post(
                                        "/api/programme/decision",
                                        given("council", "hdnd-lao-cai", "items", items, "approved", true)));
            }
            for (var path : List.of(
                    "/api/missions?council=hdnd-p-lao-cai&year=2026",
                    "/api/missions?council=hdnd-lao-cai&year=1900",
                    "/api/missions?council=hdnd-lao-cai&year=x",
                    "/api/missions/GS-2026-999",
                    "/api/missions/khong-co",
                    "/api/programme?council=hdnd-p-lao-cai&year=2026",
                    "/api/programme?council=hdnd-lao-cai&year=3000",
                    "/api/supervision-proposals?council=hdnd-p-lao-cai",
                    "/api/supervision-proposals")) {
                judge(path, asOffice().get(path));
            }
            for (var path : List.of(
                    "/api/missions/GS-2026-999/withdrawal",
                    "/api/recommendations/KNGS-2026-99999/withdrawal",
                    "/api/supervision-proposals/KNCT-2026-99999/declination")) {
                judge(path, asOffice().post(path, good));
            }
        });

        assertThat(wrong).isEmpty();
    }

    @Test
    void outsiders_change_nothing_and_a_body_sees_only_its_own_case() {
        var open = missions.all();
        var mission = missions.working();
        nothingChanges("outsiders", () -> {
            for (var task : open.values()) {
                for (var user : List.of("so-y-te", "ban-phap-che", "van-phong-p-lao-cai", "lanh-dao", "")) {
                    for (var door : List.of("submit-form", "complete")) {
                        var answer =
                                as(user).post(engine("task/" + task.id() + "/" + door), Words.variables(task.good()));
                        if (answer.status() < 400 || answer.status() >= 500) {
                            wrong.add(user + " at " + task.activity() + " -> " + answer.status());
                        }
                    }
                }
            }
            for (var user : List.of("so-tai-chinh", "van-phong-p-lao-cai")) {
                for (var path : List.of("/collection-end", "/withdrawal")) {
                    judge(user + path, as(user).post("/api/missions/" + mission + path, given("reason", "x")));
                }
            }
            judge("start by an agency", as("so-tai-chinh").post("/api/missions", MISSION));
            judge("another committee's mission", as("ban-phap-che").post("/api/missions", MISSION));
        });
        for (var user : List.of("so-tai-chinh", "so-xay-dung", "van-phong-p-lao-cai")) {
            assertThat(as(user).get("/api/missions/" + mission).status())
                    .as(user)
                    .isEqualTo(404);
        }
        assertThat(as("so-tai-chinh").get("/api/cases?q=" + mission).body()).contains(mission + ".001");
        assertThat(as("so-xay-dung").get("/api/cases?q=" + mission).body()).doesNotContain(mission);

        assertThat(wrong).isEmpty();
    }

    @Test
    void nothing_ends_a_mission_whose_recommendations_are_open() {
        var one = missions.recommended();
        var code = as(OpenMissionTasks.TEAM)
                .get("/api/missions?council=hdnd-lao-cai&year=2026")
                .json()
                .get(0)
                .get("code")
                .asText();

        assertThat(office.open(code)).isEmpty();
        judge(
                "collection-end",
                as(OpenMissionTasks.TEAM).post("/api/missions/" + code + "/collection-end", given("reason", "x")));
        assertThat(office.file(code).isOpen()).isTrue();
        assertThat(office.runs(code)).isTrue();
        assertThat(office.file(one).isOpen()).isTrue();
        assertThat(wrong).isEmpty();
    }

    private void open(Map<String, Object> bad, String says) {
        says(says, "opening " + bad, asOffice().post("/api/missions", with(MISSION, bad)));
    }

    private void conclusion(Map<String, OpenTasks.Open> open, String agency, String dueOn, String says) {
        refuse(
                open,
                "Activity_IssueConclusion",
                given(
                        "number",
                        "12/TB",
                        "issuedOn",
                        OpenMissionTasks.TODAY,
                        "recommendations",
                        List.of(given("agency", agency, "content", "Việc.", "dueOn", dueOn))),
                says);
    }

    private void refuse(Map<String, OpenTasks.Open> open, String activity, Map<String, Object> given, String says) {
        var task = open.get(activity);
        var door = engine("task/" + task.id() + "/submit-form");
        says(says, activity + " " + given, as(task.holder()).post(door, Words.variables(given)));
    }
}

package vn.nghitruong.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.nghitruong.doors.OpenMissionTasks.mission;
import static vn.nghitruong.office.Office.given;
import static vn.nghitruong.office.Team.recommendation;
import static vn.nghitruong.web.WebappClient.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.nghitruong.web.WebappClient.Answer;

/** What programs outside rely on in supervision: the shapes of the calls, and a mission from its opening to its end. */
@DoorTest
class SupervisionApiTest extends Trial {

    private static final String TEAM = "ban-kinh-te-ngan-sach";
    private static final String LIST = "?council=hdnd-lao-cai&year=2026";

    @BeforeEach
    void today() {
        office.on(OpenMissionTasks.OPENED);
    }

    @Test
    void a_mission_is_opened_with_201_and_its_code() {
        var answer = as(TEAM).post("/api/missions", mission());

        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(answer.json().size()).isEqualTo(1);
        var code = answer.json().get("code").asText();
        assertThat(code).matches("GS-2026-\\d{3}");
        assertThat(office.open(code)).containsExactly("Activity_DraftDecision");
        var listed = of(ok(asOffice().get("/api/missions" + LIST)), "code", code);
        names(
                listed,
                "code",
                "title",
                "subject",
                "unit",
                "form",
                "startsOn",
                "endsOn",
                "state",
                "stateLabel",
                "recommendations",
                "open");
        assertThat(listed.get("state").asText()).isEqualTo("drafting");
        assertThat(ok(as(TEAM).get("/api/start-forms/supervision")).fieldNames())
                .toIterable()
                .contains("councils", "committees", "groups", "bodies", "today");
    }

    @Test
    void a_programme_is_proposed_decided_and_carried_out() {
        var proposed = as(TEAM).post("/api/programme", mission());
        assertThat(proposed.status()).as(proposed.body()).isEqualTo(201);
        assertThat(proposed.json().size()).isEqualTo(1);
        var id = proposed.json().get("id").asText();
        assertThat(id).matches("\\d+");

        done(
                "thuong-truc-hdnd",
                "/api/programme/decision",
                given("council", "hdnd-lao-cai", "items", List.of(id), "approved", true));
        var code = as(TEAM).post("/api/missions", mission("programmeItem", Integer.valueOf(id)))
                .json()
                .get("code")
                .asText();

        var whole = ok(asOffice().get("/api/programme" + LIST));
        names(whole, "council", "year", "items", "matrix", "quarters", "limits");
        var line = item(whole, id);
        names(line, "item", "unitName", "progress", "progressLabel");
        assertThat(line.get("progress").asText()).isEqualTo("started");
        assertThat(line.at("/item/missionCode").asText()).isEqualTo(code);
        names(whole.at("/matrix/0"), "body", "name", "months", "overlaps");
        assertThat(whole.at("/matrix/0/months")).hasSize(12);
        assertThat(whole.get("quarters")).hasSize(4);
        names(whole.at("/quarters/0"), "quarter", "planned", "started", "late", "done");
        names(whole.at("/limits/0"), "name", "due", "explanation");
    }

    @Test
    void the_description_of_the_calls_lists_them() {
        assertThat(ok(asOffice().get("/v3/api-docs")).get("paths").fieldNames())
                .toIterable()
                .contains(
                        "/api/missions",
                        "/api/missions/{code}",
                        "/api/missions/{code}/collection-end",
                        "/api/missions/{code}/withdrawal",
                        "/api/recommendations/{code}/withdrawal",
                        "/api/supervision-proposals",
                        "/api/supervision-proposals/{code}/declination",
                        "/api/programme",
                        "/api/programme/decision");
    }

    @Test
    void a_small_mission_goes_from_its_opening_to_the_day_on_which_everything_is_carried_out() {
        var started = as(TEAM).post(
                        engine("process-definition/key/supervision/submit-form"),
                        Words.variables(mission("bodies", List.of("so-tai-chinh", "so-xay-dung"))));
        assertThat(started.status()).as(started.body()).isEqualTo(200);
        var code = started.json().get("businessKey").asText();

        prepare(code);
        report("so-tai-chinh", code + ".001");
        report("so-xay-dung", code + ".002");
        complete(TEAM, "Activity_ScheduleVisit", code + ".001", "visitOn", "2026-06-02");
        complete(TEAM, "Activity_RecordVisit", code + ".001", "findings", "Giải ngân đạt 42%.");
        complete(TEAM, "Activity_ScheduleVisit", code + ".002", "skip", true, "reason", "Báo cáo đã đủ.");
        complete(TEAM, "Activity_DraftReport", code, "report", "Báo cáo kết quả giám sát.");
        complete(TEAM, "Activity_ConsiderReport", code, "approved", true);
        complete(
                TEAM,
                "Activity_IssueConclusion",
                code,
                "number",
                "12/TB-HĐND",
                "issuedOn",
                "2026-05-11",
                "recommendations",
                List.of(recommendation("so-tai-chinh", "2026-07-31")));
        var following = ok(asOffice().get("/api/missions/" + code));
        var one = following.at("/recommendations/0/recommendation/code").asText();
        assertThat(one).matches("KNGS-2026-\\d{5}");
        assertThat(of(ok(asOffice().get("/api/missions" + LIST)), "code", code)
                        .get("open")
                        .asInt())
                .isEqualTo(1);
        report("so-tai-chinh", one);
        complete(
                TEAM,
                "Activity_ReviewFulfilment",
                one,
                "state",
                "partly-done",
                "reason",
                "Còn hai dự án.",
                "dueOn",
                "2026-09-30");
        answer("so-tai-chinh", one);
        complete(TEAM, "Activity_ReviewFulfilment", one, "state", "done");

        assertThat(office.runs(code)).isFalse();
        ended(code, one);
    }

    @Test
    void a_recommendation_whose_day_has_passed_is_overdue_in_the_list_and_in_no_table() {
        var one = missions.concluded("so-tai-chinh").get(0);
        var path = "/api/missions/" + missions.recommendationOf(one).missionCode();
        assertThat(ok(asOffice().get(path)).at("/recommendations/0/state").asText())
                .isEqualTo("open");

        office.on("2026-08-03");

        var late = ok(asOffice().get(path)).at("/recommendations/0");
        assertThat(late.get("state").asText()).isEqualTo("overdue");
        assertThat(late.get("stateLabel").asText()).isEqualTo("Quá hạn");
        assertThat(missions.recommendationOf(one).state()).isEqualTo("open");
    }

    @Test
    void the_longest_texts_that_are_allowed_are_kept() {
        var line = "ẵ".repeat(200);
        var long2000 = "ộ".repeat(2000);
        var long20000 = "ợ".repeat(20000);
        var title = "ễ".repeat(250);
        var opened = as(TEAM).post("/api/missions", mission("title", title, "members", long2000, "reason", long2000));
        assertThat(opened.status()).as(opened.body()).isEqualTo(201);
        var code = opened.json().get("code").asText();
        complete(TEAM, "Activity_DraftDecision", code, "outline", long20000, "reportsDueOn", "2026-06-05");
        complete(TEAM, "Activity_ApproveDecision", code, "approved", false, "reason", long2000);
        complete(TEAM, "Activity_DraftDecision", code, "outline", long20000, "reportsDueOn", "2026-06-05");
        complete(
                TEAM,
                "Activity_ApproveDecision",
                code,
                "approved",
                true,
                "decisionNumber",
                line,
                "decisionDate",
                "2026-05-11");
        complete("van-phong-hdnd", "Activity_SendPlan", code, "sentOn", "2026-05-11");
        report("so-tai-chinh", code + ".001");
        complete(TEAM, "Activity_ScheduleVisit", code + ".001", "visitOn", "2026-06-02");
        complete(TEAM, "Activity_RecordVisit", code + ".001", "findings", long20000);
        complete(TEAM, "Activity_DraftReport", code, "report", long20000);
        complete(TEAM, "Activity_ConsiderReport", code, "approved", false, "reason", long2000);
        complete(TEAM, "Activity_DraftReport", code, "report", long20000);
        complete(TEAM, "Activity_ConsiderReport", code, "approved", true);
        var content = given("agency", "so-tai-chinh", "content", long20000, "dueOn", "2026-07-31");
        complete(
                TEAM,
                "Activity_IssueConclusion",
                code,
                "number",
                line,
                "issuedOn",
                "2026-05-11",
                "recommendations",
                List.of(content));
        var whole = ok(asOffice().get("/api/missions/" + code));
        var one = whole.at("/recommendations/0/recommendation/code").asText();
        report("so-tai-chinh", one);
        complete(TEAM, "Activity_ReviewFulfilment", one, "state", "refused", "reason", long2000, "dueOn", "2026-09-30");
        done("thuong-truc-hdnd", "/api/recommendations/" + one + "/withdrawal", given("reason", long2000));

        assertThat(whole.get("title").asText()).isEqualTo(title);
        assertThat(whole.at("/mission/report").asText()).isEqualTo(long20000);
        assertThat(whole.at("/bodies/0/findings").asText()).isEqualTo(long20000);
        assertThat(whole.at("/recommendations/0/recommendation/content").asText())
                .isEqualTo(long20000);
        assertThat(office.file(code).outcome()).isEqualTo("concluded");
    }

    private void prepare(String code) {
        complete(TEAM, "Activity_DraftDecision", code, "outline", "Đề cương báo cáo.", "reportsDueOn", "2026-06-05");
        complete(
                TEAM,
                "Activity_ApproveDecision",
                code,
                "approved",
                true,
                "decisionNumber",
                "45/QĐ-HĐND",
                "decisionDate",
                "2026-05-11");
        complete("van-phong-hdnd", "Activity_SendPlan", code, "sentOn", "2026-05-11");
    }

    private void ended(String code, String one) {
        var whole = ok(asOffice().get("/api/missions/" + code));
        names(
                whole,
                "code",
                "title",
                "state",
                "outcome",
                "mission",
                "bodies",
                "recommendations",
                "deadlines",
                "links",
                "timeline");
        assertThat(whole.get("outcome").asText()).isEqualTo("concluded");
        assertThat(whole.get("bodies").findValuesAsText("state")).containsExactly("done", "done");
        names(whole.at("/bodies/0"), "code", "body", "name", "state", "stateLabel", "visitOn", "findings");
        assertThat(whole.at("/bodies/1/skipReason").asText()).isEqualTo("Báo cáo đã đủ.");
        names(whole.at("/recommendations/0"), "recommendation", "title", "state", "stateLabel");
        assertThat(whole.at("/recommendations/0/state").asText()).isEqualTo("done");
        assertThat(whole.at("/recommendations/0/recommendation/reviews").asInt())
                .isEqualTo(2);
        assertThat(whole.at("/recommendations/0/recommendation/dueOn").asText()).isEqualTo("2026-09-30");
        assertThat(whole.get("deadlines")).isNotEmpty().allSatisfy(entry -> assertThat(
                        entry.get("closedOn").asText())
                .as(entry.toString())
                .startsWith("2026"));
        assertThat(whole.get("links").findValuesAsText("code")).contains(code + ".001", code + ".002", one);
        assertThat(whole.get("timeline").findValuesAsText("what"))
                .contains("Ban hành quyết định giám sát", "Thông qua báo cáo", "Ban hành kết luận")
                .noneMatch(what -> what.startsWith("event."));
        var registered = ok(asOffice().get("/api/cases?state=closed&kind=supervision&size=200&q=" + code));
        assertThat(registered.get("cases").findValuesAsText("code")).containsExactly(code);
        assertThat(of(ok(asOffice().get("/api/missions" + LIST)), "code", code)
                        .get("open")
                        .asInt())
                .isZero();
    }

    private void report(String agency, String code) {
        complete(agency, "Activity_AcceptRequest", code, "decision", "accept");
        answer(agency, code);
    }

    private void answer(String agency, String code) {
        complete(
                agency,
                "Activity_AnswerRequest",
                code,
                "answer",
                "Báo cáo kết quả thực hiện.",
                "documentNumber",
                "88/BC",
                "documentDate",
                "2026-05-11");
    }

    private void complete(String user, String activity, String code, Object... fields) {
        var id = task(user, activity, code).get("id").asText();
        var form = as(user).get("/api/tasks/" + id + "/form");
        assertThat(form.status()).as(activity + form.body()).isEqualTo(200);
        var answer = as(user).post(engine("task/" + id + "/submit-form"), Words.variables(given(fields)));
        assertThat(answer.status()).as(activity + answer.body()).isEqualTo(204);
    }

    /** The task of a case as the unit's list in Tasklist has it. */
    private JsonNode task(String user, String activity, String code) {
        var found =
                ok(as(user).get(engine("task?taskDefinitionKey=" + activity + "&nameLike=%25%20" + code + "%20%25")));
        assertThat(found).as(activity + " of " + code).hasSize(1);
        return found.get(0);
    }

    private void done(String user, String path, Map<String, Object> given) {
        var answer = as(user).post(path, given);
        assertThat(answer.status()).as(answer.body()).isEqualTo(204);
    }

    private static JsonNode item(JsonNode programme, String id) {
        for (var line : programme.get("items")) {
            if (line.at("/item/id").asText().equals(id)) {
                return line;
            }
        }
        throw new AssertionError("no item " + id);
    }

    private static JsonNode of(JsonNode list, String name, String value) {
        for (var one : list) {
            if (one.get(name).asText().equals(value)) {
                return one;
            }
        }
        throw new AssertionError("no " + name + " " + value);
    }

    private static JsonNode ok(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private static void names(JsonNode node, String... names) {
        assertThat(node.fieldNames()).toIterable().contains(names);
    }
}

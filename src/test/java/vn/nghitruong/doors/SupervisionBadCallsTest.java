package vn.nghitruong.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.nghitruong.doors.OpenMissionTasks.mission;
import static vn.nghitruong.office.Office.given;
import static vn.nghitruong.web.WebappClient.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;
import vn.nghitruong.casefile.Proposal;
import vn.nghitruong.engine.Field;
import vn.nghitruong.engine.Form;
import vn.nghitruong.web.WebappClient.Answer;

/** Our own calls and questions about missions, recommendations and the programme, given what they must not take. */
@DoorTest
class SupervisionBadCallsTest extends BadInput {

    private static final Form REASON = Form.of(Field.text("reason", 2000).needed());
    private static final Form PROPOSAL = Form.of(
            Field.line("council").needed(),
            Field.choice("subject", "council", "standing-committee", "committee", "deputies-group", "deputy")
                    .needed(),
            Field.line("unit"),
            Field.choice("form", "thematic", "survey", "inspection").needed(),
            Field.text("title", 250).needed(),
            Field.codes("bodies", 200).needed(),
            Field.comingDate("startsOn").needed(),
            Field.comingDate("endsOn").needed());
    private static final Form DECISION = Form.of(
            Field.line("council").needed(),
            Field.codes("items", 500).needed(),
            Field.flag("approved").needed(),
            Field.text("reason", 2000));

    private static final Map<String, Object> BECAUSE = given("reason", "Có quy định mới.");

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    RuntimeService runtime;

    @BeforeEach
    void today() {
        office.on(OpenMissionTasks.OPENED);
    }

    @Test
    void every_field_of_every_call_refuses_what_it_cannot_take() {
        var recommendation = missions.concluded("so-tai-chinh").get(0);
        var working = "/api/missions/" + missions.working();
        var proposed = proposed();
        office.on(OpenTasks.TODAY);
        var item = propose();

        nothingChanges("calls", () -> {
            tryCall("POST", working + "/collection-end", "ban-kinh-te-ngan-sach", REASON, BECAUSE);
            tryCall("POST", working + "/withdrawal", "van-phong-hdnd", REASON, BECAUSE);
            tryCall(
                    "POST",
                    "/api/recommendations/" + recommendation + "/withdrawal",
                    "thuong-truc-hdnd",
                    REASON,
                    BECAUSE);
            tryCall(
                    "POST",
                    "/api/supervision-proposals/" + proposed + "/declination",
                    "thuong-truc-hdnd",
                    REASON,
                    BECAUSE);
            tryCall("POST", "/api/programme", "van-phong-hdnd", PROPOSAL, mission());
            tryCall("POST", "/api/programme/decision", "thuong-truc-hdnd", DECISION, decision(true, item));
            for (var body : List.of("{", "[]", "\"x\"", "null", "1", "")) {
                judge("/api/missions " + body, Words.call(asOffice(), "POST", "/api/missions", body));
            }
        });

        assertThat(wrong).isEmpty();
    }

    @Test
    void an_item_that_cannot_be_carried_out_is_not_proposed() {
        nothingChanges("proposals", () -> {
            refusedProposal(given("council", "khong-co"), "khong-co");
            refusedProposal(given("council", "hdnd-yen-bai"), "HĐND tỉnh Lào Cai");
            refusedProposal(given("council", "hdnd-p-lao-cai", "unit", "ban-ktns-p-lao-cai"), "của mình");
            refusedProposal(given("unit", ""), label("unit"));
            refusedProposal(given("unit", "to-db-sa-pa"), "Tổ đại biểu");
            refusedProposal(given("unit", "ban-ktns-p-lao-cai"), "phường Lào Cai");
            refusedProposal(given("subject", "council"), "không ghi Ban");
            refusedProposal(given("bodies", List.of()), "ít nhất một đơn vị");
            refusedProposal(given("bodies", List.of("so-y-te", "so-y-te")), "hai lần");
            refusedProposal(given("bodies", List.of("so-giao-thong-xay-dung")), "Sở Xây dựng");
            refusedProposal(given("bodies", List.of("van-phong-hdnd")), "Văn phòng Đoàn");
            refusedProposal(given("startsOn", "2026-06-27"), "trước ngày bắt đầu");
            refusedProposal(given("endsOn", "2027-01-10"), "cùng năm");
            refusedProposal(given("endsOn", "2028-01-10"), "2028");
        });

        assertThat(wrong).isEmpty();
    }

    @Test
    void a_decision_on_the_programme_is_for_all_of_its_items_or_none() {
        var open = propose();
        var decided = propose();
        decide(decision(true, decided));
        var wardly = as("van-phong-p-lao-cai")
                .post(
                        "/api/programme",
                        mission(
                                "council",
                                "hdnd-p-lao-cai",
                                "subject",
                                "standing-committee",
                                "unit",
                                "",
                                "bodies",
                                List.of("so-y-te")))
                .json()
                .get("id")
                .asText();

        nothingChanges("decisions", () -> {
            for (var foreign : List.of("khong-co", "0", "-1", "99999999999999999999", "1.5", wardly)) {
                refusedDecision(decision(true, foreign), "chương trình giám sát");
                refusedDecision(decision(true, open, foreign), "chương trình giám sát");
            }
            refusedDecision(decision(true), label("items"));
            refusedDecision(decision(true, decided), "đã được quyết định");
            refusedDecision(decision(false, open, decided), "đã được quyết định");
            refusedDecision(with(decision(false, open), given("reason", "")), label("reason"));
            refusedDecision(with(decision(false, open), given("reason", " ")), label("reason"));
            for (var council : List.of("hdnd-p-lao-cai", "khong-co", "so-y-te", "hdnd-yen-bai")) {
                judge(
                        "decision of " + council,
                        as("thuong-truc-hdnd")
                                .post(
                                        "/api/programme/decision",
                                        with(decision(true, open), given("council", council))));
            }
        });

        assertThat(wrong).isEmpty();
        decide(decision(true, open, open));
    }

    @Test
    void what_comes_too_early_or_too_late_is_refused() {
        var drafted = missions.drafted().code();
        var approved = missions.approved();
        var collected = missions.collected();
        var following = missions.concluded("so-tai-chinh", "so-y-te");
        var followed = missions.recommendationOf(following.get(0)).missionCode();
        var taken = following.get(1);
        done("/api/recommendations/" + taken + "/withdrawal");
        var withdrawn = missions.working();
        done("/api/missions/" + withdrawn + "/withdrawal");
        var declined = proposed();
        done("/api/supervision-proposals/" + declined + "/declination");
        var never = tasks.received();
        var supervised = proposed();
        var opened = asOffice().post("/api/missions", mission("petitions", List.of(supervised)));
        assertThat(opened.status()).as(opened.body()).isEqualTo(201);

        nothingChanges("calls", () -> {
            for (var code : List.of(drafted, approved, collected, followed, withdrawn)) {
                refused("/api/missions/" + code + "/collection-end", "hiện không thu thập báo cáo");
            }
            refused("/api/missions/" + withdrawn + "/withdrawal", "đã kết thúc");
            refused("/api/recommendations/" + taken + "/withdrawal", "đã kết thúc");
            for (var code : List.of(declined, supervised, never)) {
                refused("/api/supervision-proposals/" + code + "/declination", "đang chờ");
            }
        });

        assertThat(wrong).isEmpty();
    }

    @Test
    void no_door_ends_a_mission_while_one_of_its_recommendations_is_open() {
        var made = missions.concluded("so-tai-chinh", "so-y-te");
        var mission = missions.recommendationOf(made.get(0)).missionCode();
        var review = missions.answered(made.get(0));
        assertThat(office.open(mission)).as("no task of the mission itself").isEmpty();
        var instances = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(mission)
                .list();

        nothingChanges("open recommendations", () -> {
            for (var user : List.of(
                    "ban-kinh-te-ngan-sach", "van-phong-hdnd", "thuong-truc-hdnd", "lanh-dao", "so-tai-chinh")) {
                closed(user, "task/" + review.id() + "/resolve", Words.variables(given("fulfilled", true)));
                closed(user, "task/" + review.id() + "/bpmnError", given("errorCode", "Error_X"));
                closed(user, "task/" + review.id() + "/bpmnEscalation", given("escalationCode", "x"));
                for (var message : List.of(
                        "Message_CollectionEnded", "Message_MissionWithdrawn", "Message_RecommendationWithdrawn")) {
                    closed(user, "message", given("messageName", message, "businessKey", mission));
                    for (var instance : instances) {
                        closed(user, "message", given("messageName", message, "processInstanceId", instance.getId()));
                        closed(
                                user,
                                "execution/" + instance.getId() + "/messageSubscriptions/" + message + "/trigger",
                                given());
                        closed(user, "execution/" + instance.getId() + "/signal", given());
                    }
                }
            }
            refused("/api/missions/" + mission + "/collection-end", "hiện không thu thập báo cáo");
        });
        assertThat(wrong).isEmpty();
        assertThat(office.file(mission).isOpen()).isTrue();

        office.work(made.get(0), "Activity_ReviewFulfilment", "state", "done");
        assertThat(office.file(mission).isOpen()).as("one of two is done").isTrue();
        done("/api/recommendations/" + made.get(1) + "/withdrawal");
        assertThat(office.file(mission).outcome()).isEqualTo("concluded");
        assertThat(office.runs(mission)).isFalse();
    }

    @Test
    void a_mission_that_is_stopped_leaves_none_of_its_recommendations_open() {
        var made = missions.concluded("so-tai-chinh", "so-y-te");
        var mission = missions.recommendationOf(made.get(0)).missionCode();
        office.work(made.get(0), "Activity_AcceptRequest", "decision", "accept");

        done("/api/missions/" + mission + "/withdrawal");

        assertThat(office.runs(mission)).isFalse();
        assertThat(office.file(mission).outcome()).isEqualTo("withdrawn");
        for (var one : made) {
            assertThat(missions.recommendationOf(one).isSettled()).as(one).isTrue();
            assertThat(office.file(one).outcome()).isEqualTo("withdrawn");
            assertThat(office.open(one)).isEmpty();
        }
    }

    @Test
    void a_code_that_nobody_has_is_not_found() {
        nothingChanges("codes", () -> {
            for (var code : List.of(
                    "khong-co",
                    "GS-2026-999",
                    "GS-2026-999.001",
                    "KNGS-2026-99999",
                    "KY-2026-001",
                    "x".repeat(2000),
                    "%27--",
                    "%C3%A0")) {
                notFound(code, asOffice().get("/api/missions/" + code));
                for (var call : List.of(
                        "/api/missions/" + code + "/collection-end",
                        "/api/missions/" + code + "/withdrawal",
                        "/api/recommendations/" + code + "/withdrawal",
                        "/api/supervision-proposals/" + code + "/declination")) {
                    notFound(call, asOffice().post(call, BECAUSE));
                }
            }
        });

        assertThat(wrong).isEmpty();
    }

    @Test
    void every_question_refuses_what_it_cannot_take() {
        var councils = List.of("", "khong-co", "so-y-te", "hdnd-yen-bai", "hdnd-p-lao-cai", "%00", "x".repeat(5000));
        var questions = new ArrayList<String>(List.of("/api/supervision-proposals"));
        councils.forEach(council -> questions.add("/api/supervision-proposals?council=" + council));
        for (var list : List.of("/api/missions", "/api/programme")) {
            questions.addAll(List.of(list, list + "?year=2026", list + "?council=hdnd-lao-cai"));
            councils.forEach(council -> questions.add(list + "?year=2026&council=" + council));
            for (var year : List.of("", "x", "2015", "2101", "-1", "99999999999", "%00")) {
                questions.add(list + "?council=hdnd-lao-cai&year=" + year);
            }
        }

        questions.forEach(question -> judge(shortened(question), asOffice().get(question)));

        assertThat(wrong).isEmpty();
    }

    private String propose() {
        var answer = asOffice().post("/api/programme", mission());
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().get("id").asText();
    }

    private void refusedProposal(Map<String, Object> bad, String says) {
        says(says, "proposal " + bad, asOffice().post("/api/programme", with(mission(), bad)));
    }

    private static Map<String, Object> decision(boolean approved, String... items) {
        return given(
                "council", "hdnd-lao-cai", "items", List.of(items), "approved", approved, "reason", "Trùng nội dung.");
    }

    private void decide(Map<String, Object> decision) {
        var answer = as("thuong-truc-hdnd").post("/api/programme/decision", decision);
        assertThat(answer.status()).as(answer.body()).isEqualTo(204);
    }

    private void refusedDecision(Map<String, Object> decision, String says) {
        says(says, "decision " + decision, as("thuong-truc-hdnd").post("/api/programme/decision", decision));
    }

    /** A petition that is proposed to be supervised. */
    private String proposed() {
        var code = tasks.received();
        transaction.executeWithoutResult(status -> events.publishEvent(
                new Proposal.ToSupervise(code, "hdnd-lao-cai", "Sửa tỉnh lộ 152", "Trả lại hai lần.")));
        return code;
    }

    private void refused(String path, String says) {
        says(says, path, asOffice().post(path, BECAUSE));
    }

    private void done(String path) {
        var answer = asOffice().post(path, BECAUSE);
        assertThat(answer.status()).as(answer.body()).isEqualTo(204);
    }

    private void closed(String user, String door, Map<String, Object> body) {
        var status = as(user).post(engine(door), body).status();
        if (status < 400 || status >= 500) {
            wrong.add(user + " " + door + " " + body + " -> " + status);
        }
    }

    private void notFound(String what, Answer answer) {
        judge(what, answer);
        if (answer.status() != 404) {
            wrong.add(shortened(what) + " -> " + answer.status());
        }
    }
}

package vn.nghitruong.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.nghitruong.doors.OpenMissionTasks.mission;
import static vn.nghitruong.office.Office.given;
import static vn.nghitruong.web.WebappClient.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;
import vn.nghitruong.casefile.Proposal;
import vn.nghitruong.doors.OpenTasks.Open;
import vn.nghitruong.web.WebappClient;
import vn.nghitruong.web.WebappClient.Answer;

/** Two people at the same mission: what one has done is not undone or done twice by the other. */
@DoorTest
class SupervisionTwoAtOnceTest extends AtOnce {

    private static final int ROUNDS = 5;

    private static final Map<String, Object> BECAUSE = given("reason", "Hết thời gian giám sát.");

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void today() {
        office.on(OpenMissionTasks.OPENED);
    }

    @Test
    void of_two_who_issue_a_decision_one_wins() throws Exception {
        var one = as("ban-kinh-te-ngan-sach");
        var other = as(leader("ban-kinh-te-ngan-sach"));
        for (var round = 0; round < ROUNDS; round++) {
            var open = missions.drafted();
            var declined = given("approved", false, "reason", "Bổ sung đơn vị.");

            oneWins(atOnce(
                    List.of(one, other), client -> completed(client, open, client == one ? open.good() : declined)));

            var issued = events(open.code(), "decision-issued");
            assertThat(issued + events(open.code(), "decision-declined")).isEqualTo(1);
            assertThat(office.open(open.code()))
                    .containsExactly(issued == 1 ? "Activity_SendPlan" : "Activity_DraftDecision");
        }
    }

    @Test
    void of_two_who_send_a_plan_one_wins_and_each_body_is_asked_once() throws Exception {
        var one = as("van-phong-hdnd");
        var other = as(colleague("van-phong-hdnd"));
        for (var round = 0; round < ROUNDS; round++) {
            var open = tasks.open("Activity_SendPlan", missions.approved(), "sentOn", OpenMissionTasks.OPENED);

            oneWins(atOnce(List.of(one, other), client -> completed(client, open, open.good())));

            assertThat(events(open.code(), "plan-sent")).isEqualTo(1);
            assertThat(office.open(open.code() + ".001"))
                    .containsExactly("Activity_AcceptRequest", "Activity_ScheduleVisit");
        }
    }

    @Test
    void of_two_who_issue_a_conclusion_one_wins_and_its_recommendations_are_made_once() throws Exception {
        var one = as("ban-kinh-te-ngan-sach");
        var other = as(leader("ban-kinh-te-ngan-sach"));
        for (var round = 0; round < ROUNDS; round++) {
            var code = missions.considered();
            var open = tasks.open(
                    "Activity_IssueConclusion",
                    code,
                    "number",
                    "12/TB",
                    "issuedOn",
                    OpenMissionTasks.OPENED,
                    "recommendations",
                    List.of(given("agency", "so-y-te", "content", "Hoàn thành quyết toán.", "dueOn", "2026-07-31")));

            oneWins(atOnce(List.of(one, other), client -> completed(client, open, open.good())));

            assertThat(whole(code).get("recommendations")).hasSize(1);
            assertThat(events(code, "conclusion-issued")).isEqualTo(1);
        }
    }

    @Test
    void of_two_who_judge_a_recommendation_one_wins() throws Exception {
        var one = as("ban-kinh-te-ngan-sach");
        var other = as(colleague("ban-kinh-te-ngan-sach"));
        for (var round = 0; round < ROUNDS; round++) {
            var open = missions.answered();
            var not = given("state", "not-done", "reason", "Chưa làm.", "dueOn", "2026-09-30");

            oneWins(atOnce(List.of(one, other), client -> completed(client, open, client == one ? open.good() : not)));

            assertThat(missions.recommendationOf(open.code()).reviews()).isEqualTo(1);
            var done = events(open.code(), "fulfilment-done") == 1;
            assertThat(office.open(open.code())).isEqualTo(done ? List.of() : List.of("Activity_AnswerRequest"));
        }
    }

    @Test
    void the_last_two_recommendations_are_judged_at_once_and_the_mission_ends_once() throws Exception {
        var one = as("ban-kinh-te-ngan-sach");
        var other = as(colleague("ban-kinh-te-ngan-sach"));
        for (var round = 0; round < ROUNDS; round++) {
            var made = missions.concluded("so-tai-chinh", "so-y-te");
            var first = missions.answered(made.get(0));
            var second = missions.answered(made.get(1));
            var mission = missions.recommendationOf(made.get(0)).missionCode();

            var answers = atOnce(
                    List.of(one, other), client -> completed(client, client == one ? first : second, first.good()));

            refusedBut(2, answers);
            assertThat(office.file(mission).outcome()).isEqualTo("concluded");
            assertThat(events(mission, "closed")).isEqualTo(1);
            assertThat(office.runs(mission)).isFalse();
        }
    }

    @Test
    void the_last_recommendation_is_judged_while_the_one_before_is_taken_back() throws Exception {
        var one = as("ban-kinh-te-ngan-sach");
        var other = as("thuong-truc-hdnd");
        for (var round = 0; round < ROUNDS; round++) {
            var made = missions.concluded("so-tai-chinh", "so-y-te");
            var open = missions.answered(made.get(0));
            var mission = missions.recommendationOf(made.get(0)).missionCode();
            var takenBack = "/api/recommendations/" + made.get(1) + "/withdrawal";

            var answers = atOnce(
                    List.of(one, other),
                    client -> client == one ? completed(client, open, open.good()) : client.post(takenBack, BECAUSE));

            assertThat(answers.get(0).status()).as(answers.toString()).isEqualTo(204);
            refusedBut(answers.get(1).status() < 300 ? 2 : 1, answers);
            if (answers.get(1).status() >= 300) {
                assertThat(office.file(mission).isOpen()).isTrue();
                assertThat(other.post(takenBack, BECAUSE).status()).isEqualTo(204);
            }
            assertThat(office.file(mission).outcome()).isEqualTo("concluded");
            assertThat(events(mission, "closed")).isEqualTo(1);
            assertThat(office.runs(mission)).isFalse();
        }
    }

    @Test
    void of_two_who_take_a_recommendation_back_one_does() throws Exception {
        var one = as("van-phong-hdnd");
        var other = as("thuong-truc-hdnd");
        for (var round = 0; round < ROUNDS; round++) {
            var code = missions.concluded("so-tai-chinh").get(0);

            oneWins(atOnce(
                    List.of(one, other),
                    client -> client.post("/api/recommendations/" + code + "/withdrawal", BECAUSE)));

            assertThat(events(code, "recommendation-withdrawn")).isEqualTo(1);
            assertThat(office.file(code).outcome()).isEqualTo("withdrawn");
        }
    }

    @Test
    void the_collecting_is_ended_while_the_last_visit_is_recorded() throws Exception {
        var one = as("ban-kinh-te-ngan-sach");
        var other = as("van-phong-hdnd");
        for (var round = 0; round < ROUNDS; round++) {
            var open = tasks.open("Activity_RecordVisit", missions.scheduled(), "findings", "Giải ngân đạt 42%.");
            var mission = open.code().substring(0, open.code().indexOf('.'));

            var answers = atOnce(
                    List.of(one, other),
                    client -> client == one
                            ? completed(client, open, open.good())
                            : client.post("/api/missions/" + mission + "/collection-end", BECAUSE));

            refusedBut(1, answers);
            var recorded = answers.get(0).status() < 300;
            assertThat(office.open(mission)).containsExactly("Activity_DraftReport");
            assertThat(office.open(open.code())).isEmpty();
            assertThat(office.file(open.code()).outcome()).isEqualTo(recorded ? "done" : "missing");
            assertThat(events(open.code(), "visit-recorded")).isEqualTo(recorded ? 1 : 0);
            assertThat(events(mission, "collection-ended")).isEqualTo(recorded ? 0 : 1);
        }
    }

    @Test
    void of_two_who_stop_a_mission_one_does() throws Exception {
        var one = as("van-phong-hdnd");
        var other = as("ban-kinh-te-ngan-sach");
        for (var round = 0; round < ROUNDS; round++) {
            var code = missions.working("so-tai-chinh", "so-y-te");

            oneWins(atOnce(
                    List.of(one, other), client -> client.post("/api/missions/" + code + "/withdrawal", BECAUSE)));

            assertThat(events(code, "mission-withdrawn")).isEqualTo(1);
            assertThat(office.file(code).outcome()).isEqualTo("withdrawn");
            assertThat(office.runs(code)).isFalse();
        }
    }

    @Test
    void of_two_who_decide_the_same_proposals_one_does_and_all_are_decided_alike() throws Exception {
        var one = as("thuong-truc-hdnd");
        var other = as(colleague("thuong-truc-hdnd"));
        for (var round = 0; round < ROUNDS; round++) {
            var items = List.of(proposed(), proposed());

            var answers = atOnce(
                    List.of(one, other),
                    client -> client.post(
                            "/api/programme/decision",
                            given(
                                    "council",
                                    "hdnd-lao-cai",
                                    "items",
                                    client == one ? items : List.of(items.get(1), items.get(0)),
                                    "approved",
                                    client == one,
                                    "reason",
                                    "Trùng nội dung.")));

            refusedBut(1, answers);
            var state = answers.get(0).status() < 300 ? "approved" : "declined";
            assertThat(items)
                    .allSatisfy(
                            item -> assertThat(item(item).get("state").asText()).isEqualTo(state));
        }
    }

    @Test
    void of_two_missions_for_one_item_of_the_programme_one_is_opened() throws Exception {
        var one = as("van-phong-hdnd");
        var other = as("ban-kinh-te-ngan-sach");
        for (var round = 0; round < ROUNDS; round++) {
            var item = proposed();
            var approved = as("thuong-truc-hdnd")
                    .post(
                            "/api/programme/decision",
                            given("council", "hdnd-lao-cai", "items", List.of(item), "approved", true));
            assertThat(approved.status()).as(approved.body()).isEqualTo(204);
            var before = opened();

            var answers = atOnce(
                    List.of(one, other),
                    client -> client.post("/api/missions", mission("programmeItem", Integer.valueOf(item))));

            refusedBut(1, answers);
            assertThat(opened()).isEqualTo(before + 1);
            var winner = answers.get(answers.get(0).status() < 300 ? 0 : 1);
            assertThat(item(item).get("missionCode")).isEqualTo(winner.json().get("code"));
        }
    }

    @Test
    void of_two_who_decline_a_proposal_one_does() throws Exception {
        var one = as("van-phong-hdnd");
        var other = as("thuong-truc-hdnd");
        for (var round = 0; round < ROUNDS; round++) {
            var code = tasks.received();
            transaction.executeWithoutResult(status -> events.publishEvent(
                    new Proposal.ToSupervise(code, "hdnd-lao-cai", "Sửa tỉnh lộ 152", "Trả lại hai lần.")));

            refusedBut(
                    1,
                    atOnce(
                            List.of(one, other),
                            client -> client.post("/api/supervision-proposals/" + code + "/declination", BECAUSE)));

            assertThat(events(code, "supervision-declined")).isEqualTo(1);
        }
    }

    private static Answer completed(WebappClient client, Open open, Map<String, Object> fields) {
        return client.post(engine("task/" + open.id() + "/submit-form"), Words.variables(fields));
    }

    private String proposed() {
        var answer = asOffice().post("/api/programme", mission());
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().get("id").asText();
    }

    private JsonNode item(String id) {
        for (var line : asOffice()
                .get("/api/programme?council=hdnd-lao-cai&year=2026")
                .json()
                .get("items")) {
            if (line.at("/item/id").asText().equals(id)) {
                return line.get("item");
            }
        }
        throw new AssertionError("no item " + id);
    }

    private JsonNode whole(String code) {
        return asOffice().get("/api/missions/" + code).json();
    }

    private int opened() {
        return asOffice()
                .get("/api/missions?council=hdnd-lao-cai&year=2026")
                .json()
                .size();
    }
}

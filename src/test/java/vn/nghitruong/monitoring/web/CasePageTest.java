package vn.nghitruong.monitoring.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static vn.nghitruong.office.Office.given;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import vn.nghitruong.engine.MovedClock;
import vn.nghitruong.office.Chamber;
import vn.nghitruong.office.Office;
import vn.nghitruong.office.Team;
import vn.nghitruong.web.WebTest;
import vn.nghitruong.web.WebappClient;

/** The page of a case over HTTP: what it tells whom, where a case went and stands, and what it costs. */
@WebTest
@Import({Office.class, Chamber.class, Team.class})
class CasePageTest {

    private static final String LIBRARY = "/webjars/bpmn-visualization/0.46.0/dist/bpmn-visualization";

    @LocalServerPort
    int port;

    @Autowired
    Office office;

    @Autowired
    Chamber chamber;

    @Autowired
    Team team;

    @Autowired
    HistoryService history;

    @BeforeEach
    void a_monday_in_march() {
        office.on("2026-03-02");
    }

    @AfterEach
    void back_to_the_present() {
        MovedClock.reset();
    }

    @Test
    void a_running_petition_stands_at_its_current_step() {
        var code = office.transferred("road-provincial");

        var page = page("lanh-dao", code);

        assertThat(page.get("whole").asBoolean()).isTrue();
        assertThat(page.get("kindLabel").asText()).isEqualTo("Kiến nghị cử tri");
        assertThat(page.get("stateLabel").asText()).isEqualTo("Chờ cơ quan trả lời");
        assertThat(page.get("councilName").asText()).isEqualTo("HĐND tỉnh Lào Cai");
        assertThat(texts(page.at("/paths"), "name"))
                .containsExactly(
                        "Giải quyết kiến nghị cử tri", page.at("/paths/1/name").asText());
        assertThat(page.at("/paths/1/name").asText()).startsWith("Yêu cầu YC-").contains("lần 1: Sở Xây dựng");
        assertThat(texts(page.at("/paths/0/current"))).containsExactly("Activity_ObtainAnswer");
        assertThat(texts(page.at("/paths/0/done")))
                .contains("StartEvent_PetitionReceived", "Activity_ClassifyPetition", "Activity_ApproveTransfer")
                .doesNotContain("Activity_ObtainAnswer", "Activity_ReviewAnswer");
        assertThat(texts(page.at("/paths/0/flows")))
                .contains("Flow_ToClassification", "Flow_ToDecision", "Flow_Accept", "Flow_ToAgency")
                .doesNotContain("Flow_Forward", "Flow_Split", "Flow_NotApproved", "Flow_AnswerReturned");
        assertThat(texts(page.at("/paths/1/current"))).contains("Activity_DirectAgencies");
        assertThat(page.at("/limits/0/due/explanation").asText()).isNotEmpty();
        assertThat(texts(page.at("/timeline"), "what")).contains("Mở hồ sơ", "Gửi yêu cầu");
    }

    @Test
    void a_step_that_is_late_is_told() {
        var code = office.transferred("road-provincial");

        office.on("2026-05-25");

        assertThat(texts(page("lanh-dao", code).at("/paths/1/overdue"))).isNotEmpty();
    }

    @Test
    void a_finished_petition_shows_its_way_to_the_end_and_who_took_the_time() {
        var code = office.transferred("road-provincial");
        answered(code);
        office.on("2026-03-10");
        office.work(
                code,
                "Activity_ReviewAnswer",
                "verdict",
                "accept",
                "result",
                "planned",
                "promisedOn",
                "2026-03-20",
                "promisedBy",
                "Giám đốc Sở");
        notifyVoters(code);
        office.on("2026-03-20");
        office.work(code, "Activity_CheckPromise", "fulfilled", true);
        notifyVoters(code);

        var page = page("van-phong-hdnd", code);

        assertThat(page.get("outcomeLabel").asText()).isEqualTo("Đã trả lời");
        for (var path : page.get("paths")) {
            assertThat(path.get("state").asText()).isEqualTo("ended");
            assertThat(path.get("current")).isEmpty();
        }
        assertThat(texts(page.at("/paths/0/done"))).contains("Activity_CheckPromise", "EndEvent_PetitionAnswered");
        assertThat(texts(page.at("/paths/0/flows"))).contains("Flow_NoPromise").doesNotContain("Flow_NoReview");
        assertThat(texts(page.get("responsibility"), "holder")).contains("committee", "promise");
        assertThat(sum(page, "share")).isCloseTo(1.0, within(0.0001));
        // From the 2nd, 8:01, to the 20th of March, 8:01: fourteen working days.
        assertThat(sum(page, "workingDays")).isCloseTo(14.0, within(0.05));
        assertThat(part(page, "promise").get("workingDays").asDouble()).isCloseTo(8.0, within(0.05));
    }

    @Test
    void a_second_round_is_a_path_of_its_own() {
        var code = office.transferred("road-provincial");
        answered(code);
        office.work(code, "Activity_ReviewAnswer", "verdict", "return", "returnReason", "too-general");

        var page = page("van-phong-hdnd", code);

        assertThat(page.get("rounds")).hasSize(2);
        assertThat(page.get("paths")).hasSize(3);
        assertThat(page.at("/paths/1/state").asText()).isEqualTo("ended");
        assertThat(page.at("/paths/2/state").asText()).isEqualTo("running");
        assertThat(texts(page.at("/paths/0/flows"))).contains("Flow_AnswerReturned");
        assertThat(texts(page.at("/paths/2/flows")))
                .contains("Flow_EntryAnswer")
                .doesNotContain("Flow_EntryDirect");
    }

    @Test
    void an_item_of_a_session_is_a_case_of_its_own() {
        office.on("2026-05-11");
        var session = chamber.agreed("regular", "2026-07-15", Chamber.item("Dự toán ngân sách", "report"));
        var item = texts(page("van-phong-hdnd", session).get("links"), "code").get(0);

        var page = page("van-phong-hdnd", item);

        assertThat(texts(page.get("paths"), "process")).containsExactly("session-item", "request");
        assertThat(texts(page.at("/paths/0/current"))).contains("Activity_ObtainDossier");
        assertThat(page.at("/links/0/label").asText()).isEqualTo("Thuộc kỳ họp");
        assertThat(page.at("/links/0/code").asText()).isEqualTo(session);
        for (var instance : history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(session)
                .list()) {
            var expected = instance.getProcessDefinitionKey().equals("session") ? session : item;
            var found = as("lanh-dao").get("/api/cases/by-instance/" + instance.getId());
            assertThat(found.json().get("code").asText()).isEqualTo(expected);
        }
        var drafter = page("so-tai-chinh", item);
        assertThat(texts(drafter.get("paths"), "process")).containsExactly("request");
        assertThat(drafter.get("links")).isEmpty();
        assertThat(drafter.get("responsibility")).isEmpty();
        assertThat(texts(drafter.get("timeline"), "kind")).containsOnly("request-sent");
    }

    @Test
    void a_supervised_body_has_its_own_part_of_the_mission() {
        office.on("2026-05-11");
        var mission = team.working("committee", "thematic", "so-tai-chinh", "so-xay-dung");
        team.report(mission + ".001");

        var first = page("van-phong-hdnd", mission + ".001");
        var second = page("van-phong-hdnd", mission + ".002");

        assertThat(texts(first.get("paths"), "process")).containsExactly("supervision", "request");
        assertThat(texts(first.at("/paths/0/done"))).contains("Activity_ObtainReport");
        assertThat(texts(second.at("/paths/0/current"))).contains("Activity_ObtainReport", "Activity_ScheduleVisit");
        assertThat(texts(second.at("/paths/0/done"))).doesNotContain("Activity_ObtainReport", "Activity_SendPlan");
        assertThat(page("lanh-dao", mission).get("facts")).isNotEmpty();
    }

    @Test
    void an_agency_that_takes_part_reads_what_it_was_asked_and_never_a_voter() {
        var taken = as("van-phong-hdnd")
                .post(
                        "/api/petitions",
                        given(
                                "council",
                                "hdnd-lao-cai",
                                "source",
                                "voter-contact",
                                "receivedOn",
                                "2026-03-02",
                                "place",
                                "Tả Van",
                                "subject",
                                "Sửa đường",
                                "content",
                                "Cử tri đề nghị sửa đường.",
                                "voters",
                                List.of(given("name", "Lò Thị Mẩy"))));
        var code = taken.json().get("code").asText();
        office.work(
                code,
                "Activity_ClassifyPetition",
                "decision",
                "accept",
                "topic",
                "road-provincial",
                "competence",
                "province");
        office.approve(code);
        office.work(code, "Activity_DirectAgencies", "leadAgency", "so-xay-dung");

        var answer = as("so-xay-dung").get("/api/cases/" + code);

        assertThat(answer.body()).doesNotContain("Mẩy");
        assertThat(answer.json().get("whole").asBoolean()).isFalse();
        assertThat(texts(answer.json().get("paths"), "process")).containsExactly("request");
        assertThat(answer.json().get("responsibility")).isEmpty();
        assertThat(page("van-phong-hdnd", code).toString()).doesNotContain("Mẩy");
        var task = office.task(code, "Activity_AcceptRequest").getId();
        assertThat(as("so-xay-dung")
                        .get("/api/tasks/" + task + "/case")
                        .json()
                        .get("code")
                        .asText())
                .isEqualTo(code);
    }

    @Test
    void whoever_may_not_read_a_case_learns_nothing_of_it() {
        var code = office.transferred("road-provincial");
        var path = page("lanh-dao", code).at("/paths/0");
        var instance = history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(code)
                .rootProcessInstances()
                .singleResult()
                .getId();
        var task = office.task(code, "Activity_DirectAgencies").getId();

        for (var user : List.of("so-y-te", "lanh-dao-p-lao-cai", "van-phong-p-lao-cai")) {
            var client = as(user);
            for (var address : List.of(
                    "/api/cases/" + code,
                    "/api/cases/KNCT-2026-99999",
                    diagram(code, path),
                    "/api/cases/by-instance/" + instance,
                    "/api/cases/by-instance/unknown",
                    "/api/tasks/" + task + "/case",
                    "/api/tasks/unknown/case")) {
                assertThat(client.get(address).status())
                        .as(user + " " + address)
                        .isEqualTo(404);
            }
        }
        assertThat(WebappClient.anonymous(port).get("/api/cases/" + code).status())
                .isEqualTo(401);
    }

    @Test
    void a_picture_is_shown_of_what_the_case_used_and_of_nothing_else() {
        var code = office.transferred("road-provincial");
        var page = page("lanh-dao", code);
        var other = page("lanh-dao", chamber.plan("regular", "2026-07-15")).at("/paths/0");

        var picture = as("lanh-dao").get(diagram(code, page.at("/paths/0")));

        assertThat(picture.status()).isEqualTo(200);
        assertThat(picture.header("Content-Type").orElse("")).startsWith("application/xml");
        assertThat(picture.body()).contains("<bpmn:process id=\"petition\"").contains("BPMNShape");
        assertThat(as("lanh-dao").get(diagram(code, other)).status()).isEqualTo(404);
        // An agency has the picture of its request alone.
        assertThat(as("so-xay-dung").get(diagram(code, page.at("/paths/0"))).status())
                .isEqualTo(404);
    }

    @Test
    void of_the_library_one_file_is_open() {
        var anyone = WebappClient.anonymous(port);

        assertThat(anyone.get(LIBRARY + ".min.js").status()).isEqualTo(200);
        assertThat(anyone.get(LIBRARY + ".min.js").header("Cache-Control").orElse(""))
                .contains("immutable");
        assertThat(anyone.get(LIBRARY + ".js").status()).isEqualTo(401);
        assertThat(anyone.get("/webjars/bpmn-visualization/0.46.0/package.json").status())
                .isEqualTo(401);
    }

    private void answered(String code) {
        office.work(code, "Activity_DirectAgencies", "leadAgency", "so-xay-dung");
        office.work(code, "Activity_AcceptRequest", "decision", "accept");
        office.answer(code);
        office.work(code, "Activity_ConsolidateAnswer", "direct", true);
    }

    private void notifyVoters(String code) {
        office.work(code, "Activity_NotifyVoters", "publish", true, "channel", "portal");
    }

    private WebappClient as(String user) {
        return WebappClient.basic(port, user, "demo");
    }

    private JsonNode page(String user, String code) {
        var answer = as(user).get("/api/cases/" + code);
        assertThat(answer.status())
                .as(user + " reads " + code + ": " + answer.body())
                .isEqualTo(200);
        return answer.json();
    }

    private static String diagram(String code, JsonNode path) {
        return "/api/cases/" + code + "/diagrams/"
                + URLEncoder.encode(path.get("definition").asText(), StandardCharsets.UTF_8);
    }

    private static double sum(JsonNode page, String figure) {
        return StreamSupport.stream(page.get("responsibility").spliterator(), false)
                .mapToDouble(part -> part.get(figure).asDouble())
                .sum();
    }

    private static JsonNode part(JsonNode page, String holder) {
        return StreamSupport.stream(page.get("responsibility").spliterator(), false)
                .filter(part -> part.get("holder").asText().equals(holder))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(JsonNode all) {
        return StreamSupport.stream(all.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static List<String> texts(JsonNode all, String field) {
        return StreamSupport.stream(all.spliterator(), false)
                .map(one -> one.path(field).asText())
                .toList();
    }
}

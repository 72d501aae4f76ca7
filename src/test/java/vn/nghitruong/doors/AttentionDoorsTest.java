package vn.nghitruong.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.nghitruong.office.Office.given;
import static vn.nghitruong.web.WebappClient.engine;
import static vn.nghitruong.web.WebappClient.variable;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.nghitruong.casefile.Timeline;
import vn.nghitruong.office.Office;
import vn.nghitruong.web.WebappClient;

/** What needs attention, moving tasks and stand-ins over HTTP: who may, who may not, and input that means nothing. */
@DoorTest
class AttentionDoorsTest {

    private static final String PROVINCE = "hdnd-lao-cai";
    private static final String WARD = "hdnd-p-lao-cai";

    /** Counted from the day on which the request was sent, and kept nowhere. */
    private static final String NOT_IN_THE_LEDGER = "Activity_DirectAgencies";

    @LocalServerPort
    int port;

    @Autowired
    private Office office;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ManagementService management;

    @Autowired
    private IdentityService identities;

    @Autowired
    private Timeline timeline;

    @Autowired
    private OpenTasks petitionTasks;

    @Autowired
    private OpenSessionTasks sessionTasks;

    @Autowired
    private OpenMissionTasks missionTasks;

    private WebappClient supervisor;

    @BeforeEach
    void today() {
        office.on("2026-03-02");
        supervisor = WebappClient.loggedIn(port, "lanh-dao");
    }

    @AfterEach
    void back_to_the_present() {
        ClockUtil.reset();
    }

    @Test
    void findings_are_for_the_supervisors_of_their_council_and_for_administrators() {
        var code = directed();
        var task = office.task(code, "Activity_AcceptRequest").getId();
        tasks.setDueDate(task, null);

        assertThat(supervisor.post("/api/attention/check", "{}").status()).isEqualTo(200);
        var finding =
                finding(supervisor.get("/api/attention?council=" + PROVINCE).json(), code);
        assertThat(finding.get("kind").asText()).isEqualTo("due-date");
        assertThat(finding.get("remedy").asText()).isEqualTo("set-date");
        assertThat(finding.get("toDo").asText()).isNotBlank();
        var remedy = "/api/attention/" + finding.get("id").asText() + "/remedy";

        var other = WebappClient.loggedIn(port, "lanh-dao-p-lao-cai");
        assertThat(other.get("/api/attention").body()).doesNotContain(code);
        assertThat(other.get("/api/attention?council=" + PROVINCE).status()).isEqualTo(404);
        assertThat(other.post("/api/attention/check?council=" + PROVINCE, "{}").status())
                .isEqualTo(404);
        assertThat(other.post(remedy, "{}").status()).isEqualTo(404);
        for (var unit : List.of("van-phong-hdnd", "so-xay-dung", "thuong-truc-hdnd")) {
            var client = WebappClient.loggedIn(port, unit);
            assertThat(client.get("/api/attention").status()).as(unit).isEqualTo(403);
            assertThat(client.get("/api/attention/councils").json()).isEmpty();
            assertThat(client.post("/api/attention/check", "{}").status()).isEqualTo(403);
            assertThat(client.post(remedy, "{}").status()).isEqualTo(403);
        }
        assertThat(WebappClient.anonymous(port).get("/api/attention").status()).isEqualTo(401);

        assertThat(supervisor.post(remedy, "{}").status()).isEqualTo(204);
        assertThat(supervisor.post(remedy, "{}").status()).isEqualTo(404);
        assertThat(office.task(code, "Activity_AcceptRequest").getDueDate()).isNotNull();
    }

    @Test
    void what_belongs_to_no_council_is_for_administrators_only() {
        var job = management
                .createJobQuery()
                .processDefinitionKey("nightly-check")
                .singleResult()
                .getId();
        management.setJobRetries(job, 0);
        var admin = WebappClient.loggedIn(port, "admin");
        admin.post("/api/attention/check", "{}");

        assertThat(admin.get("/api/attention").body()).contains("Rà soát hằng đêm");
        assertThat(admin.get("/api/attention?council=" + WARD).body()).contains("Rà soát hằng đêm");
        assertThat(supervisor.get("/api/attention").body()).doesNotContain("Rà soát hằng đêm");
        management.setJobRetries(job, 3);
    }

    @Test
    void a_moved_task_is_completed_by_the_new_unit_in_tasklist_and_seen_by_the_old_one_no_more() {
        var code = directed();
        var task = office.task(code, "Activity_AcceptRequest").getId();
        WebappClient.loggedIn(port, "so-xay-dung")
                .post(engine("task/" + task + "/claim"), Map.of("userId", "so-xay-dung"));
        var order = order("so-xay-dung", "so-tai-chinh", task);

        var preview = supervisor.post("/api/tasks/moving", order).json();
        assertThat(preview.get("committed").asBoolean()).isFalse();
        assertThat(preview.at("/rows/0/result").asText()).isEqualTo("moved");
        assertThat(preview.at("/rows/0/caseCode").asText()).isEqualTo(code);
        assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee())
                .isEqualTo("so-xay-dung");
        var done = supervisor.post("/api/tasks/moving?commit=true", order).json();
        assertThat(done.at("/rows/0/result").asText()).isEqualTo("moved");

        var before = WebappClient.loggedIn(port, "so-xay-dung");
        var now = WebappClient.loggedIn(port, "so-tai-chinh");
        assertThat(before.get(engine("task/" + task)).status()).isIn(403, 404);
        assertThat(before.get(engine("history/task?taskId=" + task)).json()).isEmpty();
        assertThat(before.post(engine("task/" + task + "/complete"), accept()).status())
                .isIn(403, 404);
        assertThat(now.get("/api/petitions/" + code).status()).isEqualTo(200);
        assertThat(now.get(engine("task/" + task)).json().get("assignee").isNull())
                .isTrue();
        assertThat(now.post(engine("task/" + task + "/submit-form"), accept()).status())
                .isEqualTo(204);
        assertThat(timeline.of(code)).anySatisfy(line -> {
            assertThat(line.what()).isEqualTo("Chuyển việc sang đơn vị khác");
            assertThat(line.detail()).contains("Sở Xây dựng", "Sở Tài chính", "Sáp nhập");
        });
        assertThat(supervisor
                        .post("/api/tasks/moving?commit=true", order)
                        .json()
                        .at("/rows/0/why")
                        .asText())
                .contains("không còn");
    }

    @Test
    void a_committees_task_goes_to_another_committee_which_completes_it() {
        var code = office.transferred("road-provincial");
        office.work(code, "Activity_DirectAgencies", "leadAgency", "so-xay-dung");
        office.work(code, "Activity_AcceptRequest", "decision", "accept");
        office.answer(code);
        office.work(code, "Activity_ConsolidateAnswer", "direct", true);
        var task = office.task(code, "Activity_ReviewAnswer").getId();
        var holder = tasks.getIdentityLinksForTask(task).get(0).getGroupId();
        var order = order(holder, "ban-phap-che", task, "gone-already");

        var rows =
                supervisor.post("/api/tasks/moving?commit=true", order).json().get("rows");

        assertThat(rows).extracting(row -> row.get("result").asText()).containsExactly("moved", "refused");
        var verdict = Map.of("variables", Map.of("verdict", variable("accept"), "result", variable("resolved")));
        assertThat(WebappClient.loggedIn(port, "ban-phap-che")
                        .post(engine("task/" + task + "/complete"), verdict)
                        .status())
                .isIn(200, 204);
        assertThat(office.open(code)).containsExactly("Activity_NotifyVoters");
    }

    @Test
    void tasks_are_moved_by_their_supervisors_to_units_of_their_kind_only() {
        var task = office.task(directed(), "Activity_AcceptRequest").getId();
        var order = order("so-xay-dung", "so-tai-chinh", task);
        for (var unit : List.of("van-phong-hdnd", "so-xay-dung", "thuong-truc-hdnd")) {
            assertThat(WebappClient.loggedIn(port, unit)
                            .post("/api/tasks/moving?commit=true", order)
                            .status())
                    .as(unit)
                    .isEqualTo(403);
        }
        var other = WebappClient.loggedIn(port, "lanh-dao-p-lao-cai");
        assertThat(other.post("/api/tasks/moving?commit=true", order).status()).isEqualTo(404);
        assertThat(other.get("/api/tasks/moving?council=" + PROVINCE).status()).isEqualTo(404);

        for (var to : List.of(
                "ban-phap-che", "van-phong-hdnd", "so-xay-dung", "so-du-lich", "khong-co", "hdnd-lao-cai", "")) {
            assertThat(supervisor
                            .post("/api/tasks/moving?commit=true", order("so-xay-dung", to, task))
                            .status())
                    .as(to)
                    .isEqualTo(400);
        }
        assertThat(supervisor
                        .post("/api/tasks/moving?commit=true", order("ban-phap-che", "ban-vhxh-p-lao-cai"))
                        .status())
                .isEqualTo(400);
        assertThat(supervisor
                        .post("/api/tasks/moving", order("so-xay-dung", "so-tai-chinh", task, task))
                        .status())
                .isEqualTo(400);
        assertThat(tasks.getIdentityLinksForTask(task)).extracting("groupId").contains("so-xay-dung");
        var places = supervisor.get("/api/tasks/moving?council=" + PROVINCE).json();
        assertThat(places).anySatisfy(place -> {
            assertThat(place.get("code").asText()).isEqualTo("so-xay-dung");
            assertThat(place.get("tasks").asInt()).isPositive();
            assertThat(place.get("to").toString()).contains("so-tai-chinh").doesNotContain("ban-phap-che");
        });
    }

    @Test
    void a_running_session_of_a_stand_in_gets_and_loses_the_unit_within_a_minute() {
        var code = directed();
        var later = directed();
        var running = WebappClient.loggedIn(port, "so-tu-phap");
        var leadership = WebappClient.loggedIn(port, "so-xay-dung");
        var named = leadership.post(
                "/api/stand-ins",
                given(
                        "unit", "so-xay-dung",
                        "standIn", "so-tu-phap",
                        "from", "2026-03-04",
                        "to", "2026-03-05",
                        "reason", "Đi công tác"));
        assertThat(named.status()).as(named.body()).isEqualTo(201);
        var task = office.task(code, "Activity_AcceptRequest").getId();
        assertThat(running.get(engine("task/" + task)).status()).isIn(403, 404);

        office.at(LocalDateTime.parse("2026-03-04T08:00:00"));
        assertThat(running.get(engine("task/" + task)).status()).isEqualTo(200);
        assertThat(running.post(engine("task/" + task + "/submit-form"), accept())
                        .status())
                .isEqualTo(204);
        assertThat(timeline.of(code)).extracting("who").contains("Sở Tư pháp (xử lý thay Sở Xây dựng)");
        assertThat(supervisor.get("/api/stand-ins?council=" + PROVINCE).body()).contains("Đang xử lý thay");

        var id = named.json().get("id").asText();
        assertThat(running.delete("/api/stand-ins/" + id).status()).isEqualTo(403);
        assertThat(leadership.delete("/api/stand-ins/" + id).status()).isEqualTo(204);
        assertThat(leadership.delete("/api/stand-ins/" + id).status()).isEqualTo(409);
        office.at(LocalDateTime.parse("2026-03-04T08:01:30"));
        var rest = office.task(later, "Activity_AcceptRequest").getId();
        assertThat(running.get(engine("task/" + rest)).status()).isIn(403, 404);
        assertThat(running.post(engine("task/" + rest + "/submit-form"), accept())
                        .status())
                .isIn(403, 404);
    }

    /** Which limit a task has to keep is known to its form; the check must find every kind of them. */
    @Test
    void every_kind_of_task_with_a_date_of_the_ledger_is_watched() {
        petitionTasks.all();
        sessionTasks.all();
        missionTasks.all();
        var dated = tasks.createTaskQuery().list().stream()
                .filter(task -> task.getDueDate() != null && task.getTenantId() != null)
                .filter(task -> !task.getTaskDefinitionKey().equals(NOT_IN_THE_LEDGER))
                .collect(Collectors.toMap(Task::getName, Function.identity(), (one, other) -> one));
        dated.values().forEach(task -> tasks.setDueDate(task.getId(), null));

        var admin = WebappClient.loggedIn(port, "admin");
        var findings = admin.post("/api/attention/check", "{}").json().get("findings");

        var wrong = new ArrayList<JsonNode>();
        findings.forEach(one -> {
            if (one.get("kind").asText().equals("due-date")) {
                wrong.add(one);
            }
        });
        assertThat(dated.keySet()).isNotEmpty().allSatisfy(name -> assertThat(wrong)
                .anySatisfy(one -> assertThat(one.get("wrong").asText()).contains("«" + name + "»")));
        wrong.forEach(
                one -> assertThat(admin.post("/api/attention/" + one.get("id").asText() + "/remedy", "{}")
                                .status())
                        .isEqualTo(204));
        dated.values().forEach(task -> assertThat(tasks.createTaskQuery()
                        .taskId(task.getId())
                        .singleResult()
                        .getDueDate())
                .as(task.getName())
                .isEqualTo(task.getDueDate()));
    }

    @Test
    void input_that_means_nothing_is_a_4xx() {
        for (var bad : List.of("x", "999999", "-1", "99999999999999999999", "%00")) {
            assertThat(supervisor
                            .post("/api/attention/" + bad + "/remedy", "{}")
                            .status())
                    .as(bad)
                    .isIn(400, 404);
            assertThat(supervisor.delete("/api/stand-ins/" + bad).status())
                    .as(bad)
                    .isIn(400, 404);
        }
        for (var council : List.of("khong-co", "%00", "x".repeat(300), "so-y-te")) {
            for (var path : List.of("/api/attention?council=", "/api/tasks/moving?council=")) {
                assertThat(supervisor.get(path + council).status()).as(path).isIn(400, 404);
            }
            assertThat(supervisor.get("/api/stand-ins?council=" + council).status())
                    .isIn(200, 400);
        }
        assertThat(supervisor
                        .post("/api/tasks/moving?commit=vielleicht", order("a", "b"))
                        .status())
                .isEqualTo(400);
        for (var field : List.of("unit", "standIn", "from", "to", "reason")) {
            for (var value : new Object[] {"", "\u0000", "x".repeat(3000), 7, List.of("x"), Map.of(), true}) {
                var order = new HashMap<String, Object>(given(
                        "unit", "so-y-te",
                        "standIn", "so-noi-vu",
                        "from", "2026-03-04",
                        "to", "2026-03-05",
                        "reason", "Thử"));
                order.put(field, value);
                assertThat(supervisor.post("/api/stand-ins", order).status())
                        .as(field)
                        .isEqualTo(400);
                order.remove(field);
                assertThat(supervisor.post("/api/stand-ins", order).status()).isEqualTo(400);
            }
        }
        for (var field : List.of("council", "fromUnit", "toUnit", "reason", "tasks")) {
            for (var value : new Object[] {"\u0000", 7, Map.of(), true}) {
                var order = new HashMap<String, Object>(order("so-y-te", "so-noi-vu"));
                order.put(field, value);
                assertThat(supervisor.post("/api/tasks/moving", order).status())
                        .as(field)
                        .isIn(400, 404);
            }
        }
        assertThat(identities.createGroupQuery().groupMember("so-noi-vu").count())
                .isEqualTo(2);
    }

    private String directed() {
        var code = office.transferred("road-provincial");
        office.work(code, "Activity_DirectAgencies", "leadAgency", "so-xay-dung");
        return code;
    }

    private static Map<String, Object> order(String from, String to, String... tasks) {
        return given(
                "council", PROVINCE, "fromUnit", from, "toUnit", to, "reason", "Sáp nhập", "tasks", List.of(tasks));
    }

    private static Map<String, Object> accept() {
        return Map.of("variables", Map.of("decision", variable("accept")));
    }

    private static JsonNode finding(JsonNode overview, String code) {
        for (var one : overview.get("findings")) {
            if (one.path("caseCode").asText().equals(code)) {
                return one;
            }
        }
        throw new AssertionError("no finding for " + code + " in " + overview);
    }
}

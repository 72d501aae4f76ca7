package vn.nghitruong.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.nghitruong.doors.Words.call;
import static vn.nghitruong.office.Office.given;
import static vn.nghitruong.web.WebappClient.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.nghitruong.casefile.CaseFiles;
import vn.nghitruong.doors.OpenTasks.Open;
import vn.nghitruong.office.Office;
import vn.nghitruong.web.WebappClient;
import vn.nghitruong.web.WebappClient.Answer;

/** Every door of a task, an instance and a start, tried by those who have no business there. */
@DoorTest
class ForeignUnitTest {

    /** Another agency, another council's office, who only watches, who watches elsewhere, and nobody. */
    private static final List<String> OUTSIDERS =
            List.of("so-y-te", "van-phong-p-lao-cai", "lanh-dao", "lanh-dao-p-lao-cai", "");

    private static final Map<String, Object> VOTER =
            given("name", "Lù Thị Pà", "address", "Thôn Hòa Sử Pán", "phone", "0912000111");

    @LocalServerPort
    int port;

    @Autowired
    Office office;

    @Autowired
    OpenTasks tasks;

    @Autowired
    WholeDatabase database;

    @Autowired
    CaseFiles files;

    @Autowired
    TaskService engineTasks;

    @Autowired
    RepositoryService repository;

    @Autowired
    ManagementService management;

    private final List<String> wrong = new ArrayList<>();
    private final Map<String, WebappClient> clients = new HashMap<>();

    /** One call; {@code harmless} where the engine answers 2xx because there is nothing that it would do. */
    private record Attempt(String method, String path, Object body, boolean harmless) {}

    @BeforeEach
    void today() {
        office.on("2026-03-02");
    }

    @AfterEach
    void back_to_the_present() {
        ClockUtil.reset();
    }

    @Test
    void no_door_of_a_task_opens_to_an_outsider() {
        for (var open : List.of(
                tasks.open("Activity_ClassifyPetition", tasks.received(), "decision", "letter"),
                tasks.open(
                        "Activity_AnswerRequest",
                        tasks.accepted(),
                        "answer",
                        "Xong.",
                        "documentNumber",
                        "7",
                        "documentDate",
                        "2026-03-02"))) {
            for (var outsider : OUTSIDERS) {
                tryAll(
                        outsider,
                        doors(open, outsider.isEmpty() ? "so-y-te" : outsider).stream()
                                .filter(attempt -> !mayComment(outsider, attempt))
                                .toList());
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void the_unit_itself_has_only_the_doors_of_its_form_and_of_claiming() {
        var open = tasks.open("Activity_ClassifyPetition", tasks.received(), "decision", "letter");

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
    void a_task_that_a_colleague_holds_is_not_completed_by_another() {
        var open = tasks.open("Activity_ClassifyPetition", tasks.received(), "decision", "letter");
        engineTasks.setAssignee(open.id(), "chuyen-vien");

        for (var door : List.of("complete", "submit-form")) {
            var answer =
                    as("van-phong-hdnd").post(engine("task/" + open.id() + "/" + door), Words.variables(open.good()));
            assertThat(answer.status()).as(answer.body()).isEqualTo(409);
            assertThat(answer.json().get("message").asText()).contains("đang do người dùng");
        }
        assertThat(tasks.isOpen(open)).isTrue();
    }

    @Test
    void nobody_starts_what_the_own_office_may_not_start() {
        var petition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("petition")
                .latestVersion()
                .singleResult();
        var own = given(
                "council",
                "hdnd-lao-cai",
                "source",
                "press",
                "receivedOn",
                "2026-03-02",
                "place",
                "Tả Van",
                "subject",
                "Sửa đường",
                "content",
                "Đề nghị sửa đường.");
        var foreign = new HashMap<>(own);
        foreign.put("council", "hdnd-p-lao-cai");

        nothingChanges("starts", () -> {
            for (var user :
                    List.of("so-y-te", "thuong-truc-hdnd", "lanh-dao", "ban-phap-che", "van-phong-p-lao-cai", "")) {
                for (var path : List.of("key/petition/", petition.getId() + "/")) {
                    for (var door : List.of("start", "submit-form")) {
                        refused(user, "POST", "process-definition/" + path + door, Words.variables(own), false);
                    }
                }
                refused(user, "POST", "/api/petitions", own, false);
            }
            refused("van-phong-hdnd", "POST", "/api/petitions", foreign, false);
            for (var door : List.of("start", "submit-form")) {
                refused(
                        "van-phong-hdnd",
                        "POST",
                        "process-definition/key/petition/" + door,
                        Words.variables(foreign),
                        false);
                for (var tenant : List.of("hdnd-p-lao-cai", "hdnd-lao-cai")) {
                    refused(
                            "van-phong-hdnd",
                            "POST",
                            "process-definition/key/petition/tenant-id/" + tenant + "/" + door,
                            Words.variables(own),
                            false);
                }
                for (var user : List.of(
                        "van-phong-hdnd", "van-phong-ubnd", "so-y-te", "thuong-truc-hdnd", "lanh-dao", "admin")) {
                    refused(
                            user,
                            "POST",
                            "process-definition/key/request/" + door,
                            Words.variables(given("requestCode", "YC-2026-00001")),
                            false);
                }
            }
            var jump = new HashMap<String, Object>(Words.variables(own));
            jump.put(
                    "startInstructions",
                    List.of(Map.of("type", "startBeforeActivity", "activityId", "Activity_NotifyVoters")));
            refused("van-phong-hdnd", "POST", "process-definition/key/petition/start", jump, false);
            refused(
                    "van-phong-hdnd",
                    "POST",
                    "process-definition/key/petition/start",
                    with(Words.variables(own), "skipCustomListeners", true),
                    false);
        });

        assertThat(wrong).isEmpty();
    }

    @Test
    void a_business_key_that_a_client_sends_is_not_used() {
        var own = given(
                "council",
                "hdnd-lao-cai",
                "source",
                "press",
                "receivedOn",
                "2026-03-02",
                "place",
                "Tả Van",
                "subject",
                "Sửa đường",
                "content",
                "Đề nghị sửa đường.");

        var answer = as("van-phong-hdnd")
                .post(
                        engine("process-definition/key/petition/submit-form"),
                        with(Words.variables(own), "businessKey", "KNCT-2026-00001"));

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().get("businessKey").asText())
                .startsWith("KNCT-2026-")
                .isNotEqualTo("KNCT-2026-00001");
    }

    @Test
    void a_foreign_unit_reads_nothing_of_a_case() {
        var code = withVoter("van-phong-hdnd", "hdnd-lao-cai");
        var task = office.task(code, "Activity_ClassifyPetition");

        for (var outsider : List.of("so-y-te", "van-phong-p-lao-cai", "lanh-dao-p-lao-cai", "van-phong-ubnd")) {
            assertThat(as(outsider).get("/api/petitions/" + code).status())
                    .as(outsider)
                    .isEqualTo(404);
            assertThat(as(outsider).get("/api/tasks/" + task.getId() + "/form").status())
                    .as(outsider)
                    .isIn(403, 404);
            assertThat(cases(outsider)).as(outsider).doesNotContain(code);
            assertThat(as(outsider)
                            .get(engine("task?processInstanceBusinessKey=" + code))
                            .json())
                    .as(outsider)
                    .isEmpty();
            assertThat(as(outsider).get(engine("history/process-instance")).body())
                    .as(outsider)
                    .doesNotContain(code);
            assertThat(as(outsider).get(engine("process-instance")).body())
                    .as(outsider)
                    .doesNotContain(code);
            for (var write : List.of("/withdrawal", "")) {
                var answer = call(
                        as(outsider),
                        write.isEmpty() ? "PATCH" : "POST",
                        "/api/petitions/" + code + write,
                        given("reason", "x"));
                assertThat(answer.status()).as(outsider + write).isEqualTo(404);
            }
        }
        assertThat(WebappClient.anonymous(port).get("/api/petitions/" + code).status())
                .isEqualTo(401);
        assertThat(WebappClient.anonymous(port).get("/api/cases").status()).isEqualTo(401);
    }

    @Test
    void an_agency_reads_what_it_must_answer_and_no_other_agency_does() {
        var code = tasks.accepted();
        var request = as("van-phong-hdnd")
                .get("/api/petitions/" + code)
                .json()
                .at("/petition/requestCode")
                .asText();

        for (var party : List.of("so-xay-dung", "so-tai-chinh", "van-phong-ubnd", "thuong-truc-hdnd", "lanh-dao")) {
            assertThat(as(party).get("/api/petitions/" + code).status())
                    .as(party)
                    .isEqualTo(200);
        }
        for (var outsider : List.of("so-y-te", "van-phong-p-lao-cai")) {
            assertThat(as(outsider).get("/api/petitions/" + code).status())
                    .as(outsider)
                    .isEqualTo(404);
            assertThat(as(outsider)
                            .post(
                                    "/api/requests/" + request + "/answer",
                                    given("answer", "x", "documentNumber", "1", "documentDate", "2026-03-02"))
                            .status())
                    .as(outsider)
                    .isIn(403, 404);
        }
        assertThat(office.open(code)).contains("Activity_AnswerRequest");
    }

    @Test
    void voters_are_shown_to_the_own_office_only() {
        var code = withVoter("van-phong-hdnd", "hdnd-lao-cai");
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

        assertThat(as("van-phong-hdnd").get("/api/petitions/" + code).body()).contains("Lù Thị Pà");
        for (var reader :
                List.of("so-xay-dung", "van-phong-ubnd", "thuong-truc-hdnd", "ban-kinh-te-ngan-sach", "lanh-dao")) {
            var whole = as(reader).get("/api/petitions/" + code);
            assertThat(whole.status()).as(reader).isEqualTo(200);
            assertThat(whole.body()).as(reader).doesNotContain("Lù Thị Pà", "Hòa Sử Pán", "0912000111");
        }
        var task = office.task(code, "Activity_AcceptRequest").getId();
        assertThat(as("so-xay-dung").get("/api/tasks/" + task + "/form").body())
                .doesNotContain("Lù Thị Pà", "0912000111");
    }

    @Test
    void the_ward_sees_its_own_and_the_province_only_what_was_forwarded() {
        var kept = withVoter("van-phong-p-lao-cai", "hdnd-p-lao-cai");
        var forwarded = withVoter("van-phong-p-lao-cai", "hdnd-p-lao-cai");
        var provincial = tasks.received();
        office.work(
                forwarded,
                "Activity_ClassifyPetition",
                "decision",
                "forward",
                "topic",
                "road-national",
                "competence",
                "province");
        office.approve(forwarded);
        var there = files.links(forwarded).get(0).code();

        assertThat(cases("van-phong-p-lao-cai")).contains(kept, forwarded).doesNotContain(provincial, there);
        assertThat(cases("lanh-dao-p-lao-cai")).contains(kept, forwarded).doesNotContain(provincial, there);
        assertThat(cases("van-phong-hdnd")).contains(there, provincial).doesNotContain(kept, forwarded);
        assertThat(cases("lanh-dao")).contains(there, provincial).doesNotContain(kept, forwarded);
        for (var code : List.of(kept, forwarded)) {
            assertThat(as("van-phong-hdnd").get("/api/petitions/" + code).status())
                    .isEqualTo(404);
        }
        assertThat(as("van-phong-p-lao-cai").get("/api/petitions/" + there).status())
                .isEqualTo(404);
        assertThat(as("van-phong-hdnd").get("/api/petitions/" + there).body())
                .doesNotContain("Lù Thị Pà", "0912000111");
        for (var unit : List.of("van-phong-hdnd", "van-phong-p-lao-cai")) {
            assertThat(as(unit).get("/api/cases?agency=" + unit + "&q=" + kept).status())
                    .isEqualTo(200);
        }
        assertThat(cases("van-phong-hdnd", "&q=" + kept)).isEmpty();
        assertThat(cases("van-phong-hdnd", "&agency=ubnd-p-lao-cai")).doesNotContain(kept, forwarded);
    }

    @Test
    void batches_are_put_together_and_seen_only_in_the_own_council() {
        var waiting = tasks.classified();
        var made = as("van-phong-hdnd")
                .post("/api/transfer-batches", given("council", "hdnd-lao-cai", "petitions", List.of(waiting)));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        var id = made.json().get("id").asText();
        var letter = given(
                "council",
                "hdnd-lao-cai",
                "petitions",
                List.of(waiting),
                "letterNumber",
                "1",
                "letterDate",
                "2026-03-02");

        nothingChanges("batches", () -> {
            for (var user : List.of("so-y-te", "van-phong-p-lao-cai", "thuong-truc-p-lao-cai", "lanh-dao", "")) {
                refused(user, "GET", "/api/transfers/waiting?council=hdnd-lao-cai", null, false);
                refused(user, "DELETE", "/api/transfer-batches/" + id, null, false);
                refused(user, "POST", "/api/transfers", letter, false);
                refused(
                        user,
                        "POST",
                        "/api/transfer-batches",
                        given("council", "hdnd-lao-cai", "petitions", List.of(waiting)),
                        false);
            }
            refused("van-phong-hdnd", "POST", "/api/transfers", letter, false);
            refused(
                    "thuong-truc-hdnd",
                    "POST",
                    "/api/transfer-batches",
                    given("council", "hdnd-lao-cai", "petitions", List.of(waiting)),
                    false);
        });

        assertThat(wrong).isEmpty();
    }

    /** Who watches a council may write a remark to its tasks. */
    private static boolean mayComment(String user, Attempt attempt) {
        return user.equals("lanh-dao") && attempt.path().endsWith("/comment/create");
    }

    private void tryAll(String user, List<Attempt> attempts) {
        nothingChanges(
                user,
                () -> attempts.forEach(attempt ->
                        refused(user, attempt.method(), attempt.path(), attempt.body(), attempt.harmless())));
    }

    private List<Attempt> doors(Open open, String me) {
        var task = engineTasks.createTaskQuery().taskId(open.id()).singleResult();
        var all = new ArrayList<Attempt>();
        taskDoors(all, task, open, me);
        instanceDoors(all, task, open);
        batchDoors(all, task);
        return all;
    }

    private void taskDoors(List<Attempt> all, Task task, Open open, String me) {
        var door = "task/" + open.id();
        var value = given("value", "x", "type", "String");
        add(all, "POST", door + "/complete", Words.variables(open.good()));
        add(all, "POST", door + "/submit-form", Words.variables(open.good()));
        if (me.equals("so-y-te")) {
            add(all, "POST", door + "/claim", given("userId", "thuong-truc-hdnd"));
        } else {
            add(all, "POST", door + "/claim", given("userId", me));
        }
        add(all, "POST", door + "/claim", given("userId", "so-giao-duc-dao-tao"));
        add(all, "POST", door + "/unclaim", given());
        add(all, "POST", door + "/assignee", given("userId", "so-giao-duc-dao-tao"));
        add(all, "POST", door + "/delegate", given("userId", "so-giao-duc-dao-tao"));
        add(all, "POST", door + "/resolve", Words.variables(given("approved", true)));
        add(all, "POST", door + "/bpmnError", given("errorCode", "Error_X"));
        add(all, "POST", door + "/bpmnError", with(Words.variables(given("x", "y")), "errorCode", "Error_X"));
        add(all, "POST", door + "/bpmnEscalation", given("escalationCode", "x"));
        for (var scope : List.of("/variables", "/localVariables")) {
            add(all, "PUT", door + scope + "/petitionCode", value);
            add(all, "PUT", door + scope + "/x", value);
            add(
                    all,
                    "POST",
                    door + scope,
                    given("modifications", given("petitionUnits", value), "deletions", List.of("petitionCode")));
            add(all, "DELETE", door + scope + "/petitionCode", null);
            add(all, "POST", door + scope + "/x/data", given());
        }
        add(all, "POST", door + "/identity-links", given("userId", me, "type", "candidate"));
        add(all, "POST", door + "/identity-links", given("groupId", "so-y-te", "type", "candidate"));
        add(all, "POST", door + "/identity-links/delete", given("groupId", open.holder(), "type", "candidate"));
        add(all, "POST", door + "/comment/create", given("message", "x"));
        add(all, "DELETE", door + "/comment", null);
        add(all, "POST", door + "/attachment/create", given("name", "x", "url", "http://localhost/x"));
        add(all, "PUT", door, given("name", "x", "assignee", me, "owner", me, "priority", 1));
        add(all, "DELETE", door, null);
        add(all, "POST", "task/create", given("name", "x", "parentTaskId", open.id()));
    }

    private void instanceDoors(List<Attempt> all, Task task, Open open) {
        var instance = "process-instance/" + task.getProcessInstanceId();
        var execution = "execution/" + task.getExecutionId();
        var value = given("value", "x", "type", "String");
        for (var scope : List.of(instance + "/variables", execution + "/localVariables")) {
            add(all, "PUT", scope + "/petitionCode", value);
            add(all, "DELETE", scope + "/petitionCode", null);
            add(all, "POST", scope, given("modifications", given("petitionUnits", value)));
        }
        add(
                all,
                "POST",
                instance + "/modification",
                given("instructions", List.of(given("type", "cancel", "activityId", task.getTaskDefinitionKey()))));
        add(
                all,
                "POST",
                instance + "/modification-async",
                given("instructions", List.of(given("type", "cancel", "activityId", task.getTaskDefinitionKey()))));
        add(all, "PUT", instance + "/suspended", given("suspended", true));
        add(all, "POST", instance + "/comment/create", given("message", "x"));
        add(all, "DELETE", instance + "/comment", null);
        add(all, "DELETE", instance, null);
        add(all, "POST", execution + "/signal", given());
        add(all, "POST", execution + "/create-incident", given("incidentType", "x", "configuration", "x"));
        add(all, "POST", execution + "/messageSubscriptions/Message_PetitionWithdrawn/trigger", given());
        add(all, "POST", "message", given("messageName", "Message_PetitionWithdrawn", "businessKey", open.code()));
        add(
                all,
                "POST",
                "message",
                given(
                        "messageName",
                        "Message_PetitionWithdrawn",
                        "processInstanceId",
                        task.getProcessInstanceId(),
                        "processVariables",
                        given("x", value)));
        harmless(
                all,
                "POST",
                "message",
                given("messageName", "Message_PetitionWithdrawn", "businessKey", open.code(), "all", true));
        harmless(all, "POST", "message", given("messageName", "Message_PetitionWithdrawn", "all", true));
        harmless(all, "POST", "signal", given("name", "x"));
        harmless(all, "POST", "condition", given("variables", given("x", value)));
        for (var job : management
                .createJobQuery()
                .processInstanceId(task.getProcessInstanceId())
                .list()) {
            add(all, "POST", "job/" + job.getId() + "/execute", given());
            add(all, "PUT", "job/" + job.getId() + "/duedate", given("duedate", "2026-01-01T00:00:00.000+0700"));
            add(all, "PUT", "job/" + job.getId() + "/retries", given("retries", 0));
            add(all, "PUT", "job/" + job.getId() + "/suspended", given("suspended", true));
            add(all, "DELETE", "job/" + job.getId(), null);
        }
    }

    private void batchDoors(List<Attempt> all, Task task) {
        var ids = List.of(task.getProcessInstanceId());
        var definition = task.getProcessDefinitionId();
        var cancel = List.of(given("type", "cancel", "activityId", task.getTaskDefinitionKey()));
        add(all, "POST", "process-instance/delete", given("processInstanceIds", ids));
        add(
                all,
                "POST",
                "process-instance/delete-historic-query-based",
                given("historicProcessInstanceQuery", given()));
        add(all, "POST", "process-instance/job-retries", given("processInstances", ids, "retries", 0));
        add(
                all,
                "POST",
                "process-instance/variables-async",
                given("processInstanceIds", ids, "variables", given("x", given("value", "y", "type", "String"))));
        add(
                all,
                "POST",
                "process-instance/message-async",
                given("processInstanceIds", ids, "messageName", "Message_PetitionWithdrawn"));
        add(all, "POST", "process-instance/suspended-async", given("processInstanceIds", ids, "suspended", true));
        add(all, "PUT", "process-instance/suspended", given("processDefinitionKey", "petition", "suspended", true));
        add(all, "POST", "job/retries", given("retries", 0, "jobQuery", given()));
        add(all, "PUT", "job/suspended", given("processInstanceId", ids.get(0), "suspended", true));
        add(all, "PUT", "process-definition/suspended", given("processDefinitionKey", "petition", "suspended", true));
        add(all, "PUT", "process-definition/" + definition + "/history-time-to-live", given("historyTimeToLive", 0));
        add(all, "DELETE", "process-definition/" + definition + "?cascade=true", null);
        add(
                all,
                "DELETE",
                "deployment/" + repository.getProcessDefinition(definition).getDeploymentId() + "?cascade=true",
                null);
        add(
                all,
                "POST",
                "deployment/" + repository.getProcessDefinition(definition).getDeploymentId() + "/redeploy",
                given());
        for (var mode : List.of("execute", "executeAsync")) {
            add(
                    all,
                    "POST",
                    "modification/" + mode,
                    given("processDefinitionId", definition, "processInstanceIds", ids, "instructions", cancel));
            add(
                    all,
                    "POST",
                    "migration/" + mode,
                    given(
                            "processInstanceIds",
                            ids,
                            "migrationPlan",
                            given(
                                    "sourceProcessDefinitionId",
                                    definition,
                                    "targetProcessDefinitionId",
                                    definition,
                                    "instructions",
                                    List.of(given(
                                            "sourceActivityIds",
                                            List.of(task.getTaskDefinitionKey()),
                                            "targetActivityIds",
                                            List.of(task.getTaskDefinitionKey()))))));
        }
        for (var mode : List.of("restart", "restart-async")) {
            add(
                    all,
                    "POST",
                    "process-definition/" + definition + "/" + mode,
                    given(
                            "processInstanceIds",
                            ids,
                            "instructions",
                            List.of(given("type", "startBeforeActivity", "activityId", task.getTaskDefinitionKey()))));
        }
        add(all, "DELETE", "history/process-instance/" + ids.get(0), null);
        add(all, "POST", "history/process-instance/delete", given("historicProcessInstanceIds", ids));
        add(
                all,
                "POST",
                "history/process-instance/set-removal-time",
                given("clearedRemovalTime", true, "historicProcessInstanceIds", ids));
        add(all, "DELETE", "history/process-instance/" + ids.get(0) + "/variable-instances", null);
        add(all, "POST", "history/cleanup", given());
        add(
                all,
                "POST",
                "authorization/create",
                given(
                        "type",
                        1,
                        "permissions",
                        List.of("ALL"),
                        "groupId",
                        "so-y-te",
                        "resourceType",
                        7,
                        "resourceId",
                        "*"));
    }

    private static void add(List<Attempt> all, String method, String path, Object body) {
        all.add(new Attempt(method, path, body, false));
    }

    private static void harmless(List<Attempt> all, String method, String path, Object body) {
        all.add(new Attempt(method, path, body, true));
    }

    private void refused(String user, String method, String path, Object body, boolean harmless) {
        Answer answer = call(as(user), method, path, body);
        var status = answer.status();
        if (status >= 500 || (status < 400 && !harmless)) {
            wrong.add(user + " " + method + " " + path + " " + body + " -> " + status + " " + cut(answer.body()));
        }
    }

    private void nothingChanges(String what, Runnable attempts) {
        var before = database.state();
        attempts.run();
        var after = database.state();
        before.forEach((table, rows) -> {
            if (!rows.equals(after.get(table))) {
                var more = new ArrayList<>(after.get(table));
                more.removeAll(rows);
                wrong.add(what + " changed " + table + ": " + cut(more.toString()));
            }
        });
    }

    private String withVoter(String user, String council) {
        var answer = as(user).post(
                        "/api/petitions",
                        given(
                                "council",
                                council,
                                "source",
                                "voter-contact",
                                "receivedOn",
                                "2026-03-02",
                                "place",
                                "Lào Cai",
                                "subject",
                                "Sửa đường",
                                "content",
                                "Đề nghị sửa đường.",
                                "voters",
                                List.of(VOTER)));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().get("code").asText();
    }

    private List<String> cases(String user) {
        return cases(user, "");
    }

    private List<String> cases(String user, String more) {
        var answer = as(user).get("/api/cases?size=200" + more);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().get("cases").findValuesAsText("code");
    }

    private WebappClient as(String user) {
        return clients.computeIfAbsent(
                user, name -> name.isEmpty() ? WebappClient.anonymous(port) : WebappClient.loggedIn(port, name));
    }

    private static Map<String, Object> with(Map<String, Object> fields, String name, Object value) {
        var all = new HashMap<>(fields);
        all.put(name, value);
        return all;
    }

    private static String cut(String text) {
        return text.length() <= 300 ? text : text.substring(0, 300) + "…";
    }
}

package vn.nghitruong.doors;

import static vn.nghitruong.doors.Words.call;
import static vn.nghitruong.office.Office.given;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.annotation.Autowired;
import vn.nghitruong.doors.OpenTasks.Open;
import vn.nghitruong.web.WebappClient.Answer;

/** Every door that the webapps' interface has to a task and its instance, for those who have no business there. */
abstract class ForeignDoors extends Trial {

    /** The variable with the code of the case, by process. */
    private static final Map<String, String> CODE = Map.of(
            "petition", "petitionCode",
            "request", "requestCode",
            "session", "sessionCode",
            "session-item", "itemCode",
            "supervision", "missionCode",
            "recommendation", "recommendationCode");

    @Autowired
    TaskService engineTasks;

    @Autowired
    RepositoryService repository;

    @Autowired
    ManagementService management;

    /** One call; {@code harmless} where the engine answers 2xx because there is nothing that it would do. */
    record Attempt(String method, String path, Object body, boolean harmless) {}

    private String process(Task task) {
        return repository.getProcessDefinition(task.getProcessDefinitionId()).getKey();
    }

    /** The message that would end the case. */
    private static String message(Open open) {
        return switch (open.code().substring(0, open.code().indexOf('-'))) {
            case "KNCT" -> "Message_PetitionWithdrawn";
            case "KNGS" -> "Message_RecommendationWithdrawn";
            case "GS" -> open.code().contains(".") ? "Message_CollectionEnded" : "Message_MissionWithdrawn";
            default -> open.code().contains(".") ? "Message_ItemRemoved" : "Message_SessionCancelled";
        };
    }

    /** Who watches a council may write a remark to its tasks. */
    static boolean mayComment(String user, Attempt attempt) {
        return user.equals("lanh-dao") && attempt.path().endsWith("/comment/create");
    }

    void tryAll(String user, List<Attempt> attempts) {
        nothingChanges(
                user,
                () -> attempts.forEach(attempt ->
                        refused(user, attempt.method(), attempt.path(), attempt.body(), attempt.harmless())));
    }

    List<Attempt> doors(Open open, String me) {
        var task = engineTasks.createTaskQuery().taskId(open.id()).singleResult();
        var all = new ArrayList<Attempt>();
        taskDoors(all, task, open, me);
        instanceDoors(all, task, open);
        batchDoors(all, task, open);
        return all;
    }

    void taskDoors(List<Attempt> all, Task task, Open open, String me) {
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
        add(all, "POST", door + "/bpmnError", with(Words.variables(given("x", "y")), given("errorCode", "Error_X")));
        add(all, "POST", door + "/bpmnEscalation", given("escalationCode", "x"));
        for (var scope : List.of("/variables", "/localVariables")) {
            add(all, "PUT", door + scope + "/" + CODE.get(process(task)), value);
            add(all, "PUT", door + scope + "/x", value);
            add(
                    all,
                    "POST",
                    door + scope,
                    given(
                            "modifications",
                            given(CODE.get(process(task)).replace("Code", "Units"), value),
                            "deletions",
                            List.of(CODE.get(process(task)))));
            add(all, "DELETE", door + scope + "/" + CODE.get(process(task)), null);
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

    void instanceDoors(List<Attempt> all, Task task, Open open) {
        var instance = "process-instance/" + task.getProcessInstanceId();
        var execution = "execution/" + task.getExecutionId();
        var value = given("value", "x", "type", "String");
        for (var scope : List.of(instance + "/variables", execution + "/localVariables")) {
            add(all, "PUT", scope + "/" + CODE.get(process(task)), value);
            add(all, "DELETE", scope + "/" + CODE.get(process(task)), null);
            add(
                    all,
                    "POST",
                    scope,
                    given("modifications", given(CODE.get(process(task)).replace("Code", "Units"), value)));
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
        add(all, "POST", execution + "/messageSubscriptions/" + message(open) + "/trigger", given());
        add(all, "POST", "message", given("messageName", message(open), "businessKey", open.code()));
        add(
                all,
                "POST",
                "message",
                given(
                        "messageName",
                        message(open),
                        "processInstanceId",
                        task.getProcessInstanceId(),
                        "processVariables",
                        given("x", value)));
        harmless(all, "POST", "message", given("messageName", message(open), "businessKey", open.code(), "all", true));
        harmless(all, "POST", "message", given("messageName", message(open), "all", true));
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

    void batchDoors(List<Attempt> all, Task task, Open open) {
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
                given("processInstanceIds", ids, "messageName", message(open)));
        add(all, "POST", "process-instance/suspended-async", given("processInstanceIds", ids, "suspended", true));
        add(all, "PUT", "process-instance/suspended", given("processDefinitionKey", process(task), "suspended", true));
        add(all, "POST", "job/retries", given("retries", 0, "jobQuery", given()));
        add(all, "PUT", "job/suspended", given("processInstanceId", ids.get(0), "suspended", true));
        add(
                all,
                "PUT",
                "process-definition/suspended",
                given("processDefinitionKey", process(task), "suspended", true));
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

    static void add(List<Attempt> all, String method, String path, Object body) {
        all.add(new Attempt(method, path, body, false));
    }

    static void harmless(List<Attempt> all, String method, String path, Object body) {
        all.add(new Attempt(method, path, body, true));
    }

    void refused(String user, String method, String path, Object body, boolean harmless) {
        Answer answer = call(as(user), method, path, body);
        var status = answer.status();
        if (status >= 500 || (status < 400 && !harmless)) {
            wrong.add(user + " " + method + " " + path + " " + body + " -> " + status + " " + shortened(answer.body()));
        }
    }
}

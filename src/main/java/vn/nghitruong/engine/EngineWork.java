package vn.nghitruong.engine;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import vn.nghitruong.refusal.Refusal;

/**
 * What our services ask of the engine in the system's own name: rights were checked at the door, and the work goes on
 * beyond what the person at the door may touch (another council's case, another unit's task).
 */
@Component
public class EngineWork {

    static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final CurrentUser user;
    private final IdentityService identity;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;

    EngineWork(
            CurrentUser user,
            @Lazy IdentityService identity,
            @Lazy RuntimeService runtime,
            @Lazy TaskService tasks,
            @Lazy ManagementService management) {
        this.user = user;
        this.identity = identity;
        this.runtime = runtime;
        this.tasks = tasks;
        this.management = management;
    }

    /** A moment of Vietnam's day as the engine wants it. */
    public static Date at(LocalDateTime moment) {
        return Date.from(moment.atZone(VIETNAM).toInstant());
    }

    /** Runs work with the system's rights and gives the caller's back afterwards; what is noted is still the caller's doing. */
    public <T> T asSystem(Supplier<T> work) {
        var caller = identity.getCurrentAuthentication();
        var before = user.workFor(user.actor().orElse(null));
        identity.clearAuthentication();
        try {
            return work.get();
        } finally {
            user.workFor(before);
            if (caller != null) {
                identity.setAuthentication(caller.getUserId(), caller.getGroupIds(), caller.getTenantIds());
            }
        }
    }

    /** Takes a step of a process; that somebody else was first is a conflict, in whichever way the engine says it. */
    static <T> T step(Supplier<T> work) {
        try {
            return work.get();
        } catch (OptimisticLockingException | NullValueException | ConcurrencyFailureException overtaken) {
            throw Refusal.conflict("conflict");
        }
    }

    /** Starts a process of ours and returns the engine's id of the instance. */
    public String start(String process, String caseCode, Routing routing) {
        return asSystem(() -> runtime.createProcessInstanceByKey(process)
                .businessKey(caseCode)
                .setVariables(routing.values())
                .execute()
                .getId());
    }

    /** Tells the instance of a process that runs for a case; false when it does not wait for that message. */
    public boolean tell(String message, String process, String caseCode, Routing routing) {
        return asSystem(() -> step(() -> waiting(message, process, caseCode)
                .map(execution -> {
                    runtime.messageEventReceived(message, execution.getId(), routing.values());
                    return true;
                })
                .orElse(false)));
    }

    /** Tells an instance; false when it does not wait for that message. */
    public boolean tellInstance(String message, String processInstance, Routing routing) {
        return asSystem(
                () -> step(() -> runtime
                        .createExecutionQuery()
                        .processInstanceId(processInstance)
                        .messageEventSubscriptionName(message)
                        .list()
                        .stream()
                        .findFirst()
                        .map(execution -> {
                            runtime.messageEventReceived(message, execution.getId(), routing.values());
                            return true;
                        })
                        .orElse(false)));
    }

    /** Moves the due date and the follow-up date of the open tasks of one kind that have these variables. */
    public void moveDue(
            String process, String activity, Map<String, Object> having, LocalDateTime due, LocalDateTime followUp) {
        asSystem(() -> {
            var query = tasks.createTaskQuery().processDefinitionKey(process).taskDefinitionKey(activity);
            having.forEach(query::processVariableValueEquals);
            for (Task task : query.list()) {
                tasks.setDueDate(task.getId(), at(due));
                tasks.setFollowUpDate(task.getId(), at(followUp));
            }
            return true;
        });
    }

    /** Moves the timer that waits at an event of an instance. */
    public void moveTimer(String processInstance, String event, LocalDateTime due) {
        asSystem(() -> {
            management
                    .createJobQuery()
                    .processInstanceId(processInstance)
                    .activityId(event)
                    .active()
                    .list()
                    .forEach(job -> management.setJobDuedate(job.getId(), at(due)));
            return true;
        });
    }

    /** Moves the timers that wait at some events of several instances, each instance's to its own moment. */
    public void moveTimers(Map<String, LocalDateTime> dueOfInstance, Set<String> events) {
        if (dueOfInstance.isEmpty()) {
            return;
        }
        asSystem(() -> {
            var activities = new HashMap<String, String>();
            management.createJobQuery().processInstanceIds(dueOfInstance.keySet()).timers().active().list().stream()
                    .filter(job -> events.contains(
                            activities.computeIfAbsent(job.getJobDefinitionId(), this::activityOfDefinition)))
                    .forEach(job -> management.setJobDuedate(
                            job.getId(), at(Objects.requireNonNull(dueOfInstance.get(job.getProcessInstanceId())))));
            return true;
        });
    }

    private String activityOfDefinition(String jobDefinition) {
        return management
                .createJobDefinitionQuery()
                .jobDefinitionId(jobDefinition)
                .singleResult()
                .getActivityId();
    }

    private Optional<Execution> waiting(String message, String process, String caseCode) {
        return runtime
                .createExecutionQuery()
                .processDefinitionKey(process)
                .processInstanceBusinessKey(caseCode)
                .messageEventSubscriptionName(message)
                .list()
                .stream()
                .findFirst();
    }
}

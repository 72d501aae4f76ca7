package vn.nghitruong.engine;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.IdentityLink;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Moves the one clock and works cases as their users would: for the demonstration and for tests, never for work. */
@Component
public class TimeTravel {

    private final IdentityService identity;
    private final ManagementService management;
    private final TaskService tasks;
    private final TaskDoors doors;
    private final EngineWork engine;

    TimeTravel(
            @Lazy IdentityService identity,
            @Lazy ManagementService management,
            @Lazy TaskService tasks,
            TaskDoors doors,
            EngineWork engine) {
        this.identity = identity;
        this.management = management;
        this.tasks = tasks;
        this.doors = doors;
        this.engine = engine;
    }

    /** Sets the clock to a moment in Vietnam and does what has become due by then. */
    public void to(LocalDateTime moment) {
        ClockUtil.setCurrentTime(EngineWork.at(moment));
        runDue();
    }

    /** Gives the clock back to the present. */
    public void back() {
        ClockUtil.reset();
    }

    /** Does what is due now, also what that makes due. */
    public void runDue() {
        engine.asSystem(() -> {
            List<Job> due;
            do {
                due = management.createJobQuery().executable().list();
                due.forEach(job -> management.executeJob(job.getId()));
            } while (!due.isEmpty());
            return true;
        });
    }

    /** Acts as a user, with that user's units and councils. */
    public <T> T as(String user, Supplier<T> work) {
        var groups = engine.asSystem(
                () -> identity.createGroupQuery().groupMember(user).list());
        var tenants = engine.asSystem(() -> identity.createTenantQuery()
                .userMember(user)
                .includingGroupsOfUser(true)
                .list());
        identity.setAuthentication(
                user,
                groups.stream().map(Group::getId).toList(),
                tenants.stream().map(Tenant::getId).toList());
        try {
            return work.get();
        } finally {
            identity.clearAuthentication();
        }
    }

    /** Completes the open task of a case as the unit that holds it; false when there is no such task. */
    public boolean work(String caseCode, String activity, Map<String, ? extends @Nullable Object> given) {
        var task = open(caseCode, activity);
        task.ifPresent(id -> as(holder(id), () -> {
            doors.complete(id, given);
            return true;
        }));
        return task.isPresent();
    }

    /** The open task of a case, the oldest first; tasks carry the code of their case in their names. */
    public Optional<String> open(String caseCode, String activity) {
        return engine
                .asSystem(() -> tasks.createTaskQuery()
                        .taskNameLike("% · " + caseCode + " · %")
                        .taskDefinitionKey(activity)
                        .orderByTaskCreateTime()
                        .asc()
                        .list())
                .stream()
                .map(task -> task.getId())
                .findFirst();
    }

    /** The account of the unit that holds a task; a unit's leadership works with the same one. */
    private String holder(String task) {
        return engine.asSystem(() -> tasks.getIdentityLinksForTask(task)).stream()
                .map(IdentityLink::getGroupId)
                .map(group -> group.replaceFirst("\\.ld$", ""))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody holds task " + task));
    }
}

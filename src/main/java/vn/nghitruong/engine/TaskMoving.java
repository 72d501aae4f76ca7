package vn.nghitruong.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes open tasks from one group and gives them to another, in the system's name; the right was checked before. */
@Component
public class TaskMoving {

    private static final List<Resource> OF_A_TASK = List.of(Resources.TASK, Resources.HISTORIC_TASK);

    private final JdbcClient jdbc;
    private final TaskService tasks;
    private final AuthorizationService authorizations;
    private final EngineWork engine;

    TaskMoving(JdbcClient jdbc, @Lazy TaskService tasks, @Lazy AuthorizationService authorizations, EngineWork engine) {
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.authorizations = authorizations;
        this.engine = engine;
    }

    /** An open task and the group that holds it. */
    public record HeldTask(String id, String name, String group) {}

    /** The open tasks of a council that one of these groups holds, the oldest first. */
    public List<HeldTask> held(String council, Collection<String> groups) {
        return jdbc.sql("select t.ID_, t.NAME_, l.GROUP_ID_ from ACT_RU_TASK t"
                        + " join ACT_RU_IDENTITYLINK l on l.TASK_ID_ = t.ID_ where t.TENANT_ID_ = :council"
                        + " and l.TYPE_ = 'candidate' and l.GROUP_ID_ in (:groups) order by t.CREATE_TIME_, t.ID_")
                .param("council", council)
                .param("groups", groups)
                .query(TaskMoving::held)
                .list();
    }

    /**
     * Gives a task to another group: it is claimed by nobody then, and the former group neither sees it nor works on it.
     * False when the task is gone or the group no longer holds it.
     */
    public boolean move(String task, String from, String to) {
        return engine.asSystem(() -> EngineWork.step(() -> {
            if (!isHeld(task, from)) {
                return false;
            }
            tasks.addCandidateGroup(task, to);
            tasks.deleteCandidateGroup(task, from);
            tasks.setAssignee(task, null);
            // The engine grants a task to a candidate group and leaves the grant when the group is taken away.
            OF_A_TASK.forEach(resource ->
                    grants(task, from, resource).forEach(grant -> authorizations.deleteAuthorization(grant.getId())));
            return true;
        }));
    }

    private boolean isHeld(String task, String group) {
        return tasks.createTaskQuery().taskId(task).count() > 0
                && tasks.getIdentityLinksForTask(task).stream()
                        .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                        .map(IdentityLink::getGroupId)
                        .anyMatch(group::equals);
    }

    private List<Authorization> grants(String task, String group, Resource resource) {
        return authorizations
                .createAuthorizationQuery()
                .resourceType(resource)
                .resourceId(task)
                .groupIdIn(group)
                .list();
    }

    private static HeldTask held(ResultSet row, int number) throws SQLException {
        return new HeldTask(row.getString("ID_"), row.getString("NAME_"), row.getString("GROUP_ID_"));
    }
}

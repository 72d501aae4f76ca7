package vn.nghitruong.engine.door;

import java.util.Map;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import vn.nghitruong.engine.CurrentUser;
import vn.nghitruong.engine.TaskDoors;
import vn.nghitruong.refusal.Refusal;

/**
 * The engine's task service with its doors closed: a person completes a task through its form and claims it for
 * oneself; everything else that changes a task is for administrators and for the program.
 */
class GuardedTaskService extends ClosedTaskService {

    private final ObjectProvider<TaskDoors> doors;

    GuardedTaskService(ObjectProvider<TaskDoors> doors, ObjectProvider<CurrentUser> user, DoorAnswer answer) {
        super(user, answer);
        this.doors = doors;
    }

    void completePlain(String taskId, Map<String, Object> routing) {
        super.complete(taskId, routing);
    }

    @Override
    public void complete(String taskId) {
        complete(taskId, Map.of());
    }

    @Override
    public void complete(String taskId, @Nullable Map<String, Object> variables) {
        door(() -> {
            doors.getObject().complete(taskId, variables == null ? Map.of() : variables);
            return true;
        });
    }

    @Override
    public VariableMap completeWithVariablesInReturn(
            String taskId, @Nullable Map<String, Object> variables, boolean deserializeValues) {
        complete(taskId, variables);
        return Variables.createVariables();
    }

    @Override
    public void claim(String taskId, String userId) {
        door(() -> {
            if (!restricted()) {
                super.claim(taskId, userId);
                return true;
            }
            if (!current().id().equals(userId)) {
                throw Refusal.forbidden("task.claim-for-other");
            }
            doors.getObject().requireWorkable(taskId);
            super.claim(taskId, userId);
            return true;
        });
    }

    @Override
    public void setAssignee(String taskId, @Nullable String userId) {
        door(() -> {
            if (restricted()) {
                if (userId != null && !current().id().equals(userId)) {
                    throw Refusal.forbidden("task.claim-for-other");
                }
                doors.getObject().requireWorkable(taskId);
            }
            super.setAssignee(taskId, userId);
            return true;
        });
    }
}

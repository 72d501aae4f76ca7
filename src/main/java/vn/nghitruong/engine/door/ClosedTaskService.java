package vn.nghitruong.engine.door;

import java.io.InputStream;
import java.util.Collection;
import java.util.Date;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.task.Attachment;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.ObjectProvider;
import vn.nghitruong.engine.CurrentUser;
import vn.nghitruong.refusal.Refusal;

/** What changes a task without completing it: for administrators and for the program only. */
abstract class ClosedTaskService extends TaskServiceImpl {

    private final ObjectProvider<CurrentUser> user;
    private final DoorAnswer answer;

    ClosedTaskService(ObjectProvider<CurrentUser> user, DoorAnswer answer) {
        this.user = user;
        this.answer = answer;
    }

    @Override
    public void saveTask(Task task) {
        closed(() -> super.saveTask(task));
    }

    @Override
    public void deleteTask(String taskId, boolean cascade) {
        closed(() -> super.deleteTask(taskId, cascade));
    }

    @Override
    public void deleteTask(String taskId, String deleteReason) {
        closed(() -> super.deleteTask(taskId, deleteReason));
    }

    @Override
    public void deleteTask(String taskId) {
        closed(() -> super.deleteTask(taskId));
    }

    @Override
    public void setOwner(String taskId, String userId) {
        closed(() -> super.setOwner(taskId, userId));
    }

    @Override
    public void addUserIdentityLink(String taskId, String userId, String identityLinkType) {
        closed(() -> super.addUserIdentityLink(taskId, userId, identityLinkType));
    }

    @Override
    public void addGroupIdentityLink(String taskId, String groupId, String identityLinkType) {
        closed(() -> super.addGroupIdentityLink(taskId, groupId, identityLinkType));
    }

    @Override
    public void deleteGroupIdentityLink(String taskId, String groupId, String identityLinkType) {
        closed(() -> super.deleteGroupIdentityLink(taskId, groupId, identityLinkType));
    }

    @Override
    public void deleteUserIdentityLink(String taskId, String userId, String identityLinkType) {
        closed(() -> super.deleteUserIdentityLink(taskId, userId, identityLinkType));
    }

    @Override
    public void delegateTask(String taskId, String userId) {
        closed(() -> super.delegateTask(taskId, userId));
    }

    @Override
    public void resolveTask(String taskId) {
        closed(() -> super.resolveTask(taskId));
    }

    @Override
    public void resolveTask(String taskId, Map<String, Object> variables) {
        closed(() -> super.resolveTask(taskId, variables));
    }

    @Override
    public void setPriority(String taskId, int priority) {
        closed(() -> super.setPriority(taskId, priority));
    }

    @Override
    public void setName(String taskId, String name) {
        closed(() -> super.setName(taskId, name));
    }

    @Override
    public void setDescription(String taskId, String description) {
        closed(() -> super.setDescription(taskId, description));
    }

    @Override
    public void setDueDate(String taskId, Date dueDate) {
        closed(() -> super.setDueDate(taskId, dueDate));
    }

    @Override
    public void setFollowUpDate(String taskId, Date followUpDate) {
        closed(() -> super.setFollowUpDate(taskId, followUpDate));
    }

    @Override
    protected void setVariables(String taskId, Map<String, ? extends Object> variables, boolean local) {
        closed(() -> super.setVariables(taskId, variables, local));
    }

    @Override
    public void updateVariables(
            String taskId, Map<String, ? extends Object> modifications, Collection<String> deletions) {
        closed(() -> super.updateVariables(taskId, modifications, deletions));
    }

    @Override
    public void updateVariablesLocal(
            String taskId, Map<String, ? extends Object> modifications, Collection<String> deletions) {
        closed(() -> super.updateVariablesLocal(taskId, modifications, deletions));
    }

    @Override
    public void removeVariable(String taskId, String name) {
        closed(() -> super.removeVariable(taskId, name));
    }

    @Override
    public void removeVariableLocal(String taskId, String name) {
        closed(() -> super.removeVariableLocal(taskId, name));
    }

    @Override
    public void removeVariables(String taskId, Collection<String> names) {
        closed(() -> super.removeVariables(taskId, names));
    }

    @Override
    public void removeVariablesLocal(String taskId, Collection<String> names) {
        closed(() -> super.removeVariablesLocal(taskId, names));
    }

    @Override
    public Attachment createAttachment(
            String type, String taskId, String instanceId, String name, String description, InputStream content) {
        return closedFor(() -> super.createAttachment(type, taskId, instanceId, name, description, content));
    }

    @Override
    public Attachment createAttachment(
            String type, String taskId, String instanceId, String name, String description, String url) {
        return closedFor(() -> super.createAttachment(type, taskId, instanceId, name, description, url));
    }

    @Override
    public void handleBpmnError(String taskId, String errorCode, String message, Map<String, Object> variables) {
        closed(() -> super.handleBpmnError(taskId, errorCode, message, variables));
    }

    @Override
    public void handleBpmnError(String taskId, String errorCode, String message) {
        closed(() -> super.handleBpmnError(taskId, errorCode, message));
    }

    @Override
    public void handleBpmnError(String taskId, String errorCode) {
        closed(() -> super.handleBpmnError(taskId, errorCode));
    }

    @Override
    public void handleEscalation(String taskId, String escalationCode) {
        closed(() -> super.handleEscalation(taskId, escalationCode));
    }

    @Override
    public void handleEscalation(String taskId, String escalationCode, Map<String, Object> variables) {
        closed(() -> super.handleEscalation(taskId, escalationCode, variables));
    }

    private void closed(Runnable work) {
        closedFor(() -> {
            work.run();
            return true;
        });
    }

    private <T> T closedFor(Supplier<T> work) {
        return door(() -> {
            if (restricted()) {
                throw Refusal.forbidden("task.closed-door");
            }
            return work.get();
        });
    }

    /** A person at the webapps' interface gets the interface's answers; the program gets the exceptions themselves. */
    final <T> T door(Supplier<T> work) {
        return current().isPresent() ? answer.at(work) : work.get();
    }

    final boolean restricted() {
        return current().isPresent() && !current().isAdministrator();
    }

    final CurrentUser current() {
        return Objects.requireNonNull(user.getObject());
    }
}

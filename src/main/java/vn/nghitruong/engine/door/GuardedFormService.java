package vn.nghitruong.engine.door;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import vn.nghitruong.engine.StartDoors;
import vn.nghitruong.engine.TaskDoors;

/** The engine's form service: submitting a form goes through the same doors as completing and starting. */
class GuardedFormService extends FormServiceImpl {

    private final ObjectProvider<TaskDoors> tasks;
    private final ObjectProvider<StartDoors> starts;
    private final ObjectProvider<RepositoryService> repository;
    private final DoorAnswer answer;

    GuardedFormService(
            ObjectProvider<TaskDoors> tasks,
            ObjectProvider<StartDoors> starts,
            ObjectProvider<RepositoryService> repository,
            DoorAnswer answer) {
        this.tasks = tasks;
        this.starts = starts;
        this.repository = repository;
        this.answer = answer;
    }

    @Override
    public ProcessInstance submitStartForm(String definition, @Nullable Map<String, Object> properties) {
        return answer.at(() -> starts.getObject()
                .start(
                        repository.getObject().getProcessDefinition(definition).getKey(),
                        properties == null ? Map.of() : properties));
    }

    @Override
    public ProcessInstance submitStartForm(
            String definition, String businessKey, @Nullable Map<String, Object> properties) {
        return submitStartForm(definition, properties);
    }

    @Override
    public ProcessInstance submitStartFormData(String definition, Map<String, String> properties) {
        return submitStartForm(definition, new HashMap<>(properties));
    }

    @Override
    public ProcessInstance submitStartFormData(String definition, String businessKey, Map<String, String> properties) {
        return submitStartForm(definition, new HashMap<>(properties));
    }

    @Override
    public void submitTaskForm(String taskId, @Nullable Map<String, Object> properties) {
        answer.at(() -> {
            tasks.getObject().complete(taskId, properties == null ? Map.of() : properties);
            return true;
        });
    }

    @Override
    public void submitTaskFormData(String taskId, Map<String, String> properties) {
        submitTaskForm(taskId, new HashMap<>(properties));
    }

    @Override
    public VariableMap submitTaskFormWithVariablesInReturn(
            String taskId, @Nullable Map<String, Object> properties, boolean deserializeValues) {
        submitTaskForm(taskId, properties);
        return Variables.createVariables();
    }
}

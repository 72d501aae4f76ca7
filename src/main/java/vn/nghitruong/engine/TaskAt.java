package vn.nghitruong.engine;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An open user task, as a form sees it.
 *
 * @param id the engine's id of the task
 * @param process the process id (the BPMN file's word), e.g. {@code petition}
 * @param activity the task's id in the model, e.g. {@code Activity_ClassifyPetition}
 * @param processInstance the engine's id of the process instance
 * @param caseCode the business key
 * @param variables the process variables it sees
 */
public record TaskAt(
        String id,
        String process,
        String activity,
        String processInstance,
        String caseCode,
        Map<String, @Nullable Object> variables) {

    /** A variable's value; it is a fault of the model if there is none. */
    public <T> T get(ProcessVariable<T> variable) {
        return find(variable).orElseThrow(() -> new IllegalStateException("no process variable " + variable.name()));
    }

    public <T> Optional<T> find(ProcessVariable<T> variable) {
        return Optional.ofNullable(variable.type().cast(variables.get(variable.name())));
    }
}

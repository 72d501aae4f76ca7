package vn.nghitruong.engine.door;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstanceWithVariables;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The engine's own steps behind the doors. */
@Component
public class PlainTasks {

    private final RuntimeService runtime;
    private @Nullable GuardedTaskService tasks;

    PlainTasks(@Lazy RuntimeService runtime) {
        this.runtime = runtime;
    }

    void behind(GuardedTaskService guarded) {
        tasks = guarded;
    }

    /** Completes the task with routing variables only. */
    public void complete(String taskId, Map<String, Object> routing) {
        if (tasks == null) {
            throw new IllegalStateException("the engine is not ready");
        }
        tasks.completePlain(taskId, routing);
    }

    /** Starts the newest version of a process. */
    public ProcessInstanceWithVariables start(String process, String caseCode, Map<String, Object> routing) {
        return runtime.createProcessInstanceByKey(process)
                .businessKey(caseCode)
                .setVariables(routing)
                .executeWithVariablesInReturn();
    }

    /** The business key of an instance. */
    public String businessKey(String processInstance) {
        return runtime.createProcessInstanceQuery()
                .processInstanceId(processInstance)
                .singleResult()
                .getBusinessKey();
    }
}

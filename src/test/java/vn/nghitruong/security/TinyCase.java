package vn.nghitruong.security;

import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;

/** A process of one task, to try the doors with. */
final class TinyCase {

    private TinyCase() {}

    static Task start(ProcessEngine engine, String council, String unit) {
        if (engine.getRepositoryService()
                        .createProcessDefinitionQuery()
                        .processDefinitionKey("tiny")
                        .count()
                == 0) {
            engine.getRepositoryService()
                    .createDeployment()
                    .addClasspathResource("doors/tiny.bpmn")
                    .deploy();
        }
        var instance =
                engine.getRuntimeService().startProcessInstanceByKey("tiny", Map.of("council", council, "unit", unit));
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance.getId())
                .singleResult();
    }
}

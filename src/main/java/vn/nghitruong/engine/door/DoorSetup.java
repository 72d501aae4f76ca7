package vn.nghitruong.engine.door;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.nghitruong.engine.CurrentUser;
import vn.nghitruong.engine.StartDoors;
import vn.nghitruong.engine.TaskDoors;

/** Puts the guarded services in the place of the engine's own. */
@Component
class DoorSetup extends AbstractCamundaConfiguration {

    private final GuardedTaskService tasks;
    private final GuardedFormService forms;
    private final GuardedRuntimeService runtime;
    private final ObjectProvider<CurrentUser> user;
    private final DoorAnswer answer;

    DoorSetup(
            ObjectProvider<TaskDoors> taskDoors,
            ObjectProvider<StartDoors> startDoors,
            ObjectProvider<CurrentUser> user,
            ObjectProvider<RepositoryService> repository,
            PlainTasks plain,
            DoorAnswer answer) {
        tasks = new GuardedTaskService(taskDoors, user, answer);
        forms = new GuardedFormService(taskDoors, startDoors, repository, answer);
        runtime = new GuardedRuntimeService(startDoors, user, repository, answer);
        this.user = user;
        this.answer = answer;
        plain.behind(tasks);
    }

    @Override
    public void preInit(SpringProcessEngineConfiguration configuration) {
        configuration.setTaskService(tasks);
        configuration.setFormService(forms);
        configuration.setRuntimeService(runtime);
        configuration.setManagementService(new GuardedManagementService(configuration, user, answer));
    }
}

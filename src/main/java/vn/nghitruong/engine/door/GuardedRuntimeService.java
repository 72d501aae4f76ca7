package vn.nghitruong.engine.door;

import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.ProcessInstantiationBuilderImpl;
import org.camunda.bpm.engine.impl.RuntimeServiceImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.runtime.ProcessInstanceWithVariables;
import org.camunda.bpm.engine.runtime.ProcessInstantiationBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import vn.nghitruong.engine.CurrentUser;
import vn.nghitruong.engine.StartDoors;
import vn.nghitruong.refusal.Refusal;

/** The engine's runtime service: a person starts a process only through its start form. */
class GuardedRuntimeService extends RuntimeServiceImpl {

    private final ObjectProvider<StartDoors> starts;
    private final ObjectProvider<CurrentUser> user;
    private final ObjectProvider<RepositoryService> repository;
    private final DoorAnswer answer;

    GuardedRuntimeService(
            ObjectProvider<StartDoors> starts,
            ObjectProvider<CurrentUser> user,
            ObjectProvider<RepositoryService> repository,
            DoorAnswer answer) {
        this.starts = starts;
        this.user = user;
        this.repository = repository;
        this.answer = answer;
    }

    @Override
    public ProcessInstantiationBuilder createProcessInstanceById(String definition) {
        return user.getObject().isPresent()
                ? new Instantiation(commandExecutor, definition)
                : super.createProcessInstanceById(definition);
    }

    /** What the webapps' interface asks to be started. */
    private final class Instantiation extends ProcessInstantiationBuilderImpl {

        private final String definition;

        Instantiation(CommandExecutor executor, String definition) {
            super(executor);
            this.definition = definition;
        }

        @Override
        public ProcessInstanceWithVariables executeWithVariablesInReturn(boolean skipListeners, boolean skipMappings) {
            return answer.at(() -> {
                if (skipListeners
                        || skipMappings
                        || !getModificationBuilder().getModificationOperations().isEmpty()) {
                    throw Refusal.forbidden("start.no-door");
                }
                return starts.getObject()
                        .start(
                                repository
                                        .getObject()
                                        .getProcessDefinition(definition)
                                        .getKey(),
                                given());
            });
        }

        private Map<String, Object> given() {
            @Nullable Map<String, Object> variables = getVariables();
            return variables == null ? Map.of() : variables;
        }
    }
}

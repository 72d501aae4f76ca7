package vn.nghitruong.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The models that ran, as they were drawn then. Rights are the caller's affair. */
@Component
public class DrawnModel {

    private final RepositoryService repository;
    private final EngineWork engine;

    DrawnModel(@Lazy RepositoryService repository, EngineWork engine) {
        this.repository = repository;
        this.engine = engine;
    }

    /** A line between two activities. */
    public record Flow(String id, String from, String to) {}

    /** What a process is called in its model. */
    public String name(String definition) {
        return engine.asSystem(() -> repository.getBpmnModelInstance(definition).getModelElementsByType(Process.class))
                .iterator()
                .next()
                .getName();
    }

    /** Its sequence flows. */
    public List<Flow> flows(String definition) {
        return engine.asSystem(
                () -> repository.getBpmnModelInstance(definition).getModelElementsByType(SequenceFlow.class).stream()
                        .map(flow -> new Flow(
                                flow.getId(),
                                flow.getSource().getId(),
                                flow.getTarget().getId()))
                        .toList());
    }

    /** The picture with everything else that its file says. */
    public String xml(String definition) {
        return engine.asSystem(() -> {
            try (var model = repository.getProcessModel(definition)) {
                return new String(model.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}

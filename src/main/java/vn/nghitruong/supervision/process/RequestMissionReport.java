package vn.nghitruong.supervision.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.nghitruong.engine.Routing;
import vn.nghitruong.supervision.Bodies;
import vn.nghitruong.supervision.SupervisionVariables;

/** Asks a supervised body for its report. */
@Component("requestMissionReport")
class RequestMissionReport implements JavaDelegate {

    private final Bodies bodies;

    RequestMissionReport(Bodies bodies) {
        this.bodies = bodies;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var sent = bodies.ask(SupervisionVariables.BODY.in(execution));
        // Local to the body: all bodies of a mission share one instance.
        execution.setVariablesLocal(RequestRouting.of(Routing.with(SupervisionVariables.VISIT_SKIPPED, false), sent)
                .values());
    }
}

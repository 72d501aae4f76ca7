package vn.nghitruong.supervision.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.nghitruong.supervision.Bodies;
import vn.nghitruong.supervision.SupervisionVariables;

/** Report and visit of a body are done. */
@Component("closeBody")
class CloseBody implements JavaDelegate {

    private final Bodies bodies;

    CloseBody(Bodies bodies) {
        this.bodies = bodies;
    }

    @Override
    public void execute(DelegateExecution execution) {
        bodies.finish(SupervisionVariables.BODY.in(execution));
    }
}

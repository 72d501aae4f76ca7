package vn.nghitruong.request.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.nghitruong.request.RequestSteps;

/** The time to return the request has passed: the agency holds it. */
@Component("presumeAcceptance")
class PresumeAcceptance implements JavaDelegate {

    private final RequestSteps steps;

    PresumeAcceptance(RequestSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.presumeAccepted(RequestProcess.REQUEST_CODE.in(execution));
    }
}

package vn.nghitruong.request.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.nghitruong.engine.EngineWork;
import vn.nghitruong.request.FollowUp;

/** Plans the next reminder or escalation. */
@Component("planFollowUp")
class PlanFollowUp implements JavaDelegate {

    private final FollowUp followUp;

    PlanFollowUp(FollowUp followUp) {
        this.followUp = followUp;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var next = followUp.plan(RequestProcess.REQUEST_CODE.in(execution), execution.getProcessInstanceId());
        RequestProcess.FOLLOW_UP_AT.set(execution, EngineWork.at(next));
    }
}

package vn.nghitruong.request.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.nghitruong.request.FollowUp;

/** Does what was planned: reminds, or asks the standing committee to decide. */
@Component("sendReminder")
class SendReminder implements JavaDelegate {

    private final FollowUp followUp;

    SendReminder(FollowUp followUp) {
        this.followUp = followUp;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var escalated = followUp.carryOut(RequestProcess.REQUEST_CODE.in(execution));
        RequestProcess.ESCALATED.set(execution, escalated);
    }
}

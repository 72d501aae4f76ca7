package vn.nghitruong.session.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.nghitruong.session.Cancellation;
import vn.nghitruong.session.SessionVariables;

/** Ends what runs for a session that will not take place. */
@Component("cancelSession")
class CancelSession implements JavaDelegate {

    private final Cancellation cancellation;

    CancelSession(Cancellation cancellation) {
        this.cancellation = cancellation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        cancellation.carryOut(SessionVariables.SESSION_CODE.in(execution));
    }
}

package vn.nghitruong.monitoring.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.nghitruong.monitoring.StandIns;

/** The period of a stand-in is over. */
@Component("revokeStandIn")
class RevokeStandIn implements JavaDelegate {

    private final StandIns standIns;

    RevokeStandIn(StandIns standIns) {
        this.standIns = standIns;
    }

    @Override
    public void execute(DelegateExecution execution) {
        standIns.revoke(StandIns.STAND_IN.in(execution));
    }
}

package vn.nghitruong.monitoring.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.nghitruong.monitoring.StandIns;

/** The first day of a stand-in has come. */
@Component("grantStandIn")
class GrantStandIn implements JavaDelegate {

    private final StandIns standIns;

    GrantStandIn(StandIns standIns) {
        this.standIns = standIns;
    }

    @Override
    public void execute(DelegateExecution execution) {
        standIns.grant(StandIns.STAND_IN.in(execution));
    }
}

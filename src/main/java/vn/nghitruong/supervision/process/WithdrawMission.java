package vn.nghitruong.supervision.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.nghitruong.supervision.MissionSteps;
import vn.nghitruong.supervision.SupervisionVariables;

/** Ends what runs for a mission that will not be carried out. */
@Component("withdrawMission")
class WithdrawMission implements JavaDelegate {

    private final MissionSteps steps;

    WithdrawMission(MissionSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.withdraw(SupervisionVariables.MISSION_CODE.in(execution));
    }
}

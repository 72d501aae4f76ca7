package vn.nghitruong.supervision.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.nghitruong.supervision.MissionSteps;
import vn.nghitruong.supervision.SupervisionVariables;

/** The collecting was ended: what is missing is noted. */
@Component("noteMissingReports")
class NoteMissingReports implements JavaDelegate {

    private final MissionSteps steps;

    NoteMissingReports(MissionSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.noteMissing(SupervisionVariables.MISSION_CODE.in(execution));
    }
}

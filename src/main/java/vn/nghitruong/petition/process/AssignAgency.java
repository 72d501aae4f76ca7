package vn.nghitruong.petition.process;

import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.nghitruong.petition.Assignments;
import vn.nghitruong.petition.PetitionVariables;

/** Decides which agency answers; the drawn outcome without one goes to a clerk. */
@Component("assignAgency")
class AssignAgency implements JavaDelegate {

    private final Assignments assignments;

    AssignAgency(Assignments assignments) {
        this.assignments = assignments;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (!assignments.assign(PetitionVariables.PETITION_CODE.in(execution))) {
            throw new BpmnError("no-competent-agency");
        }
    }
}

package vn.nghitruong.petition.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.nghitruong.petition.Forwarding;
import vn.nghitruong.petition.PetitionVariables;

/** Opens the linked petition in the council that is competent. */
@Component("forwardPetition")
class ForwardPetition implements JavaDelegate {

    private final Forwarding forwarding;

    ForwardPetition(Forwarding forwarding) {
        this.forwarding = forwarding;
    }

    @Override
    public void execute(DelegateExecution execution) {
        forwarding.forward(PetitionVariables.PETITION_CODE.in(execution));
    }
}

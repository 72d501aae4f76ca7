package vn.nghitruong.petition.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.nghitruong.petition.PetitionVariables;
import vn.nghitruong.petition.Splitting;

/** Starts the parts of a petition that was split. */
@Component("splitPetition")
class SplitPetition implements JavaDelegate {

    private final Splitting splitting;

    SplitPetition(Splitting splitting) {
        this.splitting = splitting;
    }

    @Override
    public void execute(DelegateExecution execution) {
        splitting.split(PetitionVariables.PETITION_CODE.in(execution));
    }
}

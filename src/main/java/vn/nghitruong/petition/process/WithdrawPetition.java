package vn.nghitruong.petition.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.nghitruong.petition.PetitionVariables;
import vn.nghitruong.petition.Withdrawal;

/** Ends what runs for a petition that its voters took back. */
@Component("withdrawPetition")
class WithdrawPetition implements JavaDelegate {

    private final Withdrawal withdrawal;

    WithdrawPetition(Withdrawal withdrawal) {
        this.withdrawal = withdrawal;
    }

    @Override
    public void execute(DelegateExecution execution) {
        withdrawal.withdraw(PetitionVariables.PETITION_CODE.in(execution));
    }
}

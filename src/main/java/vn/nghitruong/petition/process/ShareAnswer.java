package vn.nghitruong.petition.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.nghitruong.petition.Answers;
import vn.nghitruong.petition.PetitionVariables;

/** Brings the answer to every petition that waits for it. */
@Component("shareAnswer")
class ShareAnswer implements JavaDelegate {

    private final Answers answers;

    ShareAnswer(Answers answers) {
        this.answers = answers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var promise = answers.share(PetitionVariables.PETITION_CODE.in(execution));
        PetitionVariables.PROMISE.set(execution, promise);
    }
}

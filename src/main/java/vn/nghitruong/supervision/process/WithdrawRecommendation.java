package vn.nghitruong.supervision.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.nghitruong.supervision.Recommendations;
import vn.nghitruong.supervision.SupervisionVariables;

/** Ends a recommendation that was taken back. */
@Component("withdrawRecommendation")
class WithdrawRecommendation implements JavaDelegate {

    private final Recommendations recommendations;

    WithdrawRecommendation(Recommendations recommendations) {
        this.recommendations = recommendations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        recommendations.withdraw(SupervisionVariables.RECOMMENDATION_CODE.in(execution));
    }
}

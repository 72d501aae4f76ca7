package vn.nghitruong.supervision.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.nghitruong.engine.Routing;
import vn.nghitruong.supervision.Recommendations;
import vn.nghitruong.supervision.SupervisionVariables;

/** Sends a recommendation to its agency. */
@Component("sendRecommendation")
class SendRecommendation implements JavaDelegate {

    private final Recommendations recommendations;

    SendRecommendation(Recommendations recommendations) {
        this.recommendations = recommendations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var code = SupervisionVariables.RECOMMENDATION_CODE.in(execution);
        var sent = recommendations.send(code, execution.getProcessInstanceId());
        execution.setVariables(RequestRouting.of(Routing.none(), sent).values());
    }
}

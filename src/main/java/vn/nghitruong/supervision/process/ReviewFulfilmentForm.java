package vn.nghitruong.supervision.process;

import org.springframework.stereotype.Component;
import vn.nghitruong.engine.Field;
import vn.nghitruong.engine.Form;
import vn.nghitruong.engine.FormInput;
import vn.nghitruong.engine.Routing;
import vn.nghitruong.engine.TaskAt;
import vn.nghitruong.supervision.Recommendations;
import vn.nghitruong.supervision.SupervisionVariables;

/** The team judges whether a recommendation was carried out. */
@Component
class ReviewFulfilmentForm extends RecommendationTask {

    private static final Form FORM = Form.of(
            Field.choice("state", "done", "partly-done", "not-done", "refused", "insufficient")
                    .needed(),
            Field.text("reason", 2000),
            Field.comingDate("dueOn"));

    private final Recommendations recommendations;

    ReviewFulfilmentForm(Parts parts, Recommendations recommendations) {
        super(parts, "Activity_ReviewFulfilment");
        this.recommendations = recommendations;
    }

    @Override
    public Form form() {
        return FORM;
    }

    @Override
    public Routing submit(FormInput input, TaskAt task) {
        var code = code(task);
        var state = input.text("state");
        if (state.equals("done")) {
            recommendations.fulfilled(code, input.optionalText("reason"));
            return Routing.with(SupervisionVariables.FULFILLED, true);
        }
        var sent = recommendations.again(code, state, input.text("reason"), input.date("dueOn"));
        return RequestRouting.of(Routing.with(SupervisionVariables.FULFILLED, false), sent);
    }
}

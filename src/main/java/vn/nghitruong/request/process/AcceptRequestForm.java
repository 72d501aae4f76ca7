package vn.nghitruong.request.process;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.nghitruong.engine.Field;
import vn.nghitruong.engine.Form;
import vn.nghitruong.engine.FormInput;
import vn.nghitruong.engine.Routing;
import vn.nghitruong.engine.TaskAt;
import vn.nghitruong.request.Request;
import vn.nghitruong.request.RequestSteps;

/** The agency takes the request, or returns it because another is competent. */
@Component
class AcceptRequestForm extends RequestTask {

    private static final Form FORM = Form.of(
            Field.choice("decision", "accept", "return").needed(),
            Field.line("proposedAgency"),
            Field.text("reason", 2000));

    private final RequestSteps steps;

    AcceptRequestForm(Parts parts, RequestSteps steps) {
        super(parts, "Activity_AcceptRequest");
        this.steps = steps;
    }

    @Override
    public Form form() {
        return FORM;
    }

    @Override
    @Nullable
    LocalDate due(Request request, TaskAt task) {
        return request.acceptEntry() == null ? null : dueOf(request.acceptEntry());
    }

    @Override
    public Routing submit(FormInput input, TaskAt task) {
        var decision = input.text("decision");
        var routing = Routing.with(RequestProcess.DECISION, decision);
        if (decision.equals("return")) {
            var first = steps.giveBack(code(task), input.optionalText("proposedAgency"), input.text("reason"));
            return routing.and(RequestProcess.FIRST_RETURN, first);
        }
        steps.accept(code(task));
        return routing;
    }
}

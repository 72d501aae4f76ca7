package vn.nghitruong.request.process;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.nghitruong.engine.Field;
import vn.nghitruong.engine.Form;
import vn.nghitruong.engine.FormInput;
import vn.nghitruong.engine.Routing;
import vn.nghitruong.engine.TaskAt;
import vn.nghitruong.request.Request;
import vn.nghitruong.request.RequestSteps;

/** The gateway sends the answer out as it is, consolidates it, or sends it back. */
@Component
class ConsolidateAnswerForm extends RequestTask {

    private static final Form FORM = Form.of(
            Field.flag("direct"),
            Field.text("answer", 20000),
            Field.line("documentNumber"),
            Field.pastDate("documentDate"),
            Field.flag("back"),
            Field.text("reason", 2000));

    private final RequestSteps steps;

    ConsolidateAnswerForm(Parts parts, RequestSteps steps) {
        super(parts, "Activity_ConsolidateAnswer");
        this.steps = steps;
    }

    @Override
    public Form form() {
        return FORM;
    }

    @Override
    LocalDate due(Request request, TaskAt task) {
        return dueOf(request.dueEntry());
    }

    @Override
    public Routing submit(FormInput input, TaskAt task) {
        var back = input.optionalFlag("back");
        if (back) {
            steps.sendBack(code(task), input.text("reason"));
        } else if (input.optionalFlag("direct")) {
            steps.consolidate(code(task), null, null, null);
        } else {
            steps.consolidate(
                    code(task), input.text("answer"), input.text("documentNumber"), input.date("documentDate"));
        }
        return Routing.with(RequestProcess.BACK, back);
    }
}

package vn.nghitruong.request.process;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.nghitruong.engine.Field;
import vn.nghitruong.engine.Form;
import vn.nghitruong.engine.FormInput;
import vn.nghitruong.engine.Routing;
import vn.nghitruong.engine.TaskAt;
import vn.nghitruong.request.Extensions;
import vn.nghitruong.request.Request;
import vn.nghitruong.request.RequestSteps;

/** The lead agency answers, or asks for more time. */
@Component
class AnswerRequestForm extends RequestTask {

    private static final Form FORM = Form.of(
            Field.text("answer", 20000),
            Field.line("documentNumber"),
            Field.pastDate("documentDate"),
            Field.line("file"),
            Field.comingDate("extendTo"),
            Field.text("reason", 2000));

    private final RequestSteps steps;
    private final Extensions extensions;

    AnswerRequestForm(Parts parts, RequestSteps steps, Extensions extensions) {
        super(parts, "Activity_AnswerRequest");
        this.steps = steps;
        this.extensions = extensions;
    }

    @Override
    public Form form() {
        return FORM;
    }

    @Override
    LocalDate due(Request request, TaskAt task) {
        return dueOf(request.answerEntry());
    }

    @Override
    public Routing submit(FormInput input, TaskAt task) {
        if (input.has("extendTo")) {
            extensions.ask(code(task), input.date("extendTo"), input.text("reason"));
        } else {
            steps.answer(
                    code(task),
                    input.text("answer"),
                    input.text("documentNumber"),
                    input.date("documentDate"),
                    input.optionalText("file"),
                    null);
        }
        return Routing.with(RequestProcess.EXTENSION_ASKED, input.has("extendTo"));
    }
}

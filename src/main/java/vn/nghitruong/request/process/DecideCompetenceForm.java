package vn.nghitruong.request.process;

import org.springframework.stereotype.Component;
import vn.nghitruong.engine.Field;
import vn.nghitruong.engine.Form;
import vn.nghitruong.engine.FormInput;
import vn.nghitruong.engine.Routing;
import vn.nghitruong.engine.TaskAt;
import vn.nghitruong.request.RequestSteps;

/** The binding decision after a second return. */
@Component
class DecideCompetenceForm extends RequestTask {

    private static final Form FORM = Form.of(
            Field.line("leadAgency").needed(), Field.text("reason", 2000).needed());

    private final RequestSteps steps;

    DecideCompetenceForm(Parts parts, RequestSteps steps) {
        super(parts, "Activity_DecideCompetence");
        this.steps = steps;
    }

    @Override
    public Form form() {
        return FORM;
    }

    @Override
    public Routing submit(FormInput input, TaskAt task) {
        steps.decideCompetence(code(task), input.text("leadAgency"), input.text("reason"));
        return Routing.none();
    }
}

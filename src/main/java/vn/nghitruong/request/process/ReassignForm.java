package vn.nghitruong.request.process;

import org.springframework.stereotype.Component;
import vn.nghitruong.deadline.Deadlines;
import vn.nghitruong.engine.EngineWork;
import vn.nghitruong.engine.Field;
import vn.nghitruong.engine.Form;
import vn.nghitruong.engine.FormInput;
import vn.nghitruong.engine.Routing;
import vn.nghitruong.engine.TaskAt;
import vn.nghitruong.request.RequestSteps;

/** Another agency is named after the first return. */
@Component
class ReassignForm extends RequestTask {

    private static final Form FORM = Form.of(Field.line("leadAgency").needed(), Field.text("reason", 2000));

    private final RequestSteps steps;

    ReassignForm(Parts parts, RequestSteps steps) {
        super(parts, "Activity_Reassign");
        this.steps = steps;
    }

    @Override
    public Form form() {
        return FORM;
    }

    @Override
    public Routing submit(FormInput input, TaskAt task) {
        var acceptBy = steps.reassign(code(task), input.text("leadAgency"), input.optionalText("reason"));
        return Routing.with(RequestProcess.ACCEPT_BY, EngineWork.at(Deadlines.dueAt(acceptBy)));
    }
}

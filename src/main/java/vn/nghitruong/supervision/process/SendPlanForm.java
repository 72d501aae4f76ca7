package vn.nghitruong.supervision.process;

import org.springframework.stereotype.Component;
import vn.nghitruong.engine.Field;
import vn.nghitruong.engine.Form;
import vn.nghitruong.engine.FormInput;
import vn.nghitruong.engine.Routing;
import vn.nghitruong.engine.TaskAt;
import vn.nghitruong.supervision.MissionSteps;

/** The office sends plan and outline to the supervised bodies. */
@Component
class SendPlanForm extends MissionTask {

    private static final Form FORM = Form.of(Field.pastDate("sentOn").needed());

    private final MissionSteps steps;

    SendPlanForm(Parts parts, MissionSteps steps) {
        super(parts, "Activity_SendPlan", "plan");
        this.steps = steps;
    }

    @Override
    public Form form() {
        return FORM;
    }

    @Override
    public Routing submit(FormInput input, TaskAt task) {
        steps.sendPlan(code(task), input.date("sentOn"));
        return Routing.none();
    }
}

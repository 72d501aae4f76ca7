package vn.nghitruong.supervision.process;

import org.springframework.stereotype.Component;
import vn.nghitruong.engine.Field;
import vn.nghitruong.engine.Form;
import vn.nghitruong.engine.FormInput;
import vn.nghitruong.engine.Routing;
import vn.nghitruong.engine.TaskAt;
import vn.nghitruong.supervision.MissionSteps;
import vn.nghitruong.supervision.SupervisionVariables;

/** The decision is issued, or goes back to the team. */
@Component
class ApproveDecisionForm extends MissionTask {

    private static final Form FORM = Form.of(
            Field.flag("approved").needed(),
            Field.line("decisionNumber"),
            Field.pastDate("decisionDate"),
            Field.text("reason", 2000));

    private final MissionSteps steps;

    ApproveDecisionForm(Parts parts, MissionSteps steps) {
        super(parts, "Activity_ApproveDecision", null);
        this.steps = steps;
    }

    @Override
    public Form form() {
        return FORM;
    }

    @Override
    public Routing submit(FormInput input, TaskAt task) {
        var approved = input.flag("approved");
        if (approved) {
            steps.approve(code(task), input.text("decisionNumber"), input.date("decisionDate"));
        } else {
            steps.declineDecision(code(task), input.text("reason"));
        }
        return Routing.with(SupervisionVariables.APPROVED, approved);
    }
}

package vn.nghitruong.supervision.process;

import org.springframework.stereotype.Component;
import vn.nghitruong.engine.Field;
import vn.nghitruong.engine.Form;
import vn.nghitruong.engine.FormInput;
import vn.nghitruong.engine.Routing;
import vn.nghitruong.engine.TaskAt;
import vn.nghitruong.supervision.MissionSteps;

/** The team drafts the decision with the plan and the outline. */
@Component
class DraftDecisionForm extends MissionTask {

    private static final Form FORM = Form.of(
            Field.text("outline", 20000).needed(),
            Field.comingDate("reportsDueOn").needed());

    private final MissionSteps steps;

    DraftDecisionForm(Parts parts, MissionSteps steps) {
        super(parts, "Activity_DraftDecision", null);
        this.steps = steps;
    }

    @Override
    public Form form() {
        return FORM;
    }

    @Override
    public Routing submit(FormInput input, TaskAt task) {
        steps.draft(code(task), input.text("outline"), input.date("reportsDueOn"));
        return Routing.none();
    }
}

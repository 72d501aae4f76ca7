package vn.nghitruong.supervision.process;

import org.springframework.stereotype.Component;
import vn.nghitruong.engine.Field;
import vn.nghitruong.engine.Form;
import vn.nghitruong.engine.FormInput;
import vn.nghitruong.engine.Routing;
import vn.nghitruong.engine.TaskAt;
import vn.nghitruong.supervision.MissionSteps;
import vn.nghitruong.supervision.SupervisionVariables;

/** The report is approved, or goes back to the team. */
@Component
class ConsiderReportForm extends MissionTask {

    private static final Form FORM = Form.of(Field.flag("approved").needed(), Field.text("reason", 2000));

    private final MissionSteps steps;

    ConsiderReportForm(Parts parts, MissionSteps steps) {
        super(parts, "Activity_ConsiderReport", "consider");
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
            steps.accept(code(task));
        } else {
            steps.declineReport(code(task), input.text("reason"));
        }
        return Routing.with(SupervisionVariables.APPROVED, approved);
    }
}

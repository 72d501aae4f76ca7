package vn.nghitruong.supervision.process;

import org.springframework.stereotype.Component;
import vn.nghitruong.engine.Field;
import vn.nghitruong.engine.Form;
import vn.nghitruong.engine.FormInput;
import vn.nghitruong.engine.Routing;
import vn.nghitruong.engine.TaskAt;
import vn.nghitruong.supervision.MissionSteps;

/** The team reports what the mission found. */
@Component
class DraftReportForm extends MissionTask {

    private static final Form FORM = Form.of(Field.text("report", 20000).needed());

    private final MissionSteps steps;

    DraftReportForm(Parts parts, MissionSteps steps) {
        super(parts, "Activity_DraftReport", "report");
        this.steps = steps;
    }

    @Override
    public Form form() {
        return FORM;
    }

    @Override
    public Routing submit(FormInput input, TaskAt task) {
        steps.report(code(task), input.text("report"));
        return Routing.none();
    }
}

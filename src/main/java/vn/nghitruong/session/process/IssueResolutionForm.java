package vn.nghitruong.session.process;

import org.springframework.stereotype.Component;
import vn.nghitruong.engine.Field;
import vn.nghitruong.engine.Form;
import vn.nghitruong.engine.FormInput;
import vn.nghitruong.engine.Routing;
import vn.nghitruong.engine.TaskAt;
import vn.nghitruong.engine.TaskCard;
import vn.nghitruong.session.Resolutions;
import vn.nghitruong.session.SessionVariables;

/** The standing committee signs and issues an adopted resolution. */
@Component
class IssueResolutionForm extends SessionTask {

    private static final Form FORM = Form.of(
            Field.line("number").needed(),
            Field.flag("normative").needed(),
            Field.pastDate("signedOn").needed(),
            Field.line("signedBy").needed(),
            Field.date("effectiveOn").needed(),
            Field.line("file"));

    private final Resolutions resolutions;

    IssueResolutionForm(Parts parts, Resolutions resolutions) {
        super(parts, "Activity_IssueResolution", null);
        this.resolutions = resolutions;
    }

    @Override
    public Form form() {
        return FORM;
    }

    @Override
    public TaskCard card(TaskAt task) {
        var item = task.get(SessionVariables.ITEM_CODE);
        return card(item + " · " + parts().files().require(item).title(), null);
    }

    @Override
    public Object show(TaskAt task) {
        return parts().view().resolutionPage(task.get(SessionVariables.ITEM_CODE));
    }

    @Override
    public Routing submit(FormInput input, TaskAt task) {
        resolutions.issue(
                task.get(SessionVariables.ITEM_CODE),
                new Resolutions.Signed(
                        input.text("number"),
                        input.flag("normative"),
                        input.date("signedOn"),
                        input.text("signedBy"),
                        input.date("effectiveOn"),
                        input.optionalText("file")));
        return Routing.none();
    }
}

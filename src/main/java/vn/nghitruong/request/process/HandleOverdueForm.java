package vn.nghitruong.request.process;

import org.springframework.stereotype.Component;
import vn.nghitruong.engine.Field;
import vn.nghitruong.engine.Form;
import vn.nghitruong.engine.FormInput;
import vn.nghitruong.engine.Routing;
import vn.nghitruong.engine.TaskAt;
import vn.nghitruong.request.FollowUp;

/** The standing committee decides what to do about an overdue request. */
@Component
class HandleOverdueForm extends RequestTask {

    private static final Form FORM = Form.of(
            Field.choice(
                            "measure",
                            "wait",
                            "urge",
                            "refer-superior",
                            "explanation-session",
                            "questioning",
                            "supervise-again",
                            "report-to-council")
                    .needed(),
            Field.text("reason", 2000).needed());

    private final FollowUp followUp;

    HandleOverdueForm(Parts parts, FollowUp followUp) {
        super(parts, "Activity_HandleOverdue");
        this.followUp = followUp;
    }

    @Override
    public Form form() {
        return FORM;
    }

    @Override
    public Routing submit(FormInput input, TaskAt task) {
        followUp.decided(code(task), input.text("measure"), input.text("reason"));
        return Routing.none();
    }
}

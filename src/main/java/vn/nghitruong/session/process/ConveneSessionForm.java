package vn.nghitruong.session.process;

import org.springframework.stereotype.Component;
import vn.nghitruong.engine.Field;
import vn.nghitruong.engine.Form;
import vn.nghitruong.engine.FormInput;
import vn.nghitruong.engine.Routing;
import vn.nghitruong.engine.TaskAt;
import vn.nghitruong.session.Proceedings;

/** The standing committee convenes the session. */
@Component
class ConveneSessionForm extends SessionTask {

    private static final Form FORM = Form.of(
            Field.line("decisionNumber").needed(),
            Field.pastDate("decisionDate").needed());

    private final Proceedings proceedings;

    ConveneSessionForm(Parts parts, Proceedings proceedings) {
        super(parts, "Activity_ConveneSession", "convene");
        this.proceedings = proceedings;
    }

    @Override
    public Form form() {
        return FORM;
    }

    @Override
    public Routing submit(FormInput input, TaskAt task) {
        proceedings.convene(code(task), input.text("decisionNumber"), input.date("decisionDate"));
        return Routing.none();
    }
}

package vn.nghitruong.session.process;

import org.springframework.stereotype.Component;
import vn.nghitruong.engine.Field;
import vn.nghitruong.engine.Form;
import vn.nghitruong.engine.FormInput;
import vn.nghitruong.engine.Routing;
import vn.nghitruong.engine.TaskAt;
import vn.nghitruong.session.Proceedings;

/** The office sends the minutes; the session ends. */
@Component
class CloseSessionForm extends SessionTask {

    private static final Form FORM = Form.of(Field.pastDate("closedOn").needed());

    private final Proceedings proceedings;

    CloseSessionForm(Parts parts, Proceedings proceedings) {
        super(parts, "Activity_CloseSession", "minutes");
        this.proceedings = proceedings;
    }

    @Override
    public Form form() {
        return FORM;
    }

    @Override
    public Routing submit(FormInput input, TaskAt task) {
        proceedings.close(code(task), input.date("closedOn"));
        return Routing.none();
    }
}

package vn.nghitruong.session.process;

import org.springframework.stereotype.Component;
import vn.nghitruong.engine.Field;
import vn.nghitruong.engine.Form;
import vn.nghitruong.engine.FormInput;
import vn.nghitruong.engine.Routing;
import vn.nghitruong.engine.TaskAt;
import vn.nghitruong.session.Proceedings;

/** The office sends the papers to the deputies. */
@Component
class DispatchDocumentsForm extends SessionTask {

    private static final Form FORM = Form.of(Field.pastDate("dispatchedOn").needed());

    private final Proceedings proceedings;

    DispatchDocumentsForm(Parts parts, Proceedings proceedings) {
        super(parts, "Activity_DispatchDocuments", "dispatch");
        this.proceedings = proceedings;
    }

    @Override
    public Form form() {
        return FORM;
    }

    @Override
    public Routing submit(FormInput input, TaskAt task) {
        proceedings.dispatch(code(task), input.date("dispatchedOn"));
        return Routing.none();
    }
}

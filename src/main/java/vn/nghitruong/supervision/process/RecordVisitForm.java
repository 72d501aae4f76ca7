package vn.nghitruong.supervision.process;

import org.springframework.stereotype.Component;
import vn.nghitruong.engine.Field;
import vn.nghitruong.engine.Form;
import vn.nghitruong.engine.FormInput;
import vn.nghitruong.engine.Routing;
import vn.nghitruong.engine.TaskAt;
import vn.nghitruong.supervision.Bodies;

/** The team records what it found at a body. */
@Component
class RecordVisitForm extends BodyTask {

    private static final Form FORM = Form.of(Field.text("findings", 20000).needed(), Field.line("file"));

    private final Bodies bodies;

    RecordVisitForm(Parts parts, Bodies bodies) {
        super(parts, "Activity_RecordVisit", "visit");
        this.bodies = bodies;
    }

    @Override
    public Form form() {
        return FORM;
    }

    @Override
    public Routing submit(FormInput input, TaskAt task) {
        bodies.record(code(task), input.text("findings"), input.optionalText("file"));
        return Routing.none();
    }
}

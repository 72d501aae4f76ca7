package vn.nghitruong.supervision.process;

import org.springframework.stereotype.Component;
import vn.nghitruong.engine.Field;
import vn.nghitruong.engine.Form;
import vn.nghitruong.engine.FormInput;
import vn.nghitruong.engine.Routing;
import vn.nghitruong.engine.TaskAt;
import vn.nghitruong.supervision.Bodies;
import vn.nghitruong.supervision.SupervisionVariables;

/** The team plans its visit to a body, or says why there is none. */
@Component
class ScheduleVisitForm extends BodyTask {

    private static final Form FORM =
            Form.of(Field.comingDate("visitOn"), Field.flag("skip"), Field.text("reason", 2000));

    private final Bodies bodies;

    ScheduleVisitForm(Parts parts, Bodies bodies) {
        super(parts, "Activity_ScheduleVisit", null);
        this.bodies = bodies;
    }

    @Override
    public Form form() {
        return FORM;
    }

    @Override
    public Routing submit(FormInput input, TaskAt task) {
        var skip = input.optionalFlag("skip");
        if (skip) {
            bodies.skip(code(task), input.text("reason"));
        } else {
            bodies.schedule(code(task), input.date("visitOn"));
        }
        return Routing.with(SupervisionVariables.VISIT_SKIPPED, skip);
    }
}

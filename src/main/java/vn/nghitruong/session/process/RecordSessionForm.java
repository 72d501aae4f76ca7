package vn.nghitruong.session.process;

import org.springframework.stereotype.Component;
import vn.nghitruong.engine.Field;
import vn.nghitruong.engine.Form;
import vn.nghitruong.engine.FormInput;
import vn.nghitruong.engine.Routing;
import vn.nghitruong.engine.TaskAt;
import vn.nghitruong.session.Proceedings;

/** The office records attendance and what became of every item. */
@Component
class RecordSessionForm extends SessionTask {

    private static final int MOST_DEPUTIES = 1000;

    private static final Form FORM = Form.of(
            Field.number("deputiesTotal", MOST_DEPUTIES).needed(),
            Field.number("deputiesPresent", MOST_DEPUTIES).needed(),
            Field.rows(
                    "outcomes",
                    200,
                    Field.key("item").needed(),
                    Field.choice("outcome", "adopted", "rejected", "postponed", "heard")
                            .needed(),
                    Field.number("inFavour", MOST_DEPUTIES),
                    Field.number("against", MOST_DEPUTIES),
                    Field.number("abstained", MOST_DEPUTIES)));

    private final Proceedings proceedings;

    RecordSessionForm(Parts parts, Proceedings proceedings) {
        super(parts, "Activity_RecordSession", null);
        this.proceedings = proceedings;
    }

    @Override
    public Form form() {
        return FORM;
    }

    @Override
    public Routing submit(FormInput input, TaskAt task) {
        proceedings.record(
                code(task),
                input.number("deputiesTotal"),
                input.number("deputiesPresent"),
                input.optionalRows("outcomes").stream()
                        .map(RecordSessionForm::outcome)
                        .toList());
        return Routing.none();
    }

    private static Proceedings.Outcome outcome(FormInput row) {
        return new Proceedings.Outcome(
                row.text("item"),
                row.text("outcome"),
                row.optionalNumber("inFavour"),
                row.optionalNumber("against"),
                row.optionalNumber("abstained"));
    }
}

package vn.nghitruong.request.process;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.nghitruong.deadline.Deadlines;
import vn.nghitruong.engine.EngineWork;
import vn.nghitruong.engine.Field;
import vn.nghitruong.engine.Form;
import vn.nghitruong.engine.FormInput;
import vn.nghitruong.engine.Routing;
import vn.nghitruong.engine.TaskAt;
import vn.nghitruong.request.Request;
import vn.nghitruong.request.RequestSteps;

/** The gateway names who leads and who contributes, and the date for the department. */
@Component
class DirectAgenciesForm extends RequestTask {

    private static final Form FORM =
            Form.of(Field.line("leadAgency").needed(), Field.codes("cooperating", 30), Field.comingDate("dueOn"));

    private final RequestSteps steps;
    private final Deadlines deadlines;

    DirectAgenciesForm(Parts parts, RequestSteps steps, Deadlines deadlines) {
        super(parts, "Activity_DirectAgencies");
        this.steps = steps;
        this.deadlines = deadlines;
    }

    @Override
    public Form form() {
        return FORM;
    }

    @Override
    LocalDate due(Request request, TaskAt task) {
        return deadlines
                .calculate("petition.direct-agencies", request.sentOn(), request.council())
                .due();
    }

    @Override
    public Routing submit(FormInput input, TaskAt task) {
        var acceptBy = steps.direct(
                code(task),
                input.text("leadAgency"),
                input.has("cooperating") ? input.codes("cooperating") : null,
                input.optionalDate("dueOn"));
        return Routing.with(RequestProcess.ACCEPT_BY, EngineWork.at(Deadlines.dueAt(acceptBy)));
    }
}

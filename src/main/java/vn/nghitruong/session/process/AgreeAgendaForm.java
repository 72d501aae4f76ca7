package vn.nghitruong.session.process;

import org.springframework.stereotype.Component;
import vn.nghitruong.engine.Field;
import vn.nghitruong.engine.Form;
import vn.nghitruong.engine.FormInput;
import vn.nghitruong.engine.Routing;
import vn.nghitruong.engine.TaskAt;
import vn.nghitruong.session.Agenda;
import vn.nghitruong.session.SessionVariables;

/** The joint conference (hội nghị liên tịch) agrees the agenda, or sends it back. */
@Component
class AgreeAgendaForm extends SessionTask {

    private static final Form FORM = Form.of(
            Field.flag("approved").needed(),
            Field.pastDate("heldOn"),
            Field.text("participants", 2000),
            Field.line("conclusionNumber"),
            Field.text("reason", 2000));

    private final Agenda agenda;

    AgreeAgendaForm(Parts parts, Agenda agenda) {
        super(parts, "Activity_AgreeAgenda", null);
        this.agenda = agenda;
    }

    @Override
    public Form form() {
        return FORM;
    }

    @Override
    public Routing submit(FormInput input, TaskAt task) {
        var approved = input.flag("approved");
        if (approved) {
            agenda.agree(
                    code(task),
                    input.date("heldOn"),
                    input.optionalText("participants"),
                    input.optionalText("conclusionNumber"));
        } else {
            agenda.decline(code(task), input.text("reason"));
        }
        return Routing.with(SessionVariables.APPROVED, approved);
    }
}

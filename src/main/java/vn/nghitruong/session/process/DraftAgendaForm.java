package vn.nghitruong.session.process;

import org.springframework.stereotype.Component;
import vn.nghitruong.engine.Form;
import vn.nghitruong.engine.FormInput;
import vn.nghitruong.engine.Routing;
import vn.nghitruong.engine.TaskAt;
import vn.nghitruong.session.Agenda;

/** The office drafts what the session will deal with. */
@Component
class DraftAgendaForm extends SessionTask {

    private static final Form FORM = Form.of(ItemFields.rows());

    private final Agenda agenda;

    DraftAgendaForm(Parts parts, Agenda agenda) {
        super(parts, "Activity_DraftAgenda", null);
        this.agenda = agenda;
    }

    @Override
    public Form form() {
        return FORM;
    }

    @Override
    public Object show(TaskAt task) {
        return parts().view().agendaPage(code(task));
    }

    @Override
    public Routing submit(FormInput input, TaskAt task) {
        agenda.draft(
                code(task), input.rows("items").stream().map(ItemFields::draft).toList());
        return Routing.none();
    }
}

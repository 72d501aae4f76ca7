package vn.nghitruong.petition.process;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.nghitruong.engine.Field;
import vn.nghitruong.engine.Form;
import vn.nghitruong.engine.FormInput;
import vn.nghitruong.engine.Routing;
import vn.nghitruong.engine.TaskAt;
import vn.nghitruong.petition.Answers;
import vn.nghitruong.petition.Petition;
import vn.nghitruong.petition.PetitionVariables;

/** The office tells the voters, and publishes the result. */
@Component
class NotifyVotersForm extends PetitionTask {

    private static final Form FORM = Form.of(
            Field.flag("publish").needed(),
            Field.choice("channel", "portal", "meeting", "letter", "broadcast").needed());

    private final Answers answers;

    NotifyVotersForm(Parts parts, Answers answers) {
        super(parts, "Activity_NotifyVoters");
        this.answers = answers;
    }

    @Override
    public Form form() {
        return FORM;
    }

    @Override
    @Nullable
    LocalDate due(Petition petition) {
        return petition.notifyEntry() == null
                ? null
                : parts().deadlines().entry(petition.notifyEntry()).due();
    }

    @Override
    public Routing submit(FormInput input, TaskAt task) {
        var promise = task.get(PetitionVariables.PROMISE);
        answers.notified(code(task), input.flag("publish"), input.text("channel"), !promise.equals("none"));
        return Routing.none();
    }
}

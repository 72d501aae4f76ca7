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

/** The committee checks whether what was promised is true. */
@Component
class CheckPromiseForm extends PetitionTask {

    private static final Form FORM =
            Form.of(Field.flag("fulfilled").needed(), Field.comingDate("promisedOn"), Field.text("reason", 2000));

    private final Answers answers;

    CheckPromiseForm(Parts parts, Answers answers) {
        super(parts, "Activity_CheckPromise");
        this.answers = answers;
    }

    @Override
    public Form form() {
        return FORM;
    }

    @Override
    @Nullable
    LocalDate due(Petition petition) {
        return petition.promisedOn();
    }

    @Override
    public Routing submit(FormInput input, TaskAt task) {
        var code = code(task);
        var fulfilled = input.flag("fulfilled");
        var routing = Routing.with(PetitionVariables.FULFILLED, fulfilled);
        if (fulfilled) {
            answers.fulfilled(code);
            return routing;
        }
        answers.slipped(code, input.date("promisedOn"), input.text("reason"));
        return routing.and(PetitionVariables.PROMISE_DUE_AT, answers.wakesAt(code));
    }
}

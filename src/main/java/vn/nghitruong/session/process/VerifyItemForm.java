package vn.nghitruong.session.process;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.nghitruong.engine.Field;
import vn.nghitruong.engine.Form;
import vn.nghitruong.engine.FormInput;
import vn.nghitruong.engine.Routing;
import vn.nghitruong.engine.TaskAt;
import vn.nghitruong.session.SessionItem;
import vn.nghitruong.session.SessionVariables;
import vn.nghitruong.session.Verification;

/** A committee verifies what is brought before the council. */
@Component
class VerifyItemForm extends ItemTask {

    private static final Form FORM = Form.of(
            Field.choice("opinion", "agree", "agree-with-changes", "disagree").needed(),
            Field.line("reportNumber").needed(),
            Field.text("reason", 2000),
            Field.line("file"));

    private final Verification verification;

    VerifyItemForm(Parts parts, Verification verification) {
        super(parts, "Activity_VerifyItem");
        this.verification = verification;
    }

    @Override
    public Form form() {
        return FORM;
    }

    @Override
    @Nullable
    LocalDate due(SessionItem item) {
        return item.verificationDue();
    }

    @Override
    public Routing submit(FormInput input, TaskAt task) {
        var opinion = input.text("opinion");
        verification.report(
                code(task),
                opinion,
                input.text("reportNumber"),
                opinion.equals("disagree") ? input.text("reason") : input.optionalText("reason"),
                input.optionalText("file"));
        return Routing.with(SessionVariables.OPINION, opinion);
    }
}

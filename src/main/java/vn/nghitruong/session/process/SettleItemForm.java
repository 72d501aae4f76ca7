package vn.nghitruong.session.process;

import org.springframework.stereotype.Component;
import vn.nghitruong.engine.Field;
import vn.nghitruong.engine.Form;
import vn.nghitruong.engine.FormInput;
import vn.nghitruong.engine.Routing;
import vn.nghitruong.engine.TaskAt;
import vn.nghitruong.session.Dossiers;
import vn.nghitruong.session.SessionVariables;
import vn.nghitruong.session.Verification;

/** The standing committee settles an item with which the committee disagreed. */
@Component
class SettleItemForm extends ItemTask {

    private static final Form FORM = Form.of(
            Field.choice("decision", "submit", "revise", "withdraw", "next-session")
                    .needed(),
            Field.text("reason", 2000));

    private final Verification verification;
    private final Dossiers dossiers;

    SettleItemForm(Parts parts, Verification verification, Dossiers dossiers) {
        super(parts, "Activity_SettleItem");
        this.verification = verification;
        this.dossiers = dossiers;
    }

    @Override
    public Form form() {
        return FORM;
    }

    @Override
    public Routing submit(FormInput input, TaskAt task) {
        var code = code(task);
        var decision = input.text("decision");
        var submitted = decision.equals("submit");
        verification.settle(code, decision, submitted ? input.optionalText("reason") : input.text("reason"));
        var routing = Routing.with(SessionVariables.SETTLEMENT, decision);
        return decision.equals("revise")
                ? DossierRouting.again(routing, dossiers.again(code), dossiers.nextCheck(code))
                : routing;
    }
}

package vn.nghitruong.session.process;

import org.springframework.stereotype.Component;
import vn.nghitruong.engine.Field;
import vn.nghitruong.engine.Form;
import vn.nghitruong.engine.FormInput;
import vn.nghitruong.engine.Routing;
import vn.nghitruong.engine.TaskAt;
import vn.nghitruong.session.Dossiers;
import vn.nghitruong.session.SessionVariables;

/** The standing committee decides about a dossier that is late or missing. */
@Component
class DecideLateDossierForm extends ItemTask {

    private static final Form FORM = Form.of(
            Field.choice("decision", "accept-late", "wait", "withdraw", "next-session")
                    .needed(),
            Field.text("reason", 2000).needed());

    private final Dossiers dossiers;

    DecideLateDossierForm(Parts parts, Dossiers dossiers) {
        super(parts, "Activity_DecideLateDossier");
        this.dossiers = dossiers;
    }

    @Override
    public Form form() {
        return FORM;
    }

    @Override
    public Routing submit(FormInput input, TaskAt task) {
        var code = code(task);
        var way = dossiers.decide(code, input.text("decision"), input.text("reason"));
        var routing = Routing.with(SessionVariables.LATE_DECISION, way.word());
        return switch (way) {
            case COLLECT -> DossierRouting.again(routing, dossiers.again(code), dossiers.nextCheck(code));
            case AWAIT -> DossierRouting.checkedAt(routing, dossiers.nextCheck(code));
            default -> routing;
        };
    }
}

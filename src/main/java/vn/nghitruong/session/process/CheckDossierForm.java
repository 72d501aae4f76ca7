package vn.nghitruong.session.process;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.nghitruong.casefile.Labels;
import vn.nghitruong.engine.Field;
import vn.nghitruong.engine.Form;
import vn.nghitruong.engine.FormInput;
import vn.nghitruong.engine.Routing;
import vn.nghitruong.engine.TaskAt;
import vn.nghitruong.session.Dossiers;
import vn.nghitruong.session.SessionVariables;

/** The office checks whether a dossier is complete. */
@Component
class CheckDossierForm extends ItemTask {

    private static final Form FORM =
            Form.of(Field.flag("complete").needed(), Field.words("missing", 20), Field.text("reason", 2000));

    private final Dossiers dossiers;
    private final Labels labels;

    CheckDossierForm(Parts parts, Dossiers dossiers, Labels labels) {
        super(parts, "Activity_CheckDossier");
        this.dossiers = dossiers;
        this.labels = labels;
    }

    @Override
    public Form form() {
        return FORM;
    }

    /** The parts by their labels; what is no known part stays as it was written. */
    private String named(List<String> missing) {
        return missing.stream()
                .map(part -> {
                    var label = labels.of("dossier-part." + part);
                    return label.equals("dossier-part." + part) ? part : label;
                })
                .collect(Collectors.joining("; "));
    }

    @Override
    public Routing submit(FormInput input, TaskAt task) {
        var code = code(task);
        var complete = input.flag("complete");
        var routing = Routing.with(SessionVariables.COMPLETE, complete);
        if (complete) {
            return routing.and(
                    SessionVariables.LATENESS, dossiers.complete(code).name().toLowerCase(Locale.ROOT));
        }
        var sent = dossiers.incomplete(code, named(input.words("missing")), input.optionalText("reason"));
        return DossierRouting.again(routing, sent, dossiers.nextCheck(code));
    }
}

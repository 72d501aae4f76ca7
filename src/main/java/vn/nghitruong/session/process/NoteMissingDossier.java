package vn.nghitruong.session.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.nghitruong.session.Dossiers;
import vn.nghitruong.session.SessionVariables;

/** The day has come and a dossier is not here. */
@Component("noteMissingDossier")
class NoteMissingDossier implements JavaDelegate {

    private final Dossiers dossiers;

    NoteMissingDossier(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var needed = dossiers.noteMissing(SessionVariables.ITEM_CODE.in(execution));
        SessionVariables.DECISION_NEEDED.set(execution, needed);
    }
}

package vn.nghitruong.session.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.nghitruong.engine.Routing;
import vn.nghitruong.session.Dossiers;
import vn.nghitruong.session.SessionVariables;

/** Asks for an item's dossier and opens the dates of the item. */
@Component("requestDossier")
class RequestDossier implements JavaDelegate {

    private final Dossiers dossiers;

    RequestDossier(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var code = SessionVariables.ITEM_CODE.in(execution);
        var sent = dossiers.ask(code, execution.getProcessInstanceId());
        SessionVariables.DOSSIER_NEEDED.set(execution, sent != null);
        if (sent != null) {
            SessionVariables.VERIFIED.set(execution, dossiers.isVerified(code));
            execution.setVariables(DossierRouting.again(Routing.none(), sent, dossiers.nextCheck(code))
                    .values());
        }
    }
}

package vn.nghitruong.session.process;

import java.time.LocalDateTime;
import vn.nghitruong.deadline.Deadlines;
import vn.nghitruong.engine.EngineWork;
import vn.nghitruong.engine.Routing;
import vn.nghitruong.request.Requests;
import vn.nghitruong.session.SessionVariables;

/** What the process of an item needs to wait for its dossier. */
final class DossierRouting {

    private DossierRouting() {}

    /** A request was just sent; a dossier still missing at {@code checkAt} is brought before the standing committee. */
    static Routing again(Routing routing, Requests.Sent sent, LocalDateTime checkAt) {
        return checkedAt(routing, checkAt)
                .and(SessionVariables.REQUEST_CODE, sent.code())
                .and(SessionVariables.REQUEST_ENTRY, sent.entry().word())
                .and(SessionVariables.CONSOLIDATED, sent.consolidated())
                .and(SessionVariables.ACCEPT_BY, EngineWork.at(Deadlines.dueAt(sent.acceptBy())));
    }

    static Routing checkedAt(Routing routing, LocalDateTime checkAt) {
        return routing.and(SessionVariables.LATE_AT, EngineWork.at(checkAt));
    }
}

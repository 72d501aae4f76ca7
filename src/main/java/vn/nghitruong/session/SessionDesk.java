package vn.nghitruong.session;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.nghitruong.casefile.CaseAccess;
import vn.nghitruong.organisation.Organisations;

/** What the page of sessions must know before it can ask: which councils, and what the current user may do there. */
@Component
public class SessionDesk {

    private final Sessions sessions;
    private final SessionView view;
    private final CaseAccess access;
    private final Organisations organisations;

    SessionDesk(Sessions sessions, SessionView view, CaseAccess access, Organisations organisations) {
        this.sessions = sessions;
        this.view = view;
        this.access = access;
        this.organisations = organisations;
    }

    /**
     * A council whose sessions the current user may look into.
     *
     * @param steers whether the user may move and cancel its sessions and change their agendas
     * @param works whether the user may record what its office has done
     */
    public record Council(String code, String name, boolean steers, boolean works) {}

    /** The councils of the current user; none for an agency, which is only asked for its papers. */
    public List<Council> councils() {
        return access.councils().stream()
                .map(code -> new Council(
                        code, organisations.require(code).name(), sessions.isSteering(code), sessions.isOffice(code)))
                .toList();
    }

    /** Who may submit, draft and verify an item that is added; for the units of the session's council. */
    @Transactional(readOnly = true)
    public SessionView.AgendaPage agenda(String code) {
        sessions.requireReadable(code);
        return view.agendaPage(code);
    }
}

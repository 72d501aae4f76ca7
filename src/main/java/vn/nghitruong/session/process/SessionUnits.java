package vn.nghitruong.session.process;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.nghitruong.organisation.Organisations;
import vn.nghitruong.session.Agenda;
import vn.nghitruong.session.Items;
import vn.nghitruong.session.Resolutions;
import vn.nghitruong.session.Sessions;

/** Which units work on the tasks of a session and its items, and for which items; the models ask by code. */
@Component("sessionUnits")
public class SessionUnits {

    private final Sessions sessions;
    private final Items items;
    private final Agenda agenda;
    private final Resolutions resolutions;
    private final Organisations organisations;

    SessionUnits(Sessions sessions, Items items, Agenda agenda, Resolutions resolutions, Organisations organisations) {
        this.sessions = sessions;
        this.items = items;
        this.agenda = agenda;
        this.resolutions = resolutions;
        this.organisations = organisations;
    }

    public String office(String code) {
        return organisations.office(sessions.require(code).council()).code();
    }

    public String standingCommittee(String code) {
        return organisations.standingCommittee(sessions.require(code).council()).code();
    }

    public String itemOffice(String item) {
        return office(items.require(item).sessionCode());
    }

    public String itemStandingCommittee(String item) {
        return standingCommittee(items.require(item).sessionCode());
    }

    /** The committee that verifies the item. */
    public String itemCommittee(String item) {
        return Objects.requireNonNull(items.require(item).committee());
    }

    /** The items that were agreed and are not being prepared yet. */
    public List<String> itemsToPrepare(String code) {
        return agenda.toPrepare(code);
    }

    /** The items whose resolutions are to be signed. */
    public List<String> adoptedResolutions(String code) {
        return resolutions.adopted(code);
    }
}

package vn.nghitruong.monitoring;

import org.springframework.stereotype.Component;
import vn.nghitruong.casefile.CaseAccess;
import vn.nghitruong.engine.CurrentUser;
import vn.nghitruong.organisation.Organisation;

/** Who may name and end stand-ins, who is one, and who could be. */
@Component
class StandInRights {

    private final LentMemberships lent;
    private final Oversight oversight;
    private final CaseAccess access;
    private final CurrentUser user;

    StandInRights(LentMemberships lent, Oversight oversight, CaseAccess access, CurrentUser user) {
        this.lent = lent;
        this.oversight = oversight;
        this.access = access;
        this.user = user;
    }

    /** Leadership that is itself only lent names nobody: a stand-in does not hand its task on. */
    boolean mayDecide(String unit, String council) {
        var leads =
                access.units().contains(leadership(unit)) && !lent.of(user.id()).containsKey(leadership(unit));
        return leads || oversight.isOver(council);
    }

    boolean standsIn(String standIn) {
        return access.units().contains(standIn)
                || user.find().filter(standIn::equals).isPresent();
    }

    /** A stand-in sees what the unit sees: nobody from another council is one. */
    static boolean worksFor(Organisation unit, String council) {
        return unit.kind() != Organisation.Kind.COUNCIL && council.equals(unit.council());
    }

    private static String leadership(String unit) {
        return unit + ".ld";
    }
}

package vn.nghitruong.monitoring;

import java.util.Locale;
import vn.nghitruong.organisation.Organisation;

/** Who keeps a case waiting; where several do at once, the first in this order counts. */
enum Holder {
    /** An agency that was asked, a people's committee, the delegation, the Front, or the gateway between. */
    AGENCY,
    /** A committee, or a deputies group. */
    COMMITTEE,
    STANDING_COMMITTEE,
    OFFICE,
    /** Nobody works on it: something was promised and has not come true yet. */
    PROMISE,
    /** Nobody works on it: it waits for a day that is fixed, or for another case. */
    OTHER;

    static Holder of(Organisation unit) {
        return switch (unit.kind()) {
            case OFFICE -> OFFICE;
            case STANDING_COMMITTEE, COUNCIL -> STANDING_COMMITTEE;
            case COMMITTEE, DEPUTIES_GROUP -> COMMITTEE;
            case AGENCY, PEOPLES_COMMITTEE, DELEGATION, FRONT -> AGENCY;
        };
    }

    /** The word in the API, e.g. {@code standing-committee}. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

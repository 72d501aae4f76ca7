package vn.nghitruong.monitoring;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What lists, boards and searches ask of a case.
 *
 * @param agency who answers it, prepares it or is looked at
 * @param committee the committee in charge
 * @param returned whether an answer or the request itself was sent back
 * @param slips how often a promise was not kept on its date
 * @param due the nearest open date of a running case; halfOn and mostOn are the days on which half and four fifths of
 *     the working time up to it are used
 * @param words what can be searched, see {@link Words}
 * @param readers whose cases it is among: its council and the units that take part in it, separated by blanks
 */
record CaseFacts(
        String code,
        String kind,
        String council,
        String title,
        String state,
        @Nullable String outcome,
        LocalDate openedOn,
        @Nullable LocalDate closedOn,
        @Nullable String agency,
        @Nullable String committee,
        @Nullable String topic,
        @Nullable String place,
        boolean returned,
        int slips,
        @Nullable LocalDate due,
        @Nullable LocalDate halfOn,
        @Nullable LocalDate mostOn,
        String words,
        String readers) {

    boolean isOpen() {
        return closedOn == null;
    }
}

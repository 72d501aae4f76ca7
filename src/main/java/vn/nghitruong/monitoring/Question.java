package vn.nghitruong.monitoring;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for in the register; every part may be left out.
 *
 * @param open true for running cases, false for finished ones
 * @param overdueOn only cases with an open date before this day
 * @param dueFrom and {@code dueTo}: only running cases whose nearest date lies between these days, both included
 * @param openedFrom and {@code openedTo}: only cases opened between these days, both included
 * @param returned only cases in which something was sent back
 * @param slipped only cases with a promise that was not kept on its date
 * @param text words to be found; marks count only where the text has some
 */
public record Question(
        @Nullable String council,
        @Nullable String kind,
        @Nullable String state,
        @Nullable String outcome,
        @Nullable Boolean open,
        @Nullable String agency,
        @Nullable String committee,
        @Nullable String topic,
        @Nullable String place,
        @Nullable LocalDate openedFrom,
        @Nullable LocalDate openedTo,
        @Nullable LocalDate overdueOn,
        @Nullable LocalDate dueFrom,
        @Nullable LocalDate dueTo,
        boolean returned,
        boolean slipped,
        @Nullable String text) {

    /** Every case of a kind, of all kinds for null. */
    public static Question ofKind(@Nullable String kind) {
        return new Question(
                null, kind, null, null, null, null, null, null, null, null, null, null, null, null, false, false, null);
    }

    /** The same, but only what is overdue on a day. */
    public Question overdueOn(LocalDate day) {
        return new Question(
                council,
                kind,
                state,
                outcome,
                open,
                agency,
                committee,
                topic,
                place,
                openedFrom,
                openedTo,
                day,
                dueFrom,
                dueTo,
                returned,
                slipped,
                text);
    }
}

package vn.nghitruong.deadline;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a date in the ledger.
 *
 * @param kind one of the constants here, or the kind of a note
 * @param from the due day before, where it changed; for a pause the day it began
 * @param to the due day after, where it changed
 * @param reason why, in Vietnamese
 * @param by who decided it, where somebody did
 */
public record LedgerChange(
        Instant at,
        String kind,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        String reason,
        @Nullable String by) {

    public static final String EXTENDED = "extended";
    public static final String MOVED = "moved";
    public static final String PAUSED = "paused";
    public static final String RESUMED = "resumed";
    public static final String CLOSED = "closed";
}

package vn.nghitruong.deadline;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A date that somebody in a case has to keep.
 *
 * @param subject what is due, e.g. {@code YC-2026-00001:council}
 * @param deadline how the date was calculated, as it was explained then
 * @param due the due day that holds now, after pauses, extensions and moves
 * @param changes what happened to it, oldest first
 */
public record LedgerEntry(
        long id,
        String caseCode,
        String subject,
        Deadline deadline,
        LocalDate due,
        @Nullable LocalDate closedOn,
        @Nullable LocalDate pausedFrom,
        List<LedgerChange> changes) {

    public LedgerEntry {
        changes = List.copyOf(changes);
    }
}

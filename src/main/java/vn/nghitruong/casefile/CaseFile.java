package vn.nghitruong.casefile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The header of a case.
 *
 * @param code unique in the system, e.g. {@code KNCT-2026-00001}
 * @param kind {@link CaseKind#word()}
 * @param council the council it belongs to
 * @param title what it is about, at most 250 characters
 * @param state where it stands; the families name their own
 * @param outcome how it ended; none while it runs
 */
public record CaseFile(
        String code,
        String kind,
        String council,
        String title,
        String state,
        @Nullable String outcome,
        LocalDate openedOn,
        @Nullable LocalDate closedOn) {

    public boolean isOpen() {
        return closedOn == null;
    }
}

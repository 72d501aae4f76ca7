package vn.nghitruong.session;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.nghitruong.refusal.Refusal;

/**
 * A session of a council, apart from its header in the case file.
 *
 * @param kind {@link SessionKind#word()}
 * @param ordinal which session of the term it is
 * @param days how many days it lasts
 * @param agreedOn the day of the joint conference that agreed the agenda
 * @param decisionNumber the decision that convenes it
 */
public record CouncilSession(
        String code,
        String council,
        String kind,
        int ordinal,
        LocalDate opensOn,
        int days,
        @Nullable LocalDate agreedOn,
        @Nullable String participants,
        @Nullable String conclusionNumber,
        @Nullable String decisionNumber,
        @Nullable LocalDate decisionDate,
        @Nullable LocalDate announcedOn,
        @Nullable LocalDate dispatchedOn,
        @Nullable Integer deputiesTotal,
        @Nullable Integer deputiesPresent,
        @Nullable LocalDate recordedOn,
        @Nullable LocalDate closedOn) {

    public SessionKind sessionKind() {
        return SessionKind.of(kind);
    }

    /** Its last day as planned. */
    public LocalDate endsOn() {
        return opensOn.plusDays(days - 1L);
    }

    /** Refuses once the session has been recorded. */
    CouncilSession requireBefore(LocalDate today) {
        if (recordedOn != null || opensOn.isBefore(today)) {
            throw Refusal.conflict("session.opened-already", code);
        }
        return this;
    }
}

package vn.nghitruong.casefile;

import java.time.LocalDate;

/**
 * What the other families hear of a council's sessions; published by the family {@code session} with Spring's events,
 * in its transaction, so that what a listener does is kept or lost together with it. Days are days in Vietnam.
 */
public sealed interface SessionEvent {

    /** The session's code, e.g. {@code KY-2026-001}. */
    String code();

    /** The council whose session it is. */
    String council();

    /**
     * A session was planned, or its opening day was moved.
     *
     * @param regular whether it is a regular session (kỳ họp thường lệ)
     */
    record Scheduled(String code, String council, boolean regular, LocalDate opensOn) implements SessionEvent {}

    /** It will not take place. */
    record Cancelled(String code, String council) implements SessionEvent {}

    /** Its papers go out now; whoever has a paper for the deputies attaches it to the session's case. */
    record Dispatched(String code, String council, boolean regular, LocalDate opensOn) implements SessionEvent {}

    /** It has ended. */
    record Closed(String code, String council, LocalDate closedOn) implements SessionEvent {}
}

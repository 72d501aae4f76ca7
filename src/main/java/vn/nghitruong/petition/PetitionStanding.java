package vn.nghitruong.petition;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.nghitruong.deadline.Urgency;

/**
 * How a petition stood on a day, as far as it is counted: without its text and without its voters. Every report on
 * petitions asks here, so that no two of them mean different things by the same word.
 *
 * @param openedOn the day on which it came into the register
 * @param acceptedOn the day on which an accepted answer was here, its own or that of the petition it shares; none before
 * @param promised whether something was promised then that was still to come
 * @param rounds every time an agency was asked by that day, oldest first
 * @param carriedOver whether it was still open when the time that is reported on began
 * @param day how it stood at the end of this day
 */
public record PetitionStanding(
        String code,
        String council,
        LocalDate openedOn,
        @Nullable String decision,
        @Nullable String outcome,
        @Nullable LocalDate closedOn,
        @Nullable String result,
        @Nullable LocalDate acceptedOn,
        boolean promised,
        List<Round> rounds,
        boolean carriedOver,
        LocalDate day) {

    /** What is counted as a petition; anything else is counted apart, under its decision. */
    static final String PETITION = "petition";

    private static final Set<String> ASKED = Set.of("accept", "forward");
    private static final String RESOLVED = "resolved";

    /** One time an agency was asked, with the council's limit. */
    record Round(
            LocalDate sentOn,
            @Nullable LocalDate answeredOn,
            LocalDate due,
            @Nullable LocalDate closedOn,
            @Nullable LocalDate pausedFrom) {}

    /** {@link #PETITION}, or why it is none: the office's decision, or withdrawn. */
    String sort() {
        if (isEnded() && "withdrawn".equals(outcome)) {
            return "withdrawn";
        }
        return decision == null || ASKED.contains(decision) ? PETITION : decision;
    }

    /** Whether it is counted as a petition. */
    public boolean isPetition() {
        return sort().equals(PETITION);
    }

    /** An answer is here, accepted or not. */
    public boolean isAnswered() {
        return isAccepted()
                || lastRound()
                        .map(Round::answeredOn)
                        .filter(answeredOn -> !answeredOn.isAfter(day))
                        .isPresent();
    }

    /** The committee has accepted an answer. */
    boolean isAccepted() {
        return acceptedOn != null && !acceptedOn.isAfter(day);
    }

    /** The result that was accepted; what is promised is not resolved yet. */
    boolean hasResult(String wanted) {
        return isAccepted() && wanted.equals(result) && !(promised && wanted.equals(RESOLVED));
    }

    /** How often an answer was returned. */
    int returns() {
        return Math.max(0, rounds.size() - 1);
    }

    /** One of the rounds was answered after its limit, or is unanswered past it. */
    public boolean isLate() {
        return rounds.stream()
                .anyMatch(round -> Urgency.isLate(round.due(), day, round.closedOn(), round.pausedFrom()));
    }

    /** Something must still come for it: an answer, its acceptance, or what was promised. */
    boolean isOpen() {
        return !isEnded() && (!isAccepted() || promised);
    }

    private boolean isEnded() {
        return closedOn != null && !closedOn.isAfter(day);
    }

    private Optional<Round> lastRound() {
        return rounds.isEmpty() ? Optional.empty() : Optional.of(rounds.get(rounds.size() - 1));
    }
}

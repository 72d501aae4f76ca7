package vn.nghitruong.petition;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.nghitruong.casefile.CaseFile;
import vn.nghitruong.casefile.CaseLink;
import vn.nghitruong.deadline.LedgerEntry;
import vn.nghitruong.request.Request;

/**
 * A petition as the report for a session sees it.
 *
 * @param rounds every time an agency was asked, oldest first
 * @param due the council's limit of the last round; none before a letter went out
 * @param late whether one of the rounds was answered after its limit, or is unanswered past it
 * @param cooperating the agencies that take part in the last round
 * @param carriedOver whether it was still open in the report before
 */
record ReportedPetition(
        Petition petition,
        CaseFile file,
        List<Request> rounds,
        @Nullable LedgerEntry due,
        boolean late,
        List<String> cooperating,
        List<CaseLink> links,
        boolean carriedOver) {

    /** What is counted as a petition; anything else is counted apart, under its decision. */
    static final String PETITION = "petition";

    private static final Set<String> ASKED = Set.of("accept", "forward");

    String code() {
        return petition.code();
    }

    /** {@link #PETITION}, or why it is none: the office's decision, or withdrawn. */
    String sort() {
        var decision = petition.decision();
        if ("withdrawn".equals(file.outcome())) {
            return "withdrawn";
        }
        return decision == null || ASKED.contains(decision) ? PETITION : decision;
    }

    /** An answer is here, accepted or not. */
    boolean isAnswered() {
        return isAccepted() || lastRound().filter(Request::hasAnswer).isPresent();
    }

    /** The committee has accepted an answer. */
    boolean isAccepted() {
        return petition.isAnswered();
    }

    boolean hasResult(String result) {
        return result.equals(petition.result());
    }

    /** What was promised is still to come. */
    boolean isPromised() {
        return petition.promisedOn() != null;
    }

    /** How often an answer was returned. */
    int returns() {
        return Math.max(0, rounds.size() - 1);
    }

    /** Something must still come for it: an answer, its acceptance, or what was promised. */
    boolean isOpen() {
        return file.isOpen() && (!isAccepted() || isPromised());
    }

    Optional<Request> lastRound() {
        return rounds.isEmpty() ? Optional.empty() : Optional.of(rounds.get(rounds.size() - 1));
    }

    /** The cases that are this to it, e.g. its parts. */
    List<String> tied(String relation) {
        return links.stream()
                .filter(link -> link.relation().equals(relation))
                .map(CaseLink::code)
                .toList();
    }
}

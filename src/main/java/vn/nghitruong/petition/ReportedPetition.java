package vn.nghitruong.petition;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.nghitruong.casefile.CaseLink;
import vn.nghitruong.deadline.LedgerEntry;
import vn.nghitruong.request.Request;

/**
 * A petition as the report for a session shows it.
 *
 * @param rounds every time an agency was asked, oldest first
 * @param due the council's limit of the last round; none before a letter went out
 * @param standing how it stands today, which is what is counted
 * @param cooperating the agencies that take part in the last round
 */
record ReportedPetition(
        Petition petition,
        PetitionStanding standing,
        List<Request> rounds,
        @Nullable LedgerEntry due,
        List<String> cooperating,
        List<CaseLink> links) {

    String code() {
        return petition.code();
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

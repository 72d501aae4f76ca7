package vn.nghitruong.petition;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a petition, apart from its header in the case file and from the voters who brought it.
 *
 * @param session the session it was collected for
 * @param phase before or after that session
 * @param decision how the office classified it
 * @param chosenLead the agency that the office named instead of the proposal
 * @param lead the agency that answers
 * @param cooperating codes joined with a plus sign
 * @param assignmentReason why this agency, or why none was found
 * @param requestCode the request of the present round
 * @param promiseEntry the ledger's id of the promise
 * @param slips how often the promise was put off
 * @param notifyEntry the ledger's id of the time to tell the voters
 */
public record Petition(
        String code,
        String council,
        String source,
        LocalDate receivedOn,
        String place,
        String content,
        @Nullable String sessionCode,
        @Nullable String phase,
        @Nullable String deputiesGroup,
        @Nullable LocalDate contactOn,
        @Nullable String topic,
        @Nullable String competence,
        @Nullable String decision,
        @Nullable String decisionReason,
        @Nullable String chosenLead,
        @Nullable String lead,
        @Nullable String cooperating,
        @Nullable String gateway,
        @Nullable String committee,
        @Nullable String assignmentReason,
        @Nullable String forwardTo,
        @Nullable String letterNumber,
        @Nullable LocalDate letterDate,
        @Nullable LocalDate transferredOn,
        @Nullable String requestCode,
        @Nullable String result,
        @Nullable LocalDate promisedOn,
        @Nullable String promisedBy,
        @Nullable Long promiseEntry,
        int slips,
        @Nullable Long notifyEntry,
        @Nullable LocalDate publishedOn,
        @Nullable String channel) {

    /** The co-operating agencies. */
    public List<String> cooperatingAgencies() {
        return cooperating == null || cooperating.isEmpty() ? List.of() : List.of(cooperating.split("\\+"));
    }

    /** Whether an answer was accepted and there is something to tell. */
    public boolean isAnswered() {
        return result != null;
    }
}

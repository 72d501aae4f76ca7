package vn.nghitruong.request;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.nghitruong.refusal.Refusal;

/**
 * One request to an agency: one round of asking.
 *
 * @param round 1 for the first, one more each time an answer was returned
 * @param entry where it began
 * @param gateway the unit that directs and consolidates; none when the agency is written to directly
 * @param lead the agency that must answer
 * @param reason why this agency
 * @param dueEntry the ledger's id of the limit towards the council
 * @param leadEntry the ledger's id of the limit set for the lead agency; none when it is the council's own
 * @param acceptEntry the ledger's id of the time to return the request; none before it reached an agency
 * @param returns how often an agency has returned it for lack of competence
 * @param acceptance how the agency came to hold it: accepted, presumed, decided; none before
 * @param recordedBy who recorded the answer on the agency's behalf
 */
public record Request(
        String code,
        String caseCode,
        String council,
        String kind,
        String title,
        int round,
        String entry,
        @Nullable String gateway,
        String lead,
        String reason,
        @Nullable String letterNumber,
        @Nullable LocalDate letterDate,
        LocalDate sentOn,
        long dueEntry,
        @Nullable Long leadEntry,
        @Nullable Long acceptEntry,
        int returns,
        @Nullable String acceptance,
        @Nullable String answer,
        @Nullable String documentNumber,
        @Nullable LocalDate documentDate,
        @Nullable String file,
        @Nullable LocalDate answeredOn,
        @Nullable String recordedBy,
        String state,
        @Nullable String processInstance,
        @Nullable String followedStep,
        @Nullable LocalDate followedOn,
        @Nullable String nextStep) {

    /** The states a request passes through. */
    static final String OPEN = "open";

    static final String ANSWERED = "answered";
    static final String WITHDRAWN = "withdrawn";

    /** Whether a gateway directs it and consolidates its answer. */
    public boolean isConsolidated() {
        return gateway != null;
    }

    /** Whether the answer has gone out to the council. */
    public boolean hasAnswer() {
        return ANSWERED.equals(state);
    }

    /** The ledger's id of the date that binds the lead agency. */
    public long answerEntry() {
        return leadEntry == null ? dueEntry : leadEntry;
    }

    /** Whether its answer is still awaited. */
    public boolean isOpen() {
        return OPEN.equals(state);
    }

    Request requireOpen() {
        if (!OPEN.equals(state)) {
            throw Refusal.conflict("request.not-open", code);
        }
        return this;
    }
}

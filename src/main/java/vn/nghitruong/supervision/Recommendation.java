package vn.nghitruong.supervision;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a conclusion asks an agency to do by a date.
 *
 * @param dueOn the present due day
 * @param state open until it was reviewed; then what the last review found: done, partly-done, not-done, refused,
 *     insufficient; withdrawn when it was taken back. Overdue is computed, never stored
 * @param reviews how often its fulfilment was reviewed
 */
public record Recommendation(
        String code,
        String missionCode,
        String council,
        String agency,
        String content,
        LocalDate madeOn,
        LocalDate dueOn,
        String state,
        @Nullable String requestCode,
        @Nullable String processInstance,
        int reviews) {

    static final String OPEN = "open";
    static final String DONE = "done";
    static final String REFUSED = "refused";
    static final String WITHDRAWN = "withdrawn";

    /** Whether nothing more has to happen with it. */
    public boolean isSettled() {
        return state.equals(DONE) || state.equals(WITHDRAWN);
    }
}

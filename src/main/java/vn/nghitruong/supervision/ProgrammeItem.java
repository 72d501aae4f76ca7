package vn.nghitruong.supervision;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something in a year's programme of supervision.
 *
 * @param state proposed, approved or declined
 * @param missionCode the mission that was opened for it
 */
public record ProgrammeItem(
        long id,
        String council,
        int year,
        String subject,
        @Nullable String unit,
        String form,
        String title,
        List<String> bodies,
        LocalDate startsOn,
        LocalDate endsOn,
        String state,
        @Nullable String proposedBy,
        LocalDate proposedOn,
        @Nullable LocalDate decidedOn,
        @Nullable String reason,
        @Nullable String missionCode) {

    static final String PROPOSED = "proposed";
    static final String APPROVED = "approved";
    static final String DECLINED = "declined";

    /** Whether it is at a body in a month of its year. */
    boolean isAt(String body, int month) {
        return bodies.contains(body) && startsOn.getMonthValue() <= month && month <= endsOn.getMonthValue();
    }
}

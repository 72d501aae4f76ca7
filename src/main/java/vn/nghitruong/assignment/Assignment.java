package vn.nghitruong.assignment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is proposed to answer; all units are codes of units that exist on the day asked about.
 *
 * @param lead the leading agency; null when none is competent or several successors may be: the reason says why
 * @param cooperating the co-operating agencies
 * @param gateway the unit through which the lead is written to; null when it is written to directly
 * @param committee the council's committee that judges the answer; null when there is none
 * @param reason one Vietnamese sentence for the clerk
 * @param choices the successors a clerk must choose from, when there is more than one; else empty
 */
public record Assignment(
        @Nullable String lead,
        List<String> cooperating,
        @Nullable String gateway,
        @Nullable String committee,
        String reason,
        List<String> choices) {

    public Assignment {
        cooperating = List.copyOf(cooperating);
        choices = List.copyOf(choices);
    }
}

package vn.nghitruong.engine;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * How a task appears in the list.
 *
 * @param about what it is about: case code and subject; cut to fit
 * @param due the last day for it, if a rule or a letter sets one; it is due at 17:00
 * @param followUp the day on which to look at it again before it is due
 */
public record TaskCard(
        String about, @Nullable LocalDate due, @Nullable LocalDate followUp) {

    /** The moment at which a task due on a day is due. */
    public static LocalDateTime dueAt(LocalDate due) {
        return due.atTime(17, 0);
    }

    /** The moment at which a task is looked at again. */
    public static LocalDateTime followedUpAt(LocalDate followUp) {
        return followUp.atTime(8, 0);
    }
}

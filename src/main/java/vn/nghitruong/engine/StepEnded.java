package vn.nghitruong.engine;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A user task was completed; published with Spring's events in the transaction that completes it. Times are Vietnam's.
 *
 * @param process the process id, e.g. {@code petition}
 * @param activity the task's id in the model
 * @param council the tenant of the case; none for what belongs to no council
 * @param unit the unit that had to do it; none when nobody in particular had to
 * @param due when it was due; none when no limit applied
 */
public record StepEnded(
        String process,
        String activity,
        @Nullable String council,
        @Nullable String unit,
        LocalDateTime began,
        LocalDateTime ended,
        @Nullable LocalDateTime due) {}

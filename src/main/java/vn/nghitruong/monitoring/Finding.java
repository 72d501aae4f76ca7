package vn.nghitruong.monitoring;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that needs somebody's attention, as it is shown.
 *
 * @param kind a stable word; {@code kindLabel} what it is called
 * @param council whose case it is; none for what belongs to no council
 * @param unit the unit that it is about, where there is one, for the page that moves its tasks
 * @param wrong what is wrong, in a sentence
 * @param toDo what to do about it, in a sentence
 * @param since when a check found it first
 * @param remedy what one click does, {@code retry} or {@code set-date}; none where a person must decide
 */
public record Finding(
        String id,
        String kind,
        String kindLabel,
        @Nullable String council,
        @Nullable String councilName,
        @Nullable String caseCode,
        @Nullable String unit,
        String wrong,
        String toDo,
        Instant since,
        @Nullable String remedy) {}

package vn.nghitruong.monitoring;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A case as the register shows it: codes for programs, words for people.
 *
 * @param stateLabel where it stands, or how it ended
 * @param due the nearest date that is still to be kept; none when there is none
 * @param level in-time, soon or overdue; {@code urgency} the same in words
 * @param returned whether something was sent back; {@code slips} how often a promise was not kept
 */
public record RegisterRow(
        String code,
        String kind,
        String kindLabel,
        String council,
        String title,
        String state,
        String stateLabel,
        @Nullable String outcome,
        LocalDate openedOn,
        @Nullable LocalDate closedOn,
        @Nullable String agency,
        @Nullable String agencyName,
        @Nullable String committee,
        @Nullable String committeeName,
        @Nullable String topic,
        @Nullable String topicName,
        @Nullable String place,
        @Nullable LocalDate due,
        @Nullable String level,
        @Nullable String urgency,
        boolean returned,
        int slips) {}

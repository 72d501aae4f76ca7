package vn.nghitruong.supervision;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One of the bodies that a mission looks at; a case of its own, so that it sees nothing of the others.
 *
 * @param code the mission's with a number behind, e.g. {@code GS-2026-001.007}
 * @param requestCode the request for its report
 * @param skipReason why there was no visit
 * @param visited whether the visit was recorded
 */
public record MissionBody(
        String code,
        String missionCode,
        int number,
        String body,
        @Nullable String requestCode,
        @Nullable LocalDate visitOn,
        @Nullable String skipReason,
        @Nullable String findings,
        boolean visited,
        @Nullable String file) {}

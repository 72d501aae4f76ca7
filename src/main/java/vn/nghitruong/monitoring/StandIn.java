package vn.nghitruong.monitoring;

import java.time.LocalDate;

/**
 * A unit's work done by others for a period (xử lý thay).
 *
 * @param standIn a unit's code or a user's id
 * @param from the first day in Vietnam, {@code to} the last; both count
 * @param state planned, active or ended; {@code stateLabel} what it is called
 * @param mayEnd whether the reader may end it now
 */
public record StandIn(
        String id,
        String council,
        String unit,
        String unitName,
        String standIn,
        String standInName,
        LocalDate from,
        LocalDate to,
        String reason,
        String state,
        String stateLabel,
        String namedBy,
        boolean mayEnd) {}

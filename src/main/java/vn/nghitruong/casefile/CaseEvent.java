package vn.nghitruong.casefile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of a case's timeline.
 *
 * @param at when
 * @param actor the user's id; none when the system acted
 * @param onBehalfOf the unit in whose place the user acted as its stand-in; none in the user's own right
 * @param kind what happened, a stable word; its label is {@code event.<kind>} in the message files
 * @param detail more, in words; never a voter's name or address
 */
public record CaseEvent(
        Instant at,
        @Nullable String actor,
        @Nullable String onBehalfOf,
        String kind,
        @Nullable String detail) {}

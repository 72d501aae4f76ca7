package vn.nghitruong.monitoring;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** When cases were opened: both days included, and open where there is none. */
record Period(@Nullable LocalDate first, @Nullable LocalDate last) {

    private static final String SINCE = "f.opened_on >= :openedFrom";
    private static final String UNTIL = "f.opened_on <= :openedTo";

    /** The same, but not before a day. */
    Period from(LocalDate day) {
        return new Period(since(day), last);
    }

    /** The same, but not after a day. */
    Period to(LocalDate day) {
        return new Period(first, until(day));
    }

    /** Its first day, or the day given if that is later. */
    LocalDate since(LocalDate day) {
        return first != null && first.isAfter(day) ? first : day;
    }

    /** Its last day, or the day given if that is earlier. */
    LocalDate until(LocalDate day) {
        return last != null && last.isBefore(day) ? last : day;
    }

    /** A condition and this one, for going through the cases in the order of their opening. */
    Condition within(Condition condition) {
        return condition.copy().and(SINCE, "openedFrom", first).and(UNTIL, "openedTo", last);
    }

    /** The same for cases that another index finds: written so that the order of opening is not gone through as well. */
    Condition filtered(Condition condition) {
        return condition
                .copy()
                .and("(" + SINCE + ") is true", "openedFrom", first)
                .and("(" + UNTIL + ") is true", "openedTo", last);
    }
}

package vn.nghitruong.monitoring;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a check looks for, and what one click may safely do about it. */
enum Concern {
    /** A step failed for good. */
    INCIDENT("retry"),
    /** A timer failed for good: what it should have begun or reminded of does not happen. */
    TIMER_FAILED("retry"),
    /** Tasks whose group has no user. */
    NOBODY(null),
    /** A task shows another due date than the ledger. */
    DUE_DATE("set-date"),
    /** The answer is there, and yet the case has not moved on. */
    ANSWERED_OPEN(null),
    /** A date follows from a rule that is in force no more, or never was. */
    RULE_MISSING(null),
    /** A date follows from a rule that nobody has confirmed. */
    RULE_PROVISIONAL(null),
    /** A unit has ended and still holds cases or tasks. */
    UNIT_ENDED(null);

    private final @Nullable String remedy;

    Concern(@Nullable String remedy) {
        this.remedy = remedy;
    }

    /** The remedy's word; none where a person must decide. */
    @Nullable
    String remedy() {
        return remedy;
    }

    /** The word in the database and in the API, e.g. {@code timer-failed}. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Concern of(String word) {
        return Arrays.stream(values())
                .filter(one -> one.word().equals(word))
                .findFirst()
                .orElseThrow();
    }
}

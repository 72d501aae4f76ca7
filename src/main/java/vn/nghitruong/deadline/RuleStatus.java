package vn.nghitruong.deadline;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How sure the number of days is; a provisional one is never shown without that mark. */
public enum RuleStatus {
    /** The text of the law was read. */
    VERIFIED,
    /** Read in a secondary source. */
    SECONDARY,
    /** A default that the office must confirm. */
    PROVISIONAL,
    /** Not from a rule: the date stands in a letter or a decision. */
    GIVEN;

    /** As in the tables and in JSON, in lower case. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static RuleStatus of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}

package vn.nghitruong.supervision;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whose supervision it is. It decides who leads it, who approves it, and by when it reports. */
public enum Subject {
    /** The council itself: set up by a resolution, reports to the nearest session. */
    COUNCIL(null),
    STANDING_COMMITTEE("supervision.report-standing-committee"),
    COMMITTEE("supervision.report-committee"),
    DEPUTIES_GROUP("supervision.report-deputies-group"),
    DEPUTY("supervision.report-deputies-group");

    private final @Nullable String reportRule;

    Subject(@Nullable String reportRule) {
        this.reportRule = reportRule;
    }

    /** The words of the contract, in the order of the form. */
    public static String[] words() {
        return new String[] {"council", "standing-committee", "committee", "deputies-group", "deputy"};
    }

    /** The subject that a word of the contract names. */
    public static Subject of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** The word of the contract, e.g. {@code deputies-group}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether a committee or a deputies group carries it out in its own name. */
    public boolean hasUnit() {
        return this == COMMITTEE || isOfGroup();
    }

    /** Whether a deputies group, or one of its deputies, carries it out. */
    public boolean isOfGroup() {
        return this == DEPUTIES_GROUP || this == DEPUTY;
    }

    /** The limit for its report, counted from the mission's end; none for the council's own. */
    @Nullable
    String reportRule() {
        return reportRule;
    }

    /** The limit for telling a body of a visit beforehand. */
    String noticeRule() {
        return isOfGroup() ? "supervision.group-notify" : "supervision.notify-programme";
    }
}

package vn.nghitruong.session;

import java.util.Locale;

/** The kinds of session. An urgent one keeps the limits of a topical one. */
public enum SessionKind {
    /** Kỳ họp thường lệ, two a year or more. */
    REGULAR,
    /** Kỳ họp chuyên đề. */
    TOPICAL,
    /** Kỳ họp giải quyết công việc phát sinh đột xuất. */
    URGENT;

    /** The words of the contract, in the order of the form. */
    public static String[] words() {
        return new String[] {"regular", "topical", "urgent"};
    }

    /** The word of the contract, e.g. {@code regular}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How the rules of law name it: {@code regular} or {@code topical}. */
    String ruleWord() {
        return this == REGULAR ? "regular" : "topical";
    }

    /** The kind that a word of the contract names. */
    public static SessionKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}

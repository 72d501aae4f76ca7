package vn.nghitruong.supervision;

import java.util.Locale;

/** How a mission is carried out. A survey ends with its report, without a conclusion. */
public enum MissionForm {
    /** Giám sát chuyên đề. */
    THEMATIC,
    /** Khảo sát. */
    SURVEY,
    /** Kiểm tra. */
    INSPECTION;

    /** The words of the contract, in the order of the form. */
    public static String[] words() {
        return new String[] {"thematic", "survey", "inspection"};
    }

    /** The form that a word of the contract names. */
    public static MissionForm of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** The word of the contract, e.g. {@code survey}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

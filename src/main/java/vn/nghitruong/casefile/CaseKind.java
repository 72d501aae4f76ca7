package vn.nghitruong.casefile;

import java.util.Locale;

/** The kinds of case, with the letters and the width of their codes. */
public enum CaseKind {
    /** Voters' petition, kiến nghị cử tri. */
    PETITION("KNCT", 5),
    /** Request to an agency, yêu cầu. */
    REQUEST("YC", 5),
    /** Session, kỳ họp. */
    SESSION("KY", 3),
    /** One item of a session's agenda, nội dung trình kỳ họp; its code is the session's with a number behind. */
    SESSION_ITEM("KY", 3),
    /** Supervision mission, giám sát. */
    SUPERVISION("GS", 3),
    /** What a mission has to do with one supervised body; its code is the mission's with a number behind. */
    MISSION_BODY("GS", 3),
    /** Recommendation after supervision, kiến nghị sau giám sát. */
    RECOMMENDATION("KNGS", 5);

    private final String letters;
    private final int width;

    CaseKind(String letters, int width) {
        this.letters = letters;
        this.width = width;
    }

    String letters() {
        return letters;
    }

    /** A code such as {@code KNCT-2026-00001}. */
    String codeOf(int year, int number) {
        return String.format(Locale.ROOT, "%s-%d-%0" + width + "d", letters, year, number);
    }

    /** The word in the database and in the API, e.g. {@code session-item}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

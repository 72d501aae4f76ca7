package vn.nghitruong.request;

import java.util.Locale;

/** What is asked of an agency. */
public enum RequestKind {
    PETITION_ANSWER,
    DOSSIER,
    MISSION_REPORT,
    RECOMMENDATION;

    /** The word of the contract, e.g. {@code petition-answer}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static RequestKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}

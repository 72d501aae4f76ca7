package vn.nghitruong.session;

import java.util.List;
import java.util.Locale;

/**
 * What an item of the agenda is. A report, a draft resolution and other matters are verified by a committee before they
 * reach the deputies; personnel and notices are not. A questioning has no paper of its own.
 */
public enum ItemKind {
    REPORT(true, "report"),
    RESOLUTION(true, "submission", "draft", "comments", "legal-appraisal", "funding"),
    PERSONNEL(false, "submission", "profiles"),
    NOTICE(false, "notice"),
    QUESTIONING(false),
    OTHER(true, "submission");

    private final boolean verified;
    private final List<String> parts;

    ItemKind(boolean verified, String... parts) {
        this.verified = verified;
        this.parts = List.of(parts);
    }

    /** The words of the contract, in the order of the form. */
    public static String[] words() {
        return new String[] {"report", "resolution", "personnel", "notice", "questioning", "other"};
    }

    /** The word of the contract, e.g. {@code resolution}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it needs a committee's verification report. */
    public boolean isVerified() {
        return verified;
    }

    /** Whether somebody must hand in a dossier for it. */
    public boolean hasDossier() {
        return !parts.isEmpty();
    }

    /**
     * The parts of its dossier. A resolution that sets no legal norms needs no table of comments and no legal appraisal.
     */
    public List<String> parts(boolean normative) {
        return this == RESOLUTION && !normative ? List.of("submission", "draft", "funding") : parts;
    }

    /** The kind that a word of the contract names. */
    public static ItemKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}

package vn.nghitruong.session;

import java.util.Locale;

/** The dates that follow from a session's opening day, in the order in which they come. */
enum SessionStep {
    DOSSIER("session.dossier-to-committee-"),
    CONVENE("session.convene-"),
    ANNOUNCE("session.announce-"),
    VERIFICATION("session.verification-report-"),
    DISPATCH("session.documents-to-deputies-");

    private final String rule;

    SessionStep(String rule) {
        this.rule = rule;
    }

    /** The rule of law for a kind of session. */
    String rule(SessionKind kind) {
        return rule + kind.ruleWord();
    }

    /** The word in the ledger and in labels, e.g. {@code convene}. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package vn.nghitruong.request;

import java.util.Locale;

/** At which step a request begins. */
public enum RequestEntry {
    /** The gateway names the agencies first. */
    DIRECT,
    /** The agency is written to directly. */
    ACCEPT,
    /** A further round at the same agency: nothing is asked again but the answer. */
    ANSWER,
    /** A further round after an answer without competence: another agency is named first. */
    REASSIGN;

    /** The word in the model, e.g. {@code direct}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package vn.nghitruong.engine.door;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import vn.nghitruong.refusal.Refusal;

/** A refusal on its way out of the webapps' interface, which puts an English prefix before other exceptions. */
public final class Refused extends WebApplicationException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final String words;

    Refused(Refusal refusal, String words) {
        super(words, Response.Status.fromStatusCode(refusal.kind().status()));
        this.key = refusal.key();
        this.words = words;
    }

    /** Which refusal it is. */
    public String key() {
        return key;
    }

    /** What the person reads. */
    public String words() {
        return words;
    }
}

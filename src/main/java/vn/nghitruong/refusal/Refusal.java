package vn.nghitruong.refusal;

import java.util.List;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/**
 * Something a person asked for that the system will not do, with the reason in words they understand.
 *
 * <p>Nothing has been written when it is thrown: it rolls the transaction back. Its text is found in {@code
 * messages_vi.properties} and {@code messages_en.properties} under {@code refusal.<key>}; at a door of the web it
 * becomes a problem detail (RFC 9457) with the status of its {@link Kind}.
 */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What kind of refusal it is, and so which status the web answers with. */
    public enum Kind {
        /** The input is wrong (400). */
        INVALID(400),
        /** The person has no right to it (403). */
        FORBIDDEN(403),
        /** There is no such thing, or none that this person may know of (404). */
        NOT_FOUND(404),
        /** Somebody else was first, or the case has moved on (409). */
        CONFLICT(409),
        /** Too many questions from one address (429). */
        TOO_MANY(429);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        /** The status of HTTP that says the same. */
        public int status() {
            return status;
        }
    }

    private final Kind kind;
    private final String key;
    private final transient Object[] arguments;

    private Refusal(Kind kind, String key, Object... arguments) {
        super(key + " " + List.of(arguments).size() + " argument(s)");
        this.kind = kind;
        this.key = key;
        this.arguments = arguments;
    }

    /** Wrong input. An argument {@link #field(String)} is replaced by that field's label. */
    public static Refusal invalid(String key, Object... arguments) {
        return new Refusal(Kind.INVALID, key, arguments);
    }

    /** No right. */
    public static Refusal forbidden(String key, Object... arguments) {
        return new Refusal(Kind.FORBIDDEN, key, arguments);
    }

    /** Not there. */
    public static Refusal notFound(String key, Object... arguments) {
        return new Refusal(Kind.NOT_FOUND, key, arguments);
    }

    /** Too late, or two at once. */
    public static Refusal conflict(String key, Object... arguments) {
        return new Refusal(Kind.CONFLICT, key, arguments);
    }

    /** Too often. */
    public static Refusal tooMany(String key, Object... arguments) {
        return new Refusal(Kind.TOO_MANY, key, arguments);
    }

    /** The label of an input field, for use as an argument: {@code field.<name>} in the message files. */
    public static Object field(String name) {
        return new DefaultMessageSourceResolvable(new String[] {"field." + name}, "«" + name + "»");
    }

    public Kind kind() {
        return kind;
    }

    /** Which refusal it is, for tests and programs; stable. */
    public String key() {
        return key;
    }

    /** How to find its words: pass it to {@code MessageSource.getMessage(refusal.message(), locale)}. */
    public DefaultMessageSourceResolvable message() {
        return new DefaultMessageSourceResolvable(new String[] {"refusal." + key}, arguments, key);
    }
}

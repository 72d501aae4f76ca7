package vn.nghitruong.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One field of a form: its name in the contract, what may stand in it, and whether it must be given.
 *
 * @param name the variable's name in the contract
 * @param label the name of its label, {@code field.<label>} in the message files; the field's own name for most
 * @param type what kind of value it takes
 * @param required whether it must always be given; what is needed only for some decisions is asked by the form's code
 * @param maximum the longest text in characters, the most rows of a list, or the largest whole number
 * @param choices the values of a choice
 * @param columns the fields of a list's rows; empty for a list of codes
 */
public record Field(
        String name,
        String label,
        Type type,
        boolean required,
        int maximum,
        List<String> choices,
        List<Field> columns) {

    /** What a field takes. */
    public enum Type {
        /** Text; surrounding blanks are dropped, a blank text counts as not given. */
        TEXT,
        /** A short text or a whole number that names something; read as text. */
        KEY,
        /** One of a closed list of words. */
        CHOICE,
        /** A day, {@code yyyy-MM-dd}. */
        DATE,
        /** A day that is not in the future. */
        PAST_DATE,
        /** A day that is not in the future and from which nothing is counted: its year needs no calendar. */
        PAST_DAY,
        /** A day that is not in the past. */
        COMING_DATE,
        /** Yes or no. */
        FLAG,
        /** A whole number from zero. */
        NUMBER,
        /** A list of texts. */
        CODES,
        /** A text in one's own words, or a list of texts; read as a list. */
        WORDS,
        /** A list of rows. */
        ROWS
    }

    private static Field of(String name, Type type, int maximum) {
        return new Field(name, name, type, false, maximum, List.of(), List.of());
    }

    public static Field text(String name, int maximum) {
        return of(name, Type.TEXT, maximum);
    }

    /** A short text: a code, a number of a letter, a name. */
    public static Field line(String name) {
        return of(name, Type.TEXT, 200);
    }

    /** Names something by its code, its number or its title. */
    public static Field key(String name) {
        return of(name, Type.KEY, 250);
    }

    public static Field choice(String name, String... choices) {
        return new Field(name, name, Type.CHOICE, false, 64, List.of(choices), List.of());
    }

    public static Field date(String name) {
        return of(name, Type.DATE, 10);
    }

    public static Field pastDate(String name) {
        return of(name, Type.PAST_DATE, 10);
    }

    public static Field pastDay(String name) {
        return of(name, Type.PAST_DAY, 10);
    }

    public static Field comingDate(String name) {
        return of(name, Type.COMING_DATE, 10);
    }

    public static Field flag(String name) {
        return of(name, Type.FLAG, 0);
    }

    public static Field number(String name, int maximum) {
        return of(name, Type.NUMBER, maximum);
    }

    public static Field codes(String name, int maximum) {
        return of(name, Type.CODES, maximum);
    }

    public static Field words(String name, int maximum) {
        return of(name, Type.WORDS, maximum);
    }

    public static Field rows(String name, int maximum, Field... columns) {
        return new Field(name, name, Type.ROWS, false, maximum, List.of(), List.of(columns));
    }

    /** The same field, always needed. */
    public Field needed() {
        return new Field(name, label, type, true, maximum, choices, columns);
    }

    /** The same field with another field's label, where its own name means something else in other forms. */
    public Field labelled(String label) {
        return new Field(name, label, type, required, maximum, choices, columns);
    }

    boolean isNamed(@Nullable String other) {
        return name.equals(other);
    }
}

package vn.nghitruong.deadline;

import java.time.LocalDate;
import java.util.regex.Pattern;
import vn.nghitruong.refusal.Refusal;

/** What comes from outside, let through only when it makes sense. */
final class Checked {

    static final int REASON = 2000;
    static final int NAME = 200;
    static final int BASIS = 500;

    private static final Pattern COUNCIL = Pattern.compile("[a-z0-9-]{1,64}");
    private static final Pattern NOTE_KIND = Pattern.compile("[a-z0-9-]{1,32}");

    private Checked() {}

    /** A year that can be meant. */
    static LocalDate date(LocalDate date) {
        if (date.getYear() < 1900 || date.getYear() > 2100) {
            throw Refusal.invalid("deadline.date-out-of-range", String.valueOf(date));
        }
        return date;
    }

    static String text(String field, String text, int longest) {
        if (text.isBlank()) {
            throw Refusal.invalid("field.required", Refusal.field(field));
        }
        if (text.length() > longest) {
            throw Refusal.invalid("field.too-long", Refusal.field(field), String.valueOf(longest));
        }
        if (text.indexOf('\0') >= 0) {
            throw Refusal.invalid("field.nul", Refusal.field(field));
        }
        return text;
    }

    static String council(String council) {
        if (!COUNCIL.matcher(council).matches()) {
            throw Refusal.invalid("deadline.council-code");
        }
        return council;
    }

    static String noteKind(String kind) {
        if (!NOTE_KIND.matcher(kind).matches()) {
            throw Refusal.invalid("deadline.note-kind");
        }
        return kind;
    }
}

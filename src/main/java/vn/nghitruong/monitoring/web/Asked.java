package vn.nghitruong.monitoring.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import vn.nghitruong.refusal.Refusal;

/** Words and days given in an address, let through only where they can mean something. */
final class Asked {

    private static final int LONGEST = 200;

    private Asked() {}

    /** The word without blanks around it; none for an empty one, refused when too long or with U+0000. */
    static @Nullable String word(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        if (value.indexOf('\u0000') >= 0) {
            throw Refusal.invalid("field.nul", Refusal.field(field));
        }
        if (value.length() > LONGEST) {
            throw Refusal.invalid("field.too-long", Refusal.field(field), LONGEST);
        }
        return value.strip();
    }

    /** A day written yyyy-MM-dd between 1900 and 2100; refused when it is none. */
    static @Nullable LocalDate day(String field, @Nullable String value) {
        var word = word(field, value);
        if (word == null) {
            return null;
        }
        try {
            var day = LocalDate.parse(word);
            if (day.getYear() < 1900 || day.getYear() > 2100) {
                throw Refusal.invalid("field.date", Refusal.field(field));
            }
            return day;
        } catch (DateTimeParseException noDay) {
            throw Refusal.invalid("field.date", Refusal.field(field));
        }
    }
}

package vn.nghitruong.monitoring;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.nghitruong.refusal.Refusal;

/**
 * Where a page of the register ended, so that the next one goes on from there whatever came in between.
 *
 * @param rank how well the words fitted there
 * @param day by which the list is sorted
 */
record Cursor(int rank, LocalDate day, String code) {

    private static final Pattern FORM = Pattern.compile("([01])_(\\d{4}-\\d{2}-\\d{2})_([A-Z0-9.-]{1,32})");

    /** What {@link #toString} gave; refused when it is something else. */
    static @Nullable Cursor of(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw Refusal.invalid("register.cursor");
        }
        try {
            return new Cursor(Integer.parseInt(parts.group(1)), LocalDate.parse(parts.group(2)), parts.group(3));
        } catch (DateTimeException noSuchDay) {
            throw Refusal.invalid("register.cursor");
        }
    }

    @Override
    public String toString() {
        return rank + "_" + day + "_" + code;
    }
}

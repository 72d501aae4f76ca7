package vn.nghitruong.calendar;

import java.time.LocalDate;
import java.util.Locale;

/**
 * A day that deviates from Monday to Friday.
 *
 * @param reason why, in Vietnamese, as shown to people
 * @param notice the official notice or article; empty where none is known
 */
public record CalendarDay(LocalDate date, Kind kind, String reason, String notice, Status status) {

    /** Off: not worked. Worked: a day worked instead of another, usually a Saturday. */
    public enum Kind {
        OFF,
        WORKED;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** Confirmed: seen in an official notice. Expected: computed, to be confirmed by the office. */
    public enum Status {
        CONFIRMED,
        EXPECTED;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Status of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}

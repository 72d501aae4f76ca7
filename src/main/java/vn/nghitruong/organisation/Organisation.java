package vn.nghitruong.organisation;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A unit of a council or an agency, with the days of its existence.
 *
 * @param council the council (tenant) the unit works for; a council's own code for a council
 * @param gateway the unit through which the council writes to it; null when it is written to directly
 * @param validFrom its first day
 * @param validTo its last day; null while it exists
 * @param successors codes of the units that took over; a clerk chooses when there are several
 */
public record Organisation(
        String code,
        String name,
        Kind kind,
        Level level,
        String council,
        @Nullable String gateway,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<String> successors) {

    /** What a unit is. */
    public enum Kind {
        COUNCIL,
        STANDING_COMMITTEE,
        OFFICE,
        COMMITTEE,
        DEPUTIES_GROUP,
        PEOPLES_COMMITTEE,
        AGENCY,
        FRONT,
        DELEGATION;

        /** The word of the data files and the API: {@code peoples-committee}. */
        @JsonValue
        public String code() {
            return kebab(this);
        }

        static Kind of(String code) {
            return valueOf(constant(code));
        }
    }

    /** The level of government; the district level ended on 30/6/2025. */
    public enum Level {
        PROVINCE,
        DISTRICT,
        COMMUNE;

        /** The word of the data files and the API: {@code commune}. */
        @JsonValue
        public String code() {
            return kebab(this);
        }

        static Level of(String code) {
            return valueOf(constant(code));
        }
    }

    public Organisation {
        successors = List.copyOf(successors);
    }

    /** Whether the unit exists on that day; its first and last day count. */
    public boolean validOn(LocalDate day) {
        return !day.isBefore(validFrom) && !endedBefore(day);
    }

    boolean endedBefore(LocalDate day) {
        return validTo != null && day.isAfter(validTo);
    }

    private static String kebab(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String constant(String code) {
        return code.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}

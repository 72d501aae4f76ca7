package vn.nghitruong.demonstration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.nghitruong.calendar.WorkingCalendar;

/** Fields as the files of the demonstration write them: days and years told from the step's day, samples by their ids. */
@Component
class GivenFields {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    /** A day by its distance; with {@code <} the working day on or before it, with {@code >} the one on or after it. */
    private static final Pattern DAY = Pattern.compile("\"@([<>]?)([+-]\\d+)\"");

    /** A day by its distance from today, kept within today's year: a programme is one year's. */
    private static final Pattern DAY_OF_YEAR = Pattern.compile("\"@y([+-]\\d+)\"");

    /** A year by its distance, inside a text. */
    private static final Pattern YEAR = Pattern.compile("@y\\+(\\d)");

    /** Another sample: a petition, or an item of the programme of supervision. */
    private static final Pattern SAMPLE = Pattern.compile("\"@([PI]\\d+)\"");

    private final WorkingCalendar calendar;

    GivenFields(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /**
     * The fields of a step.
     *
     * @param codes the codes that the samples were given
     */
    Map<String, Object> of(Step step, LocalDate day, Map<String, String> codes) {
        var days = DAY.matcher(step.given()).replaceAll(found -> "\"" + day(found, day) + "\"");
        var today = day.plusDays(step.daysAgo());
        var daysOfYear = DAY_OF_YEAR.matcher(days).replaceAll(found -> "\"" + dayOfYear(found, today) + "\"");
        var years = YEAR.matcher(daysOfYear)
                .replaceAll(found -> String.valueOf(day.getYear() + Integer.parseInt(found.group(1))));
        var text = SAMPLE.matcher(years).replaceAll(found -> "\"" + codes.get(found.group(1)) + "\"");
        try {
            return JSON.readValue(text, FIELDS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("demonstration: " + step, e);
        }
    }

    private static LocalDate dayOfYear(MatchResult found, LocalDate today) {
        var day = today.plusDays(Long.parseLong(found.group(1)));
        if (day.getYear() == today.getYear()) {
            return day;
        }
        return day.isBefore(today) ? today.withDayOfYear(1) : today.withDayOfYear(today.lengthOfYear());
    }

    private LocalDate day(MatchResult found, LocalDate from) {
        var day = from.plusDays(Long.parseLong(found.group(2)));
        return switch (found.group(1)) {
            case "<" -> calendar.onOrBefore(day);
            case ">" -> calendar.onOrAfter(day);
            default -> day;
        };
    }
}

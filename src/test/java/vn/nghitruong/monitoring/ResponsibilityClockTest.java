package vn.nghitruong.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.nghitruong.calendar.ShippedCalendar;
import vn.nghitruong.monitoring.ResponsibilityClock.Span;

class ResponsibilityClockTest {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final ResponsibilityClock clock = new ResponsibilityClock(new WorkingTime(ShippedCalendar.calendar()));

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            one whole day,                            2026-03-02T08:00, 2026-03-02T17:00, 9
            before and after the office day,          2026-03-02T05:00, 2026-03-02T22:00, 9
            a morning,                                2026-03-02T09:00, 2026-03-02T11:30, 2.5
            a night,                                  2026-03-02T17:00, 2026-03-03T08:00, 0
            from Friday noon to Monday noon,          2026-03-06T12:00, 2026-03-09T12:00, 9
            a weekend,                                2026-03-07T08:00, 2026-03-08T17:00, 0
            a Saturday worked instead,                2026-08-22T08:00, 2026-08-23T17:00, 9
            Tết with both its weekends,               2026-02-13T16:00, 2026-02-23T09:00, 2
            the turn of the year,                     2025-12-31T16:00, 2026-01-05T09:00, 2
            nothing,                                  2026-03-02T10:00, 2026-03-02T10:00, 0
            """)
    void only_the_office_days_count(String situation, LocalDateTime from, LocalDateTime to, double hours) {
        assertThat(clock.worked(at(from), at(to))).isEqualTo(Duration.ofMinutes(Math.round(hours * 60)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            nobody held it                       |                                                  | other 18
            one held it all the time             | office 02T08-03T17                               | office 18
            one after the other                  | office 02T08-02T12, agency 02T12-03T17           | agency 14, office 4
            an agency before all others          | office 02T08-03T17, agency 02T08-02T17           | agency 9, office 9
            a committee before the steering one  | standing-committee 02T08-02T17, committee 02T13-02T17 | committee 4, other 9, standing-committee 5
            the steering one before the office   | office 02T08-02T17, standing-committee 02T08-02T09 | office 8, other 9, standing-committee 1
            a promise only where nobody works    | promise 02T08-03T17, office 03T08-03T10          | office 2, promise 16
            two agencies at once count once      | agency 02T08-02T17, agency 02T10-02T12           | agency 9, other 9
            what began before and ends after     | agency 01T08-05T17                               | agency 18
            """)
    void each_moment_belongs_to_one_holder(String situation, String spans, String expected) {
        var parts = clock.split(spans(spans), at("2026-03-02T08:00"), at("2026-03-03T17:00"));

        assertThat(words(parts)).isEqualTo(expected.strip());
    }

    @Test
    void an_open_case_counts_until_now() {
        var spans = List.of(new Span(Holder.AGENCY, at("2026-03-02T08:00"), at("2026-03-04T10:00")));

        assertThat(words(clock.split(spans, at("2026-03-02T08:00"), at("2026-03-04T10:00"))))
                .isEqualTo("agency 20");
    }

    @Test
    void a_case_that_was_opened_this_moment_has_no_time_yet() {
        var now = at("2026-03-02T09:00");

        assertThat(clock.split(List.of(new Span(Holder.OFFICE, now, now)), now, now))
                .isEmpty();
    }

    @Property(tries = 200)
    void the_parts_make_up_the_whole(
            @ForAll @Size(max = 12) List<@IntRange(max = 5) Integer> holders,
            @ForAll @Size(value = 24) List<@IntRange(max = 2000) Integer> hours) {
        var from = at("2026-02-09T08:00");
        var to = at("2026-04-20T14:20");
        var spans = new ArrayList<Span>();
        for (var index = 0; index < holders.size(); index++) {
            var begin = from.plus(Duration.ofHours(hours.get(2 * index) - 100L));
            spans.add(new Span(
                    Holder.values()[holders.get(index)],
                    begin,
                    begin.plus(Duration.ofHours(hours.get(2 * index + 1)))));
        }

        var whole = clock.split(spans, from, to).values().stream().reduce(Duration.ZERO, Duration::plus);

        assertThat(whole).isEqualTo(clock.worked(from, to));
    }

    private static List<Span> spans(String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split(","))
                        .map(String::strip)
                        .map(one -> one.split("[ -](?=\\d)"))
                        .map(parts -> new Span(holder(parts[0]), march(parts[1]), march(parts[2])))
                        .toList();
    }

    private static Holder holder(String word) {
        return Holder.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static Instant march(String moment) {
        return at("2026-03-" + moment + ":00");
    }

    private static Instant at(String moment) {
        return at(LocalDateTime.parse(moment));
    }

    private static Instant at(LocalDateTime moment) {
        return moment.atZone(VIETNAM).toInstant();
    }

    private static String words(Map<Holder, Duration> parts) {
        return parts.entrySet().stream()
                .map(part -> part.getKey().word() + " " + part.getValue().toHours())
                .sorted()
                .collect(Collectors.joining(", "));
    }
}

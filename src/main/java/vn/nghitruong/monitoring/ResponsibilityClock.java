package vn.nghitruong.monitoring;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeSet;
import vn.nghitruong.calendar.WorkingCalendar;

/**
 * Splits the working time of a case by who held it. Only working time counts: the office day from 8:00 to 17:00 of each
 * working day in Vietnam, so nine hours are one working day. Each moment belongs to one holder, the first in the order
 * of {@link Holder} among those who held the case then: whoever was asked outside the council before whoever watches
 * inside it. What nobody held is {@link Holder#OTHER}; so the parts make up the whole.
 */
final class ResponsibilityClock {

    static final LocalTime BEGINS = LocalTime.of(8, 0);
    static final LocalTime ENDS = LocalTime.of(17, 0);
    static final Duration WORKING_DAY = Duration.between(BEGINS, ENDS);

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final WorkingCalendar calendar;

    ResponsibilityClock(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /** Somebody held the case from one moment to another. */
    record Span(Holder holder, Instant from, Instant to) {}

    /** The working time of each who held the case between two moments; those without any are left out. */
    Map<Holder, Duration> split(Collection<Span> spans, Instant from, Instant to) {
        var parts = new EnumMap<Holder, Duration>(Holder.class);
        if (!from.isBefore(to)) {
            return parts;
        }
        var cuts = new TreeSet<Instant>();
        cuts.add(from);
        cuts.add(to);
        for (var span : spans) {
            cuts.add(span.from());
            cuts.add(span.to());
        }
        var begin = from;
        for (var end : cuts.tailSet(from, false).headSet(to, true)) {
            var worked = worked(begin, end);
            if (!worked.isZero()) {
                parts.merge(holder(spans, begin, end), worked, Duration::plus);
            }
            begin = end;
        }
        return parts;
    }

    /** The working time between two moments. */
    Duration worked(Instant from, Instant to) {
        var begin = from.atZone(VIETNAM).toLocalDateTime();
        var end = to.atZone(VIETNAM).toLocalDateTime();
        var worked = Duration.ZERO;
        for (var day = begin.toLocalDate(); !day.isAfter(end.toLocalDate()); day = day.plusDays(1)) {
            var opens = later(day.atTime(BEGINS), begin);
            var closes = earlier(day.atTime(ENDS), end);
            if (opens.isBefore(closes) && calendar.isWorkingDay(day)) {
                worked = worked.plus(Duration.between(opens, closes));
            }
        }
        return worked;
    }

    private static Holder holder(Collection<Span> spans, Instant from, Instant to) {
        return spans.stream()
                .filter(span -> !span.from().isAfter(from) && !span.to().isBefore(to))
                .map(Span::holder)
                .min(Holder::compareTo)
                .orElse(Holder.OTHER);
    }

    private static LocalDateTime later(LocalDateTime one, LocalDateTime other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDateTime earlier(LocalDateTime one, LocalDateTime other) {
        return one.isBefore(other) ? one : other;
    }
}

package vn.nghitruong.monitoring;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeSet;

/**
 * Splits the working time of a case by who held it. Only {@link WorkingTime} counts. Each moment belongs to one holder, the first in the order
 * of {@link Holder} among those who held the case then: whoever was asked outside the council before whoever watches
 * inside it. What nobody held is {@link Holder#OTHER}; so the parts make up the whole.
 */
final class ResponsibilityClock {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final WorkingTime time;

    ResponsibilityClock(WorkingTime time) {
        this.time = time;
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
        return time.between(
                from.atZone(VIETNAM).toLocalDateTime(), to.atZone(VIETNAM).toLocalDateTime());
    }

    private static Holder holder(Collection<Span> spans, Instant from, Instant to) {
        return spans.stream()
                .filter(span -> !span.from().isAfter(from) && !span.to().isBefore(to))
                .map(Span::holder)
                .min(Holder::compareTo)
                .orElse(Holder.OTHER);
    }
}

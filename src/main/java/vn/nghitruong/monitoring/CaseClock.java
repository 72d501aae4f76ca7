package vn.nghitruong.monitoring;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.nghitruong.calendar.WorkingCalendar;
import vn.nghitruong.casefile.CaseEvent;
import vn.nghitruong.casefile.CaseFile;
import vn.nghitruong.casefile.Labels;
import vn.nghitruong.engine.InstanceHistory.Held;
import vn.nghitruong.monitoring.ResponsibilityClock.Span;
import vn.nghitruong.organisation.Organisations;

/**
 * Whose time a case has taken: from the tasks of its runs, each held by the unit to which it was given, and from the days
 * between a promise and the check that it came true. See {@link ResponsibilityClock} for how time is counted.
 */
@Component
class CaseClock {

    private static final String LEADERSHIP = "\\.ld$";

    private final ResponsibilityClock responsibility;
    private final WorkingCalendar calendar;
    private final Organisations organisations;
    private final Labels labels;
    private final Clock clock;

    CaseClock(WorkingTime time, WorkingCalendar calendar, Organisations organisations, Labels labels, Clock clock) {
        this.responsibility = new ResponsibilityClock(time);
        this.calendar = calendar;
        this.organisations = organisations;
        this.labels = labels;
        this.clock = clock;
    }

    /** The parts, in the order of {@link Holder}; none where a year has no calendar, for then nothing can be counted. */
    List<Responsibility> of(CaseFile file, List<CaseRun> runs, List<CaseEvent> timeline) {
        if (timeline.isEmpty()) {
            return List.of();
        }
        var from = timeline.get(0).at();
        var to = file.isOpen() ? clock.instant() : lastOf(timeline, Set.of("closed"), clock.instant());
        if (!calendar.covers(labels.dayOf(from), labels.dayOf(to))) {
            return List.of();
        }
        var units = new EnumMap<Holder, Set<String>>(Holder.class);
        var spans = new ArrayList<Span>();
        for (var run : runs) {
            run.held().stream()
                    .collect(Collectors.groupingBy(Held::task))
                    .values()
                    .forEach(task -> spans.addAll(spans(task, to, units)));
        }
        spans.addAll(promises(timeline, to));
        return parts(responsibility.split(spans, from, to), units);
    }

    private List<Span> spans(List<Held> task, Instant end, Map<Holder, Set<String>> units) {
        var spans = new ArrayList<Span>();
        for (var held : task) {
            var unit = held.group() == null ? held.assignee() : held.group().replaceFirst(LEADERSHIP, "");
            if (unit == null || (held.group() != null && !held.added())) {
                continue;
            }
            organisations.find(unit).ifPresent(known -> {
                var holder = Holder.of(known);
                units.computeIfAbsent(holder, key -> new LinkedHashSet<>()).add(known.name());
                spans.add(new Span(holder, begin(task, held), end(task, held, end)));
            });
        }
        return spans;
    }

    /** A unit that was named together with the task holds it from its beginning. */
    private static Instant begin(List<Held> task, Held held) {
        var first = task.get(0).at();
        return held.at() == null || held.at().equals(first) ? held.from() : held.at();
    }

    /** Until the task ended or, before that, the unit was taken away from it; the engine takes all away at the end. */
    private static Instant end(List<Held> task, Held held, Instant open) {
        var end = held.to() == null ? open : held.to();
        return task.stream()
                .filter(other -> !other.added() && Objects.equals(other.group(), held.group()))
                .map(Held::at)
                .filter(at -> at != null && held.at() != null && !at.isBefore(held.at()) && at.isBefore(end))
                .findFirst()
                .orElse(end);
    }

    private static List<Span> promises(List<CaseEvent> timeline, Instant end) {
        return timeline.stream()
                .filter(event -> event.kind().equals("promise-made"))
                .map(made -> new Span(Holder.PROMISE, made.at(), after(made, timeline, end)))
                .toList();
    }

    private static Instant after(CaseEvent made, List<CaseEvent> timeline, Instant end) {
        return timeline.stream()
                .filter(event ->
                        event.kind().equals("promise-fulfilled") && !event.at().isBefore(made.at()))
                .map(CaseEvent::at)
                .findFirst()
                .orElse(end);
    }

    private static Instant lastOf(Collection<CaseEvent> timeline, Set<String> kinds, Instant otherwise) {
        return timeline.stream()
                .filter(event -> kinds.contains(event.kind()))
                .map(CaseEvent::at)
                .reduce((first, last) -> last)
                .orElse(otherwise);
    }

    private List<Responsibility> parts(
            Map<Holder, Duration> parts, Map<Holder, ? extends @Nullable Set<String>> units) {
        var whole = parts.values().stream().reduce(Duration.ZERO, Duration::plus);
        return parts.entrySet().stream()
                .map(part -> new Responsibility(
                        part.getKey().word(),
                        labels.of("holder." + part.getKey().word()),
                        List.copyOf(Objects.requireNonNullElse(units.get(part.getKey()), Set.of())),
                        Math.round(100.0 * part.getValue().toSeconds() / WorkingTime.DAY.toSeconds()) / 100.0,
                        (double) part.getValue().toSeconds() / whole.toSeconds()))
                .toList();
    }
}

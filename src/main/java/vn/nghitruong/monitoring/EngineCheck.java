package vn.nghitruong.monitoring;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.nghitruong.casefile.Labels;
import vn.nghitruong.engine.EngineTroubles;

/** Steps and timers that failed for good, and tasks that reach nobody. */
@Component
class EngineCheck implements Check {

    private final EngineTroubles troubles;
    private final CaseWords words;
    private final Labels labels;

    EngineCheck(EngineTroubles troubles, CaseWords words, Labels labels) {
        this.troubles = troubles;
        this.words = words;
        this.labels = labels;
    }

    @Override
    public List<Found> find() {
        return Stream.concat(
                        troubles.stopped().stream().map(this::stopped),
                        troubles.heldByNobody().stream().map(this::nobody))
                .toList();
    }

    private Found stopped(EngineTroubles.Stopped one) {
        var concern = one.timer() ? Concern.TIMER_FAILED : Concern.INCIDENT;
        var process = Objects.requireNonNullElse(one.process(), labels.of("attention.background-work"));
        return new Found(
                concern,
                one.incident(),
                one.council(),
                one.caseCode(),
                null,
                labels.of("attention." + concern.word() + ".wrong", process, day(one)),
                labels.of("attention." + (one.job() == null ? "incident.no-job" : concern.word()) + ".to-do"),
                one.job());
    }

    private Found nobody(EngineTroubles.Held held) {
        return new Found(
                Concern.NOBODY,
                held.council() + "/" + held.unit(),
                held.council(),
                null,
                unit(held.unit()),
                labels.of(
                        "attention.nobody.wrong",
                        String.valueOf(held.tasks()),
                        name(held.unit()),
                        labels.day(labels.dayOf(held.since()))),
                labels.of("attention.nobody.to-do"),
                null);
    }

    private String name(String group) {
        var unit = unit(group);
        return unit.equals(group)
                ? String.valueOf(words.unit(unit))
                : labels.of("attention.leadership", String.valueOf(words.unit(unit)));
    }

    /** The unit of a group: its leadership's too. */
    static String unit(String group) {
        return group.replaceFirst("\\.ld$", "");
    }

    private String day(EngineTroubles.Stopped one) {
        return labels.day(labels.dayOf(one.since()));
    }
}

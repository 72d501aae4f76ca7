package vn.nghitruong.monitoring;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.nghitruong.casefile.CaseFile;
import vn.nghitruong.casefile.Labels;
import vn.nghitruong.engine.DrawnModel;
import vn.nghitruong.engine.InstanceHistory.Held;
import vn.nghitruong.engine.InstanceHistory.Step;
import vn.nghitruong.engine.PathTaken;
import vn.nghitruong.refusal.Refusal;

/** Where a case went and stands in the pictures of its processes. */
@Component
class CasePaths {

    private final CaseRuns runs;
    private final DrawnModel models;
    private final CaseWords words;
    private final Labels labels;
    private final Clock clock;

    CasePaths(CaseRuns runs, DrawnModel models, CaseWords words, Labels labels, Clock clock) {
        this.runs = runs;
        this.models = models;
        this.words = words;
        this.labels = labels;
        this.clock = clock;
    }

    /** The paths of the runs of a case. */
    List<CasePath> of(List<CaseRun> runs) {
        var now = clock.instant();
        var late = runs.stream()
                .filter(run -> run.held().stream().anyMatch(held -> isLate(held, now)))
                .map(run -> run.instance().id())
                .collect(Collectors.toSet());
        return runs.stream().map(run -> path(run, overdue(run, late, now))).toList();
    }

    /** The picture of a model that a case used; any other is refused as unknown. */
    String diagram(List<CaseRun> used, String definition) {
        return used.stream()
                .map(run -> run.instance().definition())
                .filter(definition::equals)
                .findFirst()
                .map(models::xml)
                .orElseThrow(() -> Refusal.notFound("case.diagram-unknown"));
    }

    /** The runs that a reader may see: all of them, or those that carry a request. */
    List<CaseRun> runs(CaseFile file, boolean whole) {
        return runs.of(file).stream()
                .filter(run -> whole || run.request() != null)
                .toList();
    }

    private CasePath path(CaseRun run, List<String> overdue) {
        var definition = run.instance().definition();
        return new CasePath(
                name(run),
                run.instance().process(),
                definition,
                run.instance().endedAt() == null ? "running" : "ended",
                PathTaken.of(run.steps(), models.flows(definition)),
                overdue);
    }

    /** The steps with an open task past its date, and those that call a process in which there is one. */
    private static List<String> overdue(CaseRun run, Set<String> late, Instant now) {
        var tasks = run.held().stream()
                .filter(held -> isLate(held, now))
                .map(Held::step)
                .collect(Collectors.toSet());
        return run.steps().stream()
                .filter(step -> step.to() == null)
                .filter(step -> tasks.contains(step.id()) || (step.called() != null && late.contains(step.called())))
                .map(Step::activity)
                .distinct()
                .toList();
    }

    private static boolean isLate(Held held, Instant now) {
        return held.to() == null && held.due() != null && held.due().isBefore(now);
    }

    private String name(CaseRun run) {
        var request = run.request();
        return request == null
                ? models.name(run.instance().definition())
                : labels.of(
                        "case-path.request",
                        request.code(),
                        request.round(),
                        Objects.requireNonNullElse(words.unit(request.lead()), request.lead()));
    }
}

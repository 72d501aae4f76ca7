package vn.nghitruong.monitoring;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.nghitruong.casefile.CaseFile;
import vn.nghitruong.casefile.Labels;
import vn.nghitruong.engine.DrawnModel;
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
        return runs.stream().map(this::path).toList();
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

    private CasePath path(CaseRun run) {
        var definition = run.instance().definition();
        var activities = run.steps().stream().collect(Collectors.toMap(Step::id, Step::activity));
        var now = clock.instant();
        var overdue = run.held().stream()
                .filter(held ->
                        held.to() == null && held.due() != null && held.due().isBefore(now))
                .map(held -> activities.get(held.step()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return new CasePath(
                name(run),
                run.instance().process(),
                definition,
                run.instance().endedAt() == null ? "running" : "ended",
                PathTaken.of(run.steps(), models.flows(definition)),
                overdue);
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

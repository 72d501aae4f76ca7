package vn.nghitruong.engine;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.nghitruong.engine.DrawnModel.Flow;
import vn.nghitruong.engine.InstanceHistory.Step;

/**
 * The way that a process instance went through its model. A scope (an embedded subprocess, a repetition) is no step of
 * its own: the steps inside it are.
 *
 * @param done the activities that were completed at least once
 * @param flows the sequence flows that were taken, as far as the history tells: the engine keeps none, so each step is
 *     joined to the one of its possible predecessors that ended last before it
 * @param current where it stands
 */
public record PathTaken(List<String> done, List<String> flows, List<String> current) {

    private static final Set<String> SCOPES = Set.of("subProcess", "multiInstanceBody");

    private static final Comparator<Step> LAST_ENDED = Comparator.comparing(
                    (Step step) -> Objects.requireNonNull(step.to()))
            .thenComparingLong(Step::order);

    /** The way through a model by these steps of one instance. */
    public static PathTaken of(Collection<Step> steps, Collection<Flow> model) {
        var done = new LinkedHashSet<String>();
        var current = new LinkedHashSet<String>();
        var flows = new LinkedHashSet<String>();
        var arrivals = model.stream().collect(Collectors.groupingBy(Flow::to));
        for (var step : steps) {
            if (step.to() == null && !SCOPES.contains(step.type())) {
                current.add(step.activity());
            } else if (step.to() != null && !step.cancelled() && !SCOPES.contains(step.type())) {
                done.add(step.activity());
            }
            arrival(step, arrivals.getOrDefault(step.activity(), List.of()), steps)
                    .ifPresent(flows::add);
        }
        return new PathTaken(List.copyOf(done), List.copyOf(flows), List.copyOf(current));
    }

    private static Optional<String> arrival(Step step, List<Flow> candidates, Collection<Step> steps) {
        var sources = candidates.stream().map(Flow::from).collect(Collectors.toSet());
        return steps.stream()
                .filter(before -> sources.contains(before.activity())
                        && before != step
                        && !before.cancelled()
                        && isBefore(before, step)
                        && Objects.equals(before.parent(), step.parent()))
                .max(LAST_ENDED)
                .flatMap(before -> candidates.stream()
                        .filter(flow -> flow.from().equals(before.activity()))
                        .map(Flow::id)
                        .findFirst());
    }

    /** What happens in one transaction has one time: there the engine's own count tells what came first. */
    private static boolean isBefore(Step before, Step step) {
        var end = before.to();
        return end != null && (end.isBefore(step.from()) || (end.equals(step.from()) && before.order() < step.order()));
    }
}

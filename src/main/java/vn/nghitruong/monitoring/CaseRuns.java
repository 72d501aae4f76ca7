package vn.nghitruong.monitoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.nghitruong.casefile.CaseFile;
import vn.nghitruong.casefile.CaseKind;
import vn.nghitruong.engine.InstanceHistory;
import vn.nghitruong.engine.InstanceHistory.Instance;
import vn.nghitruong.engine.InstanceHistory.Step;
import vn.nghitruong.request.Request;
import vn.nghitruong.request.Requests;
import vn.nghitruong.session.Items;
import vn.nghitruong.supervision.Bodies;
import vn.nghitruong.supervision.Recommendations;

/**
 * Finds the process instances of a case and the case of a process instance. The engine knows a whole tree by the code at
 * its root; an item of a session, a body and a recommendation are cases of their own within such a tree.
 */
@Component
class CaseRuns {

    private final InstanceHistory history;
    private final Requests requests;
    private final Items items;
    private final Bodies bodies;
    private final Recommendations recommendations;

    CaseRuns(InstanceHistory history, Requests requests, Items items, Bodies bodies, Recommendations recommendations) {
        this.history = history;
        this.requests = requests;
        this.items = items;
        this.bodies = bodies;
        this.recommendations = recommendations;
    }

    /** The runs of a case, its own process first, then its requests in their order; in at most six queries. */
    List<CaseRun> of(CaseFile file) {
        var runs = new ArrayList<CaseRun>();
        var asked = requests.ofCases(List.of(file.code()));
        var own = own(file);
        var ids = Stream.concat(own.stream(), asked.stream().map(Request::processInstance))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var instances = history.instances(ids).stream().collect(Collectors.toMap(Instance::id, one -> one));
        var steps = history.steps(ids).stream().collect(Collectors.groupingBy(Step::instance));
        var held = history.held(ids).stream().collect(Collectors.groupingBy(InstanceHistory.Held::instance));
        own.map(instances::get)
                .map(one -> new CaseRun(
                        one, null, steps.getOrDefault(one.id(), List.of()), held.getOrDefault(one.id(), List.of())))
                .map(run -> isBody(file) ? within(run, asked) : run)
                .filter(run -> !run.steps().isEmpty())
                .ifPresent(runs::add);
        for (var request : asked) {
            var instance = instances.get(request.processInstance());
            if (instance != null) {
                runs.add(new CaseRun(
                        instance,
                        request,
                        steps.getOrDefault(instance.id(), List.of()),
                        held.getOrDefault(instance.id(), List.of())));
            }
        }
        return runs;
    }

    /** The code of the case for which an instance runs or ran. */
    Optional<String> codeOf(String instance) {
        return history.instances(Set.of(instance)).stream().findFirst().flatMap(one -> switch (one.process()) {
            case "request" ->
                history.variable(instance, "requestCode")
                        .map(code -> requests.require(code).caseCode());
            case "session-item" -> history.variable(instance, "itemCode");
            case "recommendation" -> history.variable(instance, "recommendationCode");
            default -> Optional.ofNullable(one.businessKey());
        });
    }

    /** The code of the case to which a task belongs: the second part of every task's name. */
    Optional<String> codeOfTask(String task) {
        return history.taskName(task)
                .map(name -> name.split(" · ", -1))
                .filter(parts -> parts.length > 2)
                .map(parts -> parts[1]);
    }

    private Optional<String> own(CaseFile file) {
        var kind = CaseKind.valueOf(file.kind().replace('-', '_').toUpperCase(Locale.ROOT));
        return switch (kind) {
            case SESSION_ITEM -> Optional.ofNullable(items.require(file.code()).processInstance());
            case RECOMMENDATION ->
                Optional.ofNullable(recommendations.require(file.code()).processInstance());
            case MISSION_BODY ->
                history.root(bodies.require(file.code()).missionCode()).map(Instance::id);
            case PETITION, REQUEST, SESSION, SUPERVISION ->
                history.root(file.code()).map(Instance::id);
        };
    }

    private static boolean isBody(CaseFile file) {
        return file.kind().equals(CaseKind.MISSION_BODY.word());
    }

    /** The part of a mission that is about one body: what happened beside the call that asked it. */
    private static CaseRun within(CaseRun run, List<Request> asked) {
        var called = asked.stream().map(Request::processInstance).collect(Collectors.toSet());
        Set<@Nullable String> scopes = run.steps().stream()
                .filter(step -> step.called() != null && called.contains(step.called()))
                .map(Step::parent)
                .collect(Collectors.toSet());
        var steps = run.steps().stream()
                .filter(step -> scopes.contains(step.parent()))
                .toList();
        var ids = steps.stream().map(Step::id).collect(Collectors.toSet());
        var held = run.held().stream().filter(one -> ids.contains(one.step())).toList();
        return new CaseRun(run.instance(), run.request(), steps, held);
    }
}

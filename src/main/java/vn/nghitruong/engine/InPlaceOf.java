package vn.nghitruong.engine;

import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Finds out in whose place a task is completed, so that what is noted of it names both. */
@Component
class InPlaceOf {

    private final LentGroups lent;
    private final TaskService tasks;
    private final EngineWork engine;
    private final CurrentUser user;

    InPlaceOf(LentGroups lent, @Lazy TaskService tasks, EngineWork engine, CurrentUser user) {
        this.lent = lent;
        this.tasks = tasks;
        this.engine = engine;
        this.user = user;
    }

    /** Takes the step that completes a task, in the place of the unit that holds it where the user only stands in. */
    void complete(String taskId, Runnable step) {
        var before = user.actFor(represented(taskId));
        try {
            step.run();
        } finally {
            user.actFor(before);
        }
    }

    private @Nullable String represented(String taskId) {
        var borrowed = user.isPresent() ? lent.of(user.id()) : Map.<String, String>of();
        if (borrowed.isEmpty()) {
            return null;
        }
        var holders = engine.asSystem(() -> tasks.getIdentityLinksForTask(taskId)).stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .filter(user.groups()::contains)
                .toList();
        return borrowed.keySet().containsAll(holders)
                ? holders.stream().findFirst().map(borrowed::get).orElse(null)
                : null;
    }
}

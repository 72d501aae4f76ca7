package vn.nghitruong.supervision.process;

import org.springframework.stereotype.Component;
import vn.nghitruong.engine.TaskAt;
import vn.nghitruong.engine.TaskCard;
import vn.nghitruong.engine.TaskForm;
import vn.nghitruong.supervision.MissionView;
import vn.nghitruong.supervision.SupervisionVariables;

/** What the tasks of a recommendation share: how they are named, and what their forms show. */
abstract class RecommendationTask implements TaskForm {

    private final Parts parts;
    private final String activity;

    RecommendationTask(Parts parts, String activity) {
        this.parts = parts;
        this.activity = activity;
    }

    /** What every task of a recommendation works with. */
    @Component
    record Parts(MissionView view) {}

    @Override
    public final String process() {
        return "recommendation";
    }

    @Override
    public final String activity() {
        return activity;
    }

    @Override
    public final TaskCard card(TaskAt task) {
        var code = code(task);
        return new TaskCard(code + " · " + parts.view().about(code), null, null);
    }

    @Override
    public final Object show(TaskAt task) {
        return parts.view().recommendationPage(code(task));
    }

    static String code(TaskAt task) {
        return task.get(SupervisionVariables.RECOMMENDATION_CODE);
    }
}

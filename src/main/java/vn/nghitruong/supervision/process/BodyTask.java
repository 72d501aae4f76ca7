package vn.nghitruong.supervision.process;

import org.jspecify.annotations.Nullable;
import vn.nghitruong.engine.TaskAt;
import vn.nghitruong.supervision.SupervisionVariables;

/** A task of a mission about one of its bodies. */
abstract class BodyTask extends MissionTask {

    BodyTask(Parts parts, String activity, @Nullable String limit) {
        super(parts, activity, limit);
    }

    @Override
    public final Object show(TaskAt task) {
        return parts().view().bodyPage(code(task));
    }

    @Override
    final String caseCode(TaskAt task) {
        return code(task);
    }

    static String code(TaskAt task) {
        return task.get(SupervisionVariables.BODY);
    }
}

package vn.nghitruong.session.process;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.nghitruong.engine.TaskAt;
import vn.nghitruong.engine.TaskCard;
import vn.nghitruong.engine.TaskForm;
import vn.nghitruong.request.FollowUp;
import vn.nghitruong.session.Items;
import vn.nghitruong.session.SessionItem;
import vn.nghitruong.session.SessionVariables;
import vn.nghitruong.session.SessionView;

/** What the tasks of an item share: how they are named, and what their forms show. */
abstract class ItemTask implements TaskForm {

    private final Parts parts;
    private final String activity;

    ItemTask(Parts parts, String activity) {
        this.parts = parts;
        this.activity = activity;
    }

    /** What every task of an item works with. */
    @Component
    record Parts(Items items, SessionView view, FollowUp followUp) {}

    @Override
    public final String process() {
        return "session-item";
    }

    @Override
    public final String activity() {
        return activity;
    }

    @Override
    public final TaskCard card(TaskAt task) {
        var item = parts.items().require(code(task));
        var due = due(item);
        return new TaskCard(
                item.code() + " · " + item.title(),
                due,
                due == null ? null : parts.followUp().reminderOf(due));
    }

    @Override
    public final Object show(TaskAt task) {
        return parts.view().itemPage(code(task));
    }

    /** The day on which this task is due, if any. */
    @Nullable
    LocalDate due(SessionItem item) {
        return null;
    }

    static String code(TaskAt task) {
        return task.get(SessionVariables.ITEM_CODE);
    }
}

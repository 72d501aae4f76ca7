package vn.nghitruong.request.process;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.nghitruong.deadline.Deadlines;
import vn.nghitruong.engine.TaskAt;
import vn.nghitruong.engine.TaskCard;
import vn.nghitruong.engine.TaskForm;
import vn.nghitruong.request.FollowUp;
import vn.nghitruong.request.Request;
import vn.nghitruong.request.RequestView;
import vn.nghitruong.request.Requests;

/** What all tasks of a request share: how they are named, and what their forms show. */
abstract class RequestTask implements TaskForm {

    private final Parts parts;
    private final String activity;

    RequestTask(Parts parts, String activity) {
        this.parts = parts;
        this.activity = activity;
    }

    /** What every task of a request works with. */
    @Component
    record Parts(Requests requests, RequestView view, Deadlines deadlines, FollowUp followUp) {}

    @Override
    public final String process() {
        return RequestProcess.ID;
    }

    @Override
    public final String activity() {
        return activity;
    }

    @Override
    public final TaskCard card(TaskAt task) {
        var request = request(task);
        var due = due(request, task);
        return new TaskCard(
                request.caseCode() + " · " + request.title(),
                due,
                due == null ? null : parts.followUp().reminderOf(due));
    }

    @Override
    public final Object show(TaskAt task) {
        return parts.view().page(code(task));
    }

    /** The day on which this task is due, if any. */
    @Nullable
    LocalDate due(Request request, TaskAt task) {
        return null;
    }

    final Request request(TaskAt task) {
        return parts.requests().require(code(task));
    }

    /** The due day of an entry of the ledger. */
    final LocalDate dueOf(long entry) {
        return parts.deadlines().entry(entry).due();
    }

    static String code(TaskAt task) {
        return task.get(RequestProcess.REQUEST_CODE);
    }
}

package vn.nghitruong.session.process;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.nghitruong.casefile.CaseFiles;
import vn.nghitruong.deadline.LedgerEntry;
import vn.nghitruong.engine.TaskAt;
import vn.nghitruong.engine.TaskCard;
import vn.nghitruong.engine.TaskForm;
import vn.nghitruong.request.FollowUp;
import vn.nghitruong.session.SessionVariables;
import vn.nghitruong.session.SessionView;
import vn.nghitruong.session.Sessions;

/** What the tasks of a session as a whole share: how they are named, and what their forms show. */
abstract class SessionTask implements TaskForm {

    private final Parts parts;
    private final String activity;
    private final @Nullable String limit;

    /**
     * @param limit the subject of the ledger's entry that sets the task's date; none where no rule sets one
     */
    SessionTask(Parts parts, String activity, @Nullable String limit) {
        this.parts = parts;
        this.activity = activity;
        this.limit = limit;
    }

    /** What every task of a session works with. */
    @Component
    record Parts(Sessions sessions, CaseFiles files, SessionView view, FollowUp followUp) {}

    @Override
    public final String process() {
        return Sessions.PROCESS;
    }

    @Override
    public final String activity() {
        return activity;
    }

    @Override
    public TaskCard card(TaskAt task) {
        var code = code(task);
        return card(code + " · " + parts.files().require(code).title(), due(code));
    }

    final TaskCard card(String about, @Nullable LocalDate due) {
        return new TaskCard(about, due, due == null ? null : parts.followUp().reminderOf(due));
    }

    @Override
    public Object show(TaskAt task) {
        return parts.view().page(code(task));
    }

    final Parts parts() {
        return parts;
    }

    static String code(TaskAt task) {
        return task.get(SessionVariables.SESSION_CODE);
    }

    private @Nullable LocalDate due(String code) {
        return limit == null
                ? null
                : parts.sessions().openEntry(code, limit).map(LedgerEntry::due).orElse(null);
    }
}

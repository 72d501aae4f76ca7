package vn.nghitruong.supervision.process;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.nghitruong.casefile.CaseFiles;
import vn.nghitruong.deadline.LedgerEntry;
import vn.nghitruong.engine.TaskAt;
import vn.nghitruong.engine.TaskCard;
import vn.nghitruong.engine.TaskForm;
import vn.nghitruong.request.FollowUp;
import vn.nghitruong.supervision.MissionView;
import vn.nghitruong.supervision.Missions;
import vn.nghitruong.supervision.SupervisionVariables;

/** What the tasks of a mission as a whole share: how they are named, and what their forms show. */
abstract class MissionTask implements TaskForm {

    private final Parts parts;
    private final String activity;
    private final @Nullable String limit;

    /**
     * @param limit the subject of the ledger's entry that sets the task's date; none where no rule sets one
     */
    MissionTask(Parts parts, String activity, @Nullable String limit) {
        this.parts = parts;
        this.activity = activity;
        this.limit = limit;
    }

    /** What every task of supervision works with. */
    @Component
    record Parts(Missions missions, CaseFiles files, MissionView view, FollowUp followUp) {}

    @Override
    public final String process() {
        return Missions.PROCESS;
    }

    @Override
    public final String activity() {
        return activity;
    }

    @Override
    public final TaskCard card(TaskAt task) {
        var code = caseCode(task);
        var due = limit == null
                ? null
                : parts.missions().openEntry(code, limit).map(LedgerEntry::due).orElse(null);
        return card(code, due);
    }

    @Override
    public Object show(TaskAt task) {
        return parts.view().page(code(task));
    }

    /** The case that the task is about: the mission, or one of its bodies. */
    String caseCode(TaskAt task) {
        return code(task);
    }

    final Parts parts() {
        return parts;
    }

    private TaskCard card(String code, @Nullable LocalDate due) {
        var about = code + " · " + parts.view().about(code);
        return new TaskCard(about, due, due == null ? null : parts.followUp().reminderOf(due));
    }

    static String code(TaskAt task) {
        return task.get(SupervisionVariables.MISSION_CODE);
    }
}

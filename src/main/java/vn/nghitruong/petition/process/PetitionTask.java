package vn.nghitruong.petition.process;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.nghitruong.casefile.CaseFiles;
import vn.nghitruong.deadline.Deadlines;
import vn.nghitruong.engine.TaskAt;
import vn.nghitruong.engine.TaskCard;
import vn.nghitruong.engine.TaskForm;
import vn.nghitruong.petition.Petition;
import vn.nghitruong.petition.PetitionVariables;
import vn.nghitruong.petition.PetitionView;
import vn.nghitruong.petition.Petitions;
import vn.nghitruong.request.FollowUp;

/** What all tasks of a petition share: how they are named, and what their forms show. */
abstract class PetitionTask implements TaskForm {

    private final Parts parts;
    private final String activity;

    PetitionTask(Parts parts, String activity) {
        this.parts = parts;
        this.activity = activity;
    }

    /** What every task of a petition works with. */
    @Component
    record Parts(Petitions petitions, CaseFiles files, PetitionView view, Deadlines deadlines, FollowUp followUp) {}

    @Override
    public final String process() {
        return "petition";
    }

    @Override
    public final String activity() {
        return activity;
    }

    @Override
    public final TaskCard card(TaskAt task) {
        var code = code(task);
        var due = due(parts.petitions().require(code));
        return new TaskCard(
                code + " · " + parts.files().require(code).title(),
                due,
                due == null ? null : parts.followUp().reminderOf(due));
    }

    @Override
    public Object show(TaskAt task) {
        return parts.view().page(code(task));
    }

    /** The day on which this task is due, if any. */
    @Nullable
    LocalDate due(Petition petition) {
        return null;
    }

    final Parts parts() {
        return parts;
    }

    static String code(TaskAt task) {
        return task.get(PetitionVariables.PETITION_CODE);
    }
}

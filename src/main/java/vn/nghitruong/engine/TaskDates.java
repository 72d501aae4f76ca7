package vn.nghitruong.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The due dates of open tasks: what they are, what their forms say they should be, and setting them right. */
@Component
public class TaskDates {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final JdbcClient jdbc;
    private final TaskService tasks;
    private final TaskDoors doors;
    private final EngineWork engine;

    TaskDates(JdbcClient jdbc, @Lazy TaskService tasks, TaskDoors doors, EngineWork engine) {
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.doors = doors;
        this.engine = engine;
    }

    /**
     * An open task of a case with its day in Vietnam.
     *
     * @param activity the task's id in the model
     * @param name as in the list: what to do, the case's code, what it is about
     */
    public record Dated(
            String id,
            String activity,
            String council,
            String name,
            @Nullable LocalDate due) {}

    /** A task whose date is not the one that its form says; {@code owed} is. */
    public record Wrong(@Nullable LocalDate shown, @Nullable LocalDate owed) {}

    /** All open tasks of all cases, in one query. */
    public List<Dated> open() {
        return jdbc.sql("select ID_, TASK_DEF_KEY_, TENANT_ID_, NAME_, DUE_DATE_ from ACT_RU_TASK"
                        + " where TENANT_ID_ is not null order by ID_")
                .query(TaskDates::dated)
                .list();
    }

    /** Asks the form of an open task; empty when the date is right, or the task is gone. */
    public Optional<Wrong> wrong(String taskId) {
        return engine.asSystem(() -> find(taskId).flatMap(task -> {
            var owed = doors.form(task).card(doors.at(task)).due();
            var right = owed == null ? null : EngineWork.at(TaskCard.dueAt(owed));
            return Objects.equals(right, task.getDueDate())
                    ? Optional.empty()
                    : Optional.of(new Wrong(day(task.getDueDate()), owed));
        }));
    }

    /** Gives a task the date that its form says; false when it has it already, or is gone. */
    public boolean mend(String taskId) {
        return wrong(taskId).isPresent()
                && engine.asSystem(() -> EngineWork.step(() -> find(taskId)
                        .map(task -> {
                            doors.refresh(task);
                            return true;
                        })
                        .orElse(false)));
    }

    private Optional<Task> find(String taskId) {
        return Optional.ofNullable(tasks.createTaskQuery().taskId(taskId).singleResult());
    }

    private static Dated dated(ResultSet row, int number) throws SQLException {
        return new Dated(
                row.getString("ID_"),
                row.getString("TASK_DEF_KEY_"),
                row.getString("TENANT_ID_"),
                row.getString("NAME_"),
                day(row.getTimestamp("DUE_DATE_")));
    }

    private static @Nullable LocalDate day(@Nullable Date moment) {
        return moment == null ? null : LocalDate.ofInstant(moment.toInstant(), VIETNAM);
    }
}

package vn.nghitruong.engine;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The open tasks of a process by step and unit. One question to the engine's tables of what runs: its own interface
 * would need one for each step and unit.
 */
@Component
public class OpenSteps {

    private final JdbcClient jdbc;

    OpenSteps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param unit who has to do them; a unit's leadership counts as the unit
     * @param overdue those due before the moment asked for
     */
    public record Count(String activity, @Nullable String unit, int open, int overdue) {}

    /** The open tasks of all versions of a process in a council. */
    public List<Count> of(String process, String council, LocalDateTime now) {
        return jdbc.sql("select t.task_def_key_ as activity, l.group_id_ as unit, count(*) as open,"
                        + " sum(case when t.due_date_ < :now then 1 else 0 end) as overdue"
                        + " from act_ru_task t join act_re_procdef d on d.id_ = t.proc_def_id_"
                        + " left join act_ru_identitylink l on l.task_id_ = t.id_ and l.type_ = 'candidate'"
                        + " and l.group_id_ is not null"
                        + " where d.key_ = :process and t.tenant_id_ = :council group by t.task_def_key_, l.group_id_")
                .param("now", EngineWork.at(now))
                .param("process", process)
                .param("council", council)
                .query((row, number) -> new Count(
                        row.getString("activity"),
                        unit(row.getString("unit")),
                        row.getInt("open"),
                        row.getInt("overdue")))
                .list();
    }

    private static @Nullable String unit(@Nullable String group) {
        return group == null ? null : group.replaceFirst("\\.ld$", "");
    }
}

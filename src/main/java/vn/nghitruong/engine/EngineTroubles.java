package vn.nghitruong.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where the engine's work stands still: steps that failed for good, and tasks that reach nobody. One query each. */
@Component
public class EngineTroubles {

    private static final int RETRIES = 3;

    /** An incident is passed on to the callers of the process in which it happened; only the first one counts. */
    private static final String STOPPED = """
            select i.ID_ as incident, j.ID_ as job, j.TYPE_ as job_type, d.NAME_ as process, i.TENANT_ID_ as council,
                   e.BUSINESS_KEY_ as case_code, i.INCIDENT_TIMESTAMP_ as since
            from ACT_RU_INCIDENT i
            left join ACT_RU_JOB j on j.ID_ = i.CONFIGURATION_ and i.INCIDENT_TYPE_ = 'failedJob'
            left join ACT_RU_EXECUTION e on e.ID_ = i.PROC_INST_ID_
            left join ACT_RE_PROCDEF d on d.ID_ = i.PROC_DEF_ID_
            where i.ROOT_CAUSE_INCIDENT_ID_ = i.ID_ order by i.INCIDENT_TIMESTAMP_, i.ID_
            """;

    private static final String HELD = "select t.TENANT_ID_ as council, l.GROUP_ID_ as unit, count(*) as tasks,"
            + " min(t.CREATE_TIME_) as since from ACT_RU_TASK t join ACT_RU_IDENTITYLINK l on l.TASK_ID_ = t.ID_"
            + " where l.TYPE_ = 'candidate' and t.TENANT_ID_ is not null and ";
    private static final String BY_UNIT = " group by t.TENANT_ID_, l.GROUP_ID_ order by t.TENANT_ID_, l.GROUP_ID_";
    private static final String NOBODY = "l.GROUP_ID_ is not null and not exists (select 1 from ACT_RU_IDENTITYLINK o"
            + " join ACT_ID_MEMBERSHIP m on m.GROUP_ID_ = o.GROUP_ID_"
            + " where o.TASK_ID_ = t.ID_ and o.TYPE_ = 'candidate')";

    private final JdbcClient jdbc;
    private final ManagementService management;
    private final EngineWork engine;

    EngineTroubles(JdbcClient jdbc, @Lazy ManagementService management, EngineWork engine) {
        this.jdbc = jdbc;
        this.management = management;
        this.engine = engine;
    }

    /**
     * A step that failed for good.
     *
     * @param job what is tried again; none where the step is no job
     * @param timer whether it is a timer
     * @param process the process's name in its model
     * @param council the tenant; none for what belongs to no council
     */
    public record Stopped(
            String incident,
            @Nullable String job,
            boolean timer,
            @Nullable String process,
            @Nullable String council,
            @Nullable String caseCode,
            Instant since) {}

    /** How many open tasks of a council a group holds, and since when the oldest. */
    public record Held(String council, String unit, long tasks, Instant since) {}

    /** All steps that failed for good, the oldest first. */
    public List<Stopped> stopped() {
        return jdbc.sql(STOPPED)
                .query((row, number) -> new Stopped(
                        row.getString("incident"),
                        row.getString("job"),
                        "timer".equals(row.getString("job_type")),
                        row.getString("process"),
                        row.getString("council"),
                        row.getString("case_code"),
                        instant(row)))
                .list();
    }

    /** The groups that hold tasks although nobody belongs to them. */
    public List<Held> heldByNobody() {
        return jdbc.sql(HELD + NOBODY + BY_UNIT).query(EngineTroubles::held).list();
    }

    /** What these groups hold. */
    public List<Held> heldBy(Collection<String> groups) {
        return groups.isEmpty()
                ? List.of()
                : jdbc.sql(HELD + "l.GROUP_ID_ in (:groups)" + BY_UNIT)
                        .param("groups", groups)
                        .query(EngineTroubles::held)
                        .list();
    }

    /** Lets a job that failed for good be tried again; false when it is gone or is being tried anyway. */
    public boolean retry(String job) {
        return engine.asSystem(() -> EngineWork.step(() -> {
            var stopped = management.createJobQuery().jobId(job).noRetriesLeft().count() > 0;
            if (stopped) {
                management.setJobRetries(job, RETRIES);
            }
            return stopped;
        }));
    }

    private static Held held(ResultSet row, int number) throws SQLException {
        return new Held(row.getString("council"), row.getString("unit"), row.getLong("tasks"), instant(row));
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return row.getTimestamp("since").toInstant();
    }
}

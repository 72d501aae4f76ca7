package vn.nghitruong.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the engine remembers of process instances, running and ended: read from its tables by the ids of the instances,
 * many in one query, which its own interface cannot do. Rights are the caller's affair.
 */
@Component
public class InstanceHistory {

    /** The engine's state of a step that was broken off. */
    private static final int CANCELLED = 2;

    /** What the engine adds to the name of an activity for the scope in which it is repeated. */
    private static final String REPETITION = "#multiInstanceBody";

    private static final String INSTANCES =
            "select ID_, PROC_DEF_KEY_, PROC_DEF_ID_, BUSINESS_KEY_, START_TIME_, END_TIME_" + " from ACT_HI_PROCINST";

    private static final String STEPS = "select PROC_INST_ID_, ID_, PARENT_ACT_INST_ID_, ACT_ID_, ACT_TYPE_,"
            + " CALL_PROC_INST_ID_, START_TIME_, END_TIME_, ACT_INST_STATE_, SEQUENCE_COUNTER_ from ACT_HI_ACTINST"
            + " where PROC_INST_ID_ in (:instances) order by START_TIME_, SEQUENCE_COUNTER_";

    private static final String HELD = "select t.PROC_INST_ID_, t.ID_, t.ACT_INST_ID_, t.START_TIME_, t.END_TIME_,"
            + " t.DUE_DATE_, t.ASSIGNEE_, l.GROUP_ID_, l.OPERATION_TYPE_, l.TIMESTAMP_ from ACT_HI_TASKINST t"
            + " left join ACT_HI_IDENTITYLINK l on l.TASK_ID_ = t.ID_ and l.TYPE_ = 'candidate' and l.GROUP_ID_ is not null"
            + " where t.PROC_INST_ID_ in (:instances) order by t.START_TIME_, t.ID_, l.TIMESTAMP_, l.ID_";

    private final JdbcClient jdbc;

    InstanceHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One run of a process.
     *
     * @param process the process id (the BPMN file's word)
     * @param definition the engine's id of the version that ran
     */
    public record Instance(
            String id,
            String process,
            String definition,
            @Nullable String businessKey,
            Instant startedAt,
            @Nullable Instant endedAt) {}

    /**
     * One visit to an activity of the model.
     *
     * @param parent the engine's id of the visit around it
     * @param called the instance that it called, if it calls one
     * @param order grows with what happens in one execution
     */
    public record Step(
            String instance,
            String id,
            @Nullable String parent,
            String activity,
            String type,
            @Nullable String called,
            Instant from,
            @Nullable Instant to,
            boolean cancelled,
            long order) {}

    /**
     * A change of those who hold a task, or the task alone where nobody was ever named.
     *
     * @param step the visit of the activity to which the task belongs
     * @param group the candidate group that was added or taken away
     * @param added false when the group was taken away
     */
    public record Held(
            String instance,
            String task,
            @Nullable String step,
            Instant from,
            @Nullable Instant to,
            @Nullable Instant due,
            @Nullable String assignee,
            @Nullable String group,
            boolean added,
            @Nullable Instant at) {}

    /** The instances with these ids, oldest first. */
    public List<Instance> instances(Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(INSTANCES + " where ID_ in (:ids) order by START_TIME_, ID_")
                        .param("ids", ids)
                        .query((row, number) -> instance(row))
                        .list();
    }

    /** The instance of a process that was started with a business key, not called by another. */
    public Optional<Instance> root(String businessKey) {
        return jdbc
                .sql(INSTANCES + " where BUSINESS_KEY_ = ? and SUPER_PROCESS_INSTANCE_ID_ is null order by START_TIME_")
                .param(businessKey)
                .query((row, number) -> instance(row))
                .stream()
                .findFirst();
    }

    /** The text that a variable of an instance holds, or held at its end. */
    public Optional<String> variable(String instance, String name) {
        return jdbc
                .sql("select TEXT_ from ACT_HI_VARINST where PROC_INST_ID_ = ? and NAME_ = ? and ACT_INST_ID_ = ?")
                .params(instance, name, instance)
                .query(String.class)
                .stream()
                .findFirst();
    }

    /** The name of a task, open or done. */
    public Optional<String> taskName(String task) {
        return jdbc.sql("select NAME_ from ACT_HI_TASKINST where ID_ = ?")
                .param(task)
                .query(String.class)
                .optional();
    }

    /** Every visit to an activity in these instances, in the order in which they began. */
    public List<Step> steps(Collection<String> instances) {
        return instances.isEmpty()
                ? List.of()
                : jdbc.sql(STEPS)
                        .param("instances", instances)
                        .query((row, number) -> step(row))
                        .list();
    }

    /** The tasks of these instances with those who held them. */
    public List<Held> held(Collection<String> instances) {
        return instances.isEmpty()
                ? List.of()
                : jdbc.sql(HELD)
                        .param("instances", instances)
                        .query((row, number) -> held(row))
                        .list();
    }

    private static Instance instance(ResultSet row) throws SQLException {
        return new Instance(
                row.getString("ID_"),
                row.getString("PROC_DEF_KEY_"),
                row.getString("PROC_DEF_ID_"),
                row.getString("BUSINESS_KEY_"),
                row.getTimestamp("START_TIME_").toInstant(),
                moment(row, "END_TIME_"));
    }

    private static Step step(ResultSet row) throws SQLException {
        return new Step(
                row.getString("PROC_INST_ID_"),
                row.getString("ID_"),
                row.getString("PARENT_ACT_INST_ID_"),
                row.getString("ACT_ID_").replace(REPETITION, ""),
                row.getString("ACT_TYPE_"),
                row.getString("CALL_PROC_INST_ID_"),
                row.getTimestamp("START_TIME_").toInstant(),
                moment(row, "END_TIME_"),
                row.getInt("ACT_INST_STATE_") == CANCELLED,
                row.getLong("SEQUENCE_COUNTER_"));
    }

    private static Held held(ResultSet row) throws SQLException {
        return new Held(
                row.getString("PROC_INST_ID_"),
                row.getString("ID_"),
                row.getString("ACT_INST_ID_"),
                row.getTimestamp("START_TIME_").toInstant(),
                moment(row, "END_TIME_"),
                moment(row, "DUE_DATE_"),
                row.getString("ASSIGNEE_"),
                row.getString("GROUP_ID_"),
                "add".equals(row.getString("OPERATION_TYPE_")),
                moment(row, "TIMESTAMP_"));
    }

    /** The engine writes times as the wall shows them in Vietnam, which is the program's zone. */
    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}

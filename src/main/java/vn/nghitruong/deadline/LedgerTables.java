package vn.nghitruong.deadline;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The ledger's rows, read and written; it decides nothing. */
@Repository
class LedgerTables {

    private final JdbcClient jdbc;

    LedgerTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long insert(String caseCode, String subject, Deadline deadline, Instant at) {
        var key = new GeneratedKeyHolder();
        jdbc.sql(
                        "insert into deadline_entry (case_code, subject, rule, anchor, calculated_due, amount, unit, direction,"
                                + " basis, status, explanation, due, opened_at)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(caseCode, subject, deadline.rule(), deadline.anchor(), deadline.due(), deadline.amount())
                .params(deadline.unit().name(), deadline.direction().code(), deadline.basis())
                .params(deadline.status().code(), deadline.explanation(), deadline.due(), stored(at))
                .update(key, "id");
        var id = Objects.requireNonNull(key.getKey(), "the database gave no id").longValue();
        insertSkipped(id, deadline);
        return id;
    }

    /** Holds the row until the end of the transaction, so that two changes of one date come one after the other. */
    Optional<LedgerEntry> lock(long id) {
        return jdbc.sql("select id from deadline_entry where id = ? for update")
                .param(id)
                .query(Long.class)
                .optional()
                .flatMap(this::find);
    }

    Optional<LedgerEntry> find(long id) {
        return read("id = ?", id).stream().findFirst();
    }

    /** In three queries, whatever the number of cases; by case, then in the order in which they were opened. */
    List<LedgerEntry> ofCases(Collection<String> codes) {
        return codes.isEmpty() ? List.of() : read("case_code = any(?)", codes.toArray(String[]::new));
    }

    void calculatedAnew(long id, Deadline deadline) {
        jdbc.sql("update deadline_entry set anchor = ?, calculated_due = ?, amount = ?, unit = ?, direction = ?,"
                        + " rule = ?, basis = ?, status = ?, explanation = ? where id = ?")
                .params(
                        deadline.anchor(),
                        deadline.due(),
                        deadline.amount(),
                        deadline.unit().name())
                .params(deadline.direction().code(), deadline.rule(), deadline.basis())
                .params(deadline.status().code(), deadline.explanation(), id)
                .update();
        jdbc.sql("delete from deadline_skipped where entry_id = ?").param(id).update();
        insertSkipped(id, deadline);
    }

    void setDue(long id, LocalDate due) {
        jdbc.sql("update deadline_entry set due = ? where id = ?")
                .params(due, id)
                .update();
    }

    void setPausedFrom(long id, @Nullable LocalDate from) {
        jdbc.sql("update deadline_entry set paused_from = ? where id = ?")
                .param(from)
                .param(id)
                .update();
    }

    void setClosedOn(long id, LocalDate on) {
        jdbc.sql("update deadline_entry set closed_on = ? where id = ?")
                .params(on, id)
                .update();
    }

    void record(long id, LedgerChange change, @Nullable String replacedExplanation) {
        jdbc.sql("insert into deadline_change (entry_id, changed_at, kind, due_before, due_after, reason, decided_by,"
                        + " replaced_explanation) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(id, stored(change.at()), change.kind())
                .param(change.from())
                .param(change.to())
                .param(change.reason())
                .param(change.by())
                .param(replacedExplanation)
                .update();
    }

    private void insertSkipped(long id, Deadline deadline) {
        deadline.skipped().forEach(day -> jdbc.sql(
                        "insert into deadline_skipped (entry_id, skipped_date, reason) values (?, ?, ?)")
                .params(id, day.date(), day.reason())
                .update());
    }

    /** {@code condition} is one of the constants above and has one parameter. */
    private List<LedgerEntry> read(String condition, Object parameter) {
        // A join: H2 would work a list of entries out anew for every row.
        var ofEntries = " d join deadline_entry e on e.id = d.entry_id where e." + condition;
        Map<Long, List<SkippedDay>> skipped = jdbc
                .sql("select d.* from deadline_skipped" + ofEntries + " order by d.entry_id, d.skipped_date")
                .param(parameter)
                .query((row, number) -> Map.entry(row.getLong("entry_id"), skippedDay(row)))
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
        Map<Long, List<LedgerChange>> changes = jdbc
                .sql("select d.* from deadline_change" + ofEntries + " order by d.id")
                .param(parameter)
                .query((row, number) -> Map.entry(row.getLong("entry_id"), change(row)))
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
        return jdbc.sql("select * from deadline_entry where " + condition + " order by case_code, id")
                .param(parameter)
                .query((row, number) -> {
                    var id = row.getLong("id");
                    return entry(row, skipped.getOrDefault(id, List.of()), changes.getOrDefault(id, List.of()));
                })
                .list();
    }

    private static LedgerEntry entry(ResultSet row, List<SkippedDay> skipped, List<LedgerChange> changes)
            throws SQLException {
        var deadline = new Deadline(
                row.getString("rule"),
                row.getObject("anchor", LocalDate.class),
                row.getObject("calculated_due", LocalDate.class),
                row.getInt("amount"),
                Unit.valueOf(row.getString("unit")),
                Direction.of(row.getString("direction")),
                row.getString("basis"),
                RuleStatus.of(row.getString("status")),
                skipped,
                row.getString("explanation"));
        return new LedgerEntry(
                row.getLong("id"),
                row.getString("case_code"),
                row.getString("subject"),
                deadline,
                row.getObject("due", LocalDate.class),
                row.getObject("closed_on", LocalDate.class),
                row.getObject("paused_from", LocalDate.class),
                changes);
    }

    private static SkippedDay skippedDay(ResultSet row) throws SQLException {
        return new SkippedDay(row.getObject("skipped_date", LocalDate.class), row.getString("reason"));
    }

    private static LedgerChange change(ResultSet row) throws SQLException {
        return new LedgerChange(
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getString("kind"),
                row.getObject("due_before", LocalDate.class),
                row.getObject("due_after", LocalDate.class),
                row.getString("reason"),
                row.getString("decided_by"));
    }

    private static OffsetDateTime stored(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}

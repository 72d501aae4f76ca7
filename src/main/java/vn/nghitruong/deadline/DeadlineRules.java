package vn.nghitruong.deadline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.nghitruong.reference.ReferenceFiles;
import vn.nghitruong.reference.Snapshot;

/** The rows of law ({@code data/deadline-rules.csv}) and the councils' own values. */
@Repository
class DeadlineRules {

    private final JdbcClient jdbc;
    private final Snapshot<RuleBook> snapshot = new Snapshot<>(() -> RuleBook.of(rules(), values()));

    DeadlineRules(JdbcClient jdbc, ReferenceFiles files) {
        this.jdbc = jdbc;
        files.load("deadline-rules.csv", this::load);
    }

    RuleBook book() {
        return snapshot.get();
    }

    void put(CouncilValue value) {
        jdbc.sql("delete from deadline_rule_council where council = ? and rule = ? and valid_from = ?")
                .params(value.council(), value.rule(), value.validFrom())
                .update();
        jdbc.sql("insert into deadline_rule_council (council, rule, valid_from, amount, unit, decided_by)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        value.council(),
                        value.rule(),
                        value.validFrom(),
                        value.amount(),
                        value.unit().name(),
                        value.decidedBy())
                .update();
        snapshot.changed();
    }

    private List<DeadlineRule> rules() {
        return jdbc.sql("select * from deadline_rule order by rule, valid_from")
                .query((row, number) -> rule(row))
                .list();
    }

    private List<CouncilValue> values() {
        return jdbc.sql("select * from deadline_rule_council")
                .query((row, number) -> new CouncilValue(
                        row.getString("council"),
                        row.getString("rule"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getInt("amount"),
                        Unit.valueOf(row.getString("unit")),
                        row.getString("decided_by")))
                .list();
    }

    private static DeadlineRule rule(ResultSet row) throws SQLException {
        return new DeadlineRule(
                row.getString("rule"),
                row.getString("anchor"),
                Direction.of(row.getString("direction")),
                row.getInt("amount"),
                Unit.valueOf(row.getString("unit")),
                row.getString("actor"),
                row.getString("basis"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                RuleStatus.of(row.getString("status")));
    }

    static DeadlineRule parse(CSVRecord row) {
        var validTo = row.get("valid_to");
        return new DeadlineRule(
                row.get("rule"),
                row.get("anchor"),
                Direction.of(row.get("direction")),
                Integer.parseInt(row.get("amount")),
                Unit.valueOf(row.get("unit")),
                row.get("actor"),
                row.get("basis"),
                LocalDate.parse(row.get("valid_from")),
                validTo.isEmpty() ? null : LocalDate.parse(validTo),
                RuleStatus.of(row.get("status")));
    }

    private void load(List<CSVRecord> rows) {
        jdbc.sql("delete from deadline_rule where origin = 'shipped'").update();
        var ofOffice = jdbc.sql("select rule, valid_from from deadline_rule")
                .query((row, number) -> key(row.getString("rule"), row.getObject("valid_from", LocalDate.class)))
                .set();
        rows.stream().map(DeadlineRules::parse).forEach(rule -> {
            if (!ofOffice.contains(key(rule.rule(), rule.validFrom()))) {
                insert(rule);
            }
        });
        snapshot.changed();
    }

    private static String key(String rule, LocalDate validFrom) {
        return rule + " " + validFrom;
    }

    private void insert(DeadlineRule rule) {
        jdbc.sql("insert into deadline_rule (rule, anchor, direction, amount, unit, actor, basis, valid_from, valid_to,"
                        + " status, origin) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'shipped')")
                .param(rule.rule())
                .param(rule.anchor())
                .param(rule.direction().code())
                .param(rule.amount())
                .param(rule.unit().name())
                .param(rule.actor())
                .param(rule.basis())
                .param(rule.validFrom())
                .param(rule.validTo())
                .param(rule.status().code())
                .update();
    }
}

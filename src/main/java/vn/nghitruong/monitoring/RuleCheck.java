package vn.nghitruong.monitoring;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.nghitruong.casefile.Labels;

/** Open dates whose rule is missing, or provisional without a decision of the council; one finding for each rule. */
@Component
class RuleCheck implements Check {

    private static final String IN_USE = "select f.council, d.rule, max(d.basis) as basis, count(*) as dates"
            + " from deadline_entry d join case_file f on f.code = d.case_code where d.closed_on is null and ";
    private static final String BY_RULE = " group by f.council, d.rule order by f.council, d.rule";
    private static final String MISSING = "d.status <> 'given' and not exists (select 1 from deadline_rule r"
            + " where r.rule = d.rule and r.valid_from <= d.anchor and (r.valid_to is null or r.valid_to >= d.anchor))";
    private static final String PROVISIONAL = "d.status = 'provisional' and not exists (select 1"
            + " from deadline_rule_council v where v.rule = d.rule and v.council = f.council"
            + " and v.valid_from <= d.anchor)";

    private final JdbcClient jdbc;
    private final Labels labels;

    RuleCheck(JdbcClient jdbc, Labels labels) {
        this.jdbc = jdbc;
        this.labels = labels;
    }

    @Override
    public List<Found> find() {
        return Stream.concat(
                        found(Concern.RULE_MISSING, MISSING).stream(),
                        found(Concern.RULE_PROVISIONAL, PROVISIONAL).stream())
                .toList();
    }

    private List<Found> found(Concern concern, String condition) {
        var word = "attention." + concern.word();
        return jdbc.sql(IN_USE + condition + BY_RULE)
                .query((row, number) -> new Found(
                        concern,
                        row.getString("council") + "/" + row.getString("rule"),
                        row.getString("council"),
                        null,
                        null,
                        labels.of(
                                word + ".wrong",
                                labels.of("rule." + row.getString("rule")),
                                String.valueOf(row.getLong("dates")),
                                brief(row.getString("basis"))),
                        labels.of(word + ".to-do"),
                        null))
                .list();
    }

    private static String brief(String basis) {
        return basis.length() <= 300 ? basis : basis.substring(0, 299) + "…";
    }
}

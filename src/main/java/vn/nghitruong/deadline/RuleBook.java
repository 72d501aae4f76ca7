package vn.nghitruong.deadline;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.nghitruong.refusal.Refusal;

/** The limits of law and the councils' own values as they stand at one moment. */
record RuleBook(List<DeadlineRule> rules, Map<String, List<DeadlineRule>> byName, List<CouncilValue> values) {

    private static final int LONGEST_ECHO = 64;

    static RuleBook of(List<DeadlineRule> rules, List<CouncilValue> values) {
        var byName = rules.stream().collect(Collectors.groupingBy(DeadlineRule::rule));
        return new RuleBook(List.copyOf(rules), Map.copyOf(byName), List.copyOf(values));
    }

    /** The row that holds on the anchor date: a case keeps the rule of its anchor. */
    DeadlineRule inForce(String rule, LocalDate anchor) {
        var rows = byName.get(rule);
        if (rows == null) {
            throw Refusal.invalid("deadline.rule-unknown", echo(rule));
        }
        return rows.stream()
                .filter(row -> row.appliesOn(anchor))
                .max(comparing(DeadlineRule::validFrom))
                .orElseThrow(() -> Refusal.invalid("deadline.rule-not-in-force", rule, Explanation.day(anchor)));
    }

    /** The limit as it applies to this council's case. */
    Limit limit(String rule, LocalDate anchor, @Nullable String council) {
        var row = inForce(rule, anchor);
        var limit = row.limit();
        if (row.status() != RuleStatus.PROVISIONAL || council == null) {
            return limit;
        }
        return decided(rule, anchor, council).map(value -> value.applyTo(limit)).orElse(limit);
    }

    private Optional<CouncilValue> decided(String rule, LocalDate anchor, String council) {
        return values.stream()
                .filter(value -> value.rule().equals(rule) && value.council().equals(council))
                .filter(value -> !anchor.isBefore(value.validFrom()))
                .max(comparing(CouncilValue::validFrom));
    }

    /** What the caller wrote, short and without control characters, for the message. */
    private static String echo(String rule) {
        var shown = rule.length() > LONGEST_ECHO ? rule.substring(0, LONGEST_ECHO) + "…" : rule;
        return shown.replaceAll("\\p{Cntrl}", "?");
    }
}

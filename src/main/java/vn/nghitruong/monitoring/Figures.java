package vn.nghitruong.monitoring;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many cases there are, kept by adding and taking away, so that no question grows with the history. */
@Component
class Figures {

    private static final String STATES =
            "select council, 'state' as dimension, kind || '/' || state as member from case_index";
    private static final String OUTCOMES =
            "select council, 'outcome', kind || '/' || outcome from case_index where outcome is not null";
    private static final String OPEN =
            "select council, '%1$s', %1$s from case_index" + " where closed_on is null and %1$s is not null";
    private static final String CASES = "select council, dimension, member, count(*) as number from (" + STATES
            + " union all " + OUTCOMES + " union all " + OPEN.formatted("agency") + " union all "
            + OPEN.formatted("committee") + ") one group by council, dimension, member";

    private static final String TURN = "select council, '%2$s' as turn, %3$s as day_on, '%1$s' as dimension,"
            + " %1$s as member from case_index where due is not null and %1$s is not null";
    private static final String DATES = "select council, turn, day_on, dimension, member, count(*) as number from ("
            + TURN.formatted("kind", "due", "due") + " union all " + TURN.formatted("agency", "due", "due")
            + " union all " + TURN.formatted("committee", "due", "due")
            + " union all " + TURN.formatted("agency", "half", "half_on")
            + " union all " + TURN.formatted("agency", "most", "most_on")
            + ") one group by council, turn, day_on, dimension, member";

    private static final Comparator<CaseKey> CASE_ORDER = Comparator.comparing(CaseKey::council)
            .thenComparing(CaseKey::dimension)
            .thenComparing(CaseKey::member);
    private static final Comparator<DueKey> DUE_ORDER = Comparator.comparing(DueKey::council)
            .thenComparing(DueKey::turn)
            .thenComparing(DueKey::day)
            .thenComparing(DueKey::dimension)
            .thenComparing(DueKey::member);

    private final JdbcClient jdbc;
    private final Sums sums;

    Figures(JdbcClient jdbc, Sums sums) {
        this.jdbc = jdbc;
        this.sums = sums;
    }

    private record CaseKey(String council, String dimension, String member) {}

    private record DueKey(String council, String turn, LocalDate day, String dimension, String member) {}

    /** Takes away what cases counted before and adds what they count now, always in the same order of rows. */
    void move(Collection<CaseFacts> before, Collection<CaseFacts> now) {
        var cases = new TreeMap<CaseKey, Integer>(CASE_ORDER);
        var dates = new TreeMap<DueKey, Integer>(DUE_ORDER);
        before.forEach(facts -> count(facts, -1, cases, dates));
        now.forEach(facts -> count(facts, 1, cases, dates));
        add("case_figure", List.of("council", "dimension", "member"), cases, (key, number) ->
                new Object[] {key.council(), key.dimension(), key.member(), number});
        add("due_figure", List.of("council", "turn", "day_on", "dimension", "member"), dates, (key, number) ->
                new Object[] {key.council(), key.turn(), key.day(), key.dimension(), key.member(), number});
    }

    private static void count(CaseFacts facts, int by, Map<CaseKey, Integer> cases, Map<DueKey, Integer> dates) {
        BiConsumer<String, @Nullable String> one = (dimension, member) -> {
            if (member != null) {
                cases.merge(new CaseKey(facts.council(), dimension, member), by, Integer::sum);
            }
        };
        one.accept("state", facts.kind() + "/" + facts.state());
        one.accept("outcome", facts.outcome() == null ? null : facts.kind() + "/" + facts.outcome());
        if (facts.isOpen()) {
            one.accept("agency", facts.agency());
            one.accept("committee", facts.committee());
        }
        turn(facts, "due", facts.due(), "kind", facts.kind(), by, dates);
        turn(facts, "due", facts.due(), "agency", facts.agency(), by, dates);
        turn(facts, "due", facts.due(), "committee", facts.committee(), by, dates);
        turn(facts, "half", facts.halfOn(), "agency", facts.agency(), by, dates);
        turn(facts, "most", facts.mostOn(), "agency", facts.agency(), by, dates);
    }

    private static void turn(
            CaseFacts facts,
            String turn,
            @Nullable LocalDate day,
            String dimension,
            @Nullable String member,
            int by,
            Map<DueKey, Integer> dates) {
        if (day != null && member != null) {
            dates.merge(new DueKey(facts.council(), turn, day, dimension, member), by, Integer::sum);
        }
    }

    private <K> void add(
            String table, List<String> key, Map<K, Integer> changes, BiFunction<K, Integer, Object[]> row) {
        sums.add(
                table,
                key,
                List.of("number"),
                changes.entrySet().stream()
                        .filter(change -> change.getValue() != 0)
                        .map(change -> row.apply(change.getKey(), change.getValue()))
                        .toList());
    }

    /** Counts everything anew from the register. */
    void rebuild() {
        jdbc.sql("delete from case_figure").update();
        jdbc.sql("delete from due_figure").update();
        jdbc.sql("insert into case_figure (council, dimension, member, number) " + CASES)
                .update();
        jdbc.sql("insert into due_figure (council, turn, day_on, dimension, member, number) " + DATES)
                .update();
    }

    /** Takes out rows that have come to count nothing. */
    void tidy() {
        jdbc.sql("delete from case_figure where number = 0").update();
        jdbc.sql("delete from due_figure where number = 0").update();
    }

    /** Which figures are not what counting the register gives, in words for a person. */
    List<String> differences() {
        return List.of(
                        difference("case_figure", "council, dimension, member", CASES),
                        difference("due_figure", "council, turn, day_on, dimension, member", DATES))
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    private List<String> difference(String table, String columns, String counted) {
        var kept = "select " + columns + ", number from " + table + " where number <> 0";
        var both = "(" + kept + " except " + counted + ") union all (" + counted + " except " + kept + ")";
        return jdbc.sql(both).query().listOfRows().stream()
                .map(row -> table + " " + row.values())
                .toList();
    }
}

package vn.nghitruong.monitoring;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.stream.Stream;
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
            "select council, '%2$s', %1$s from case_index" + " where closed_on is null and %1$s is not null";
    private static final String CASES = "select council, dimension, member, count(*) as number from (" + STATES
            + " union all " + OUTCOMES + " union all " + OPEN.formatted("agency", "agency") + " union all "
            + OPEN.formatted("agency", "dated") + " and due is not null union all "
            + OPEN.formatted("committee", "committee") + ") one group by council, dimension, member";

    private static final String TURN = "select council, '%1$s' as dimension, %2$s as day_on, %1$s as member,"
            + " %3$d as due, %4$d as half, %5$d as most from case_index where %2$s is not null and %1$s is not null";
    private static final String DAYS =
            "select council, dimension, day_on, member, sum(due), sum(half), sum(most) from ("
                    + TURN.formatted("kind", "due", 1, 0, 0) + " union all " + TURN.formatted("agency", "due", 1, 0, 0)
                    + " union all " + TURN.formatted("committee", "due", 1, 0, 0)
                    + " union all " + TURN.formatted("agency", "half_on", 0, 1, 0)
                    + " union all " + TURN.formatted("agency", "most_on", 0, 0, 1)
                    + ") one group by council, dimension, day_on, member";

    private static final Comparator<CaseKey> CASE_ORDER = Comparator.comparing(CaseKey::council)
            .thenComparing(CaseKey::dimension)
            .thenComparing(CaseKey::member);
    private static final Comparator<DayKey> DAY_ORDER = Comparator.comparing(DayKey::council)
            .thenComparing(DayKey::dimension)
            .thenComparing(DayKey::day)
            .thenComparing(DayKey::member);

    private final JdbcClient jdbc;
    private final Sums sums;

    Figures(JdbcClient jdbc, Sums sums) {
        this.jdbc = jdbc;
        this.sums = sums;
    }

    private record CaseKey(String council, String dimension, String member) {}

    private record DayKey(String council, String dimension, LocalDate day, String member) {}

    /** How many cases are due on a day, and for how many half and most of the time is used. */
    private record Turns(int due, int half, int most) {
        static final Turns NONE = new Turns(0, 0, 0);

        Turns plus(Turns other) {
            return new Turns(due + other.due, half + other.half, most + other.most);
        }
    }

    /** Takes away what cases counted before and adds what they count now, always in the same order of rows. */
    void move(Collection<CaseFacts> before, Collection<CaseFacts> now) {
        var cases = new TreeMap<CaseKey, Integer>(CASE_ORDER);
        var days = new TreeMap<DayKey, Turns>(DAY_ORDER);
        before.forEach(facts -> count(facts, -1, cases, days));
        now.forEach(facts -> count(facts, 1, cases, days));
        cases.values().removeIf(number -> number == 0);
        days.values().removeIf(Turns.NONE::equals);
        add("case_figure", List.of("council", "dimension", "member"), List.of("number"), cases, (key, number) ->
                new Object[] {key.council(), key.dimension(), key.member(), number});
        add(
                "day_figure",
                List.of("council", "dimension", "day_on", "member"),
                List.of("due", "half", "most"),
                days,
                (key, turns) -> new Object[] {
                    key.council(), key.dimension(), key.day(), key.member(), turns.due(), turns.half(), turns.most()
                });
    }

    private static void count(CaseFacts facts, int by, Map<CaseKey, Integer> cases, Map<DayKey, Turns> days) {
        BiConsumer<String, @Nullable String> one = (dimension, member) -> {
            if (member != null) {
                cases.merge(new CaseKey(facts.council(), dimension, member), by, Integer::sum);
            }
        };
        one.accept("state", facts.kind() + "/" + facts.state());
        one.accept("outcome", facts.outcome() == null ? null : facts.kind() + "/" + facts.outcome());
        if (facts.isOpen()) {
            one.accept("agency", facts.agency());
            one.accept("dated", facts.due() == null ? null : facts.agency());
            one.accept("committee", facts.committee());
        }
        turn(facts, facts.due(), "kind", facts.kind(), new Turns(by, 0, 0), days);
        turn(facts, facts.due(), "agency", facts.agency(), new Turns(by, 0, 0), days);
        turn(facts, facts.due(), "committee", facts.committee(), new Turns(by, 0, 0), days);
        turn(facts, facts.halfOn(), "agency", facts.agency(), new Turns(0, by, 0), days);
        turn(facts, facts.mostOn(), "agency", facts.agency(), new Turns(0, 0, by), days);
    }

    private static void turn(
            CaseFacts facts,
            @Nullable LocalDate day,
            String dimension,
            @Nullable String member,
            Turns turns,
            Map<DayKey, Turns> days) {
        if (day != null && member != null) {
            days.merge(new DayKey(facts.council(), dimension, day, member), turns, Turns::plus);
        }
    }

    private <K, N> void add(
            String table, List<String> key, List<String> numbers, Map<K, N> changes, BiFunction<K, N, Object[]> row) {
        sums.add(
                table,
                key,
                numbers,
                changes.entrySet().stream()
                        .map(change -> row.apply(change.getKey(), change.getValue()))
                        .toList());
    }

    /** Counts everything anew from the register. */
    void rebuild() {
        jdbc.sql("delete from case_figure").update();
        jdbc.sql("delete from day_figure").update();
        jdbc.sql("insert into case_figure (council, dimension, member, number) " + CASES)
                .update();
        jdbc.sql("insert into day_figure (council, dimension, day_on, member, due, half, most) " + DAYS)
                .update();
    }

    /** Takes out rows that have come to count nothing. */
    void tidy() {
        jdbc.sql("delete from case_figure where number = 0").update();
        jdbc.sql("delete from day_figure where due = 0 and half = 0 and most = 0")
                .update();
    }

    /** Which figures are not what counting the register gives, in words for a person. */
    List<String> differences() {
        return Stream.of(
                        difference(
                                "case_figure",
                                "select council, dimension, member, number from case_figure where number <> 0",
                                CASES),
                        difference(
                                "day_figure",
                                "select council, dimension, day_on, member, due, half, most from day_figure"
                                        + " where due <> 0 or half <> 0 or most <> 0",
                                DAYS))
                .flatMap(List::stream)
                .toList();
    }

    private List<String> difference(String table, String kept, String counted) {
        var both = "(" + kept + " except " + counted + ") union all (" + counted + " except " + kept + ")";
        return jdbc.sql(both).query().listOfRows().stream()
                .map(row -> table + " " + row.values())
                .toList();
    }
}

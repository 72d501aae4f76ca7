package vn.nghitruong.monitoring;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.nghitruong.engine.StepEnded;

/** How the steps of the processes went, added up by month, step and unit as they end. */
@Component
class StepFigures {

    private static final List<String> KEY = List.of("council", "process", "month_on", "activity", "unit");
    private static final List<String> NUMBERS = List.of("ended", "late", "dated", "allowed", "used");
    private static final String NOBODY = "-";
    private static final Comparator<Key> ORDER = Comparator.comparing(Key::council)
            .thenComparing(Key::process)
            .thenComparing(Key::month)
            .thenComparing(Key::activity)
            .thenComparing(Key::unit);

    private final JdbcClient jdbc;
    private final Sums sums;
    private final WorkingTime time;

    StepFigures(JdbcClient jdbc, Sums sums, WorkingTime time) {
        this.jdbc = jdbc;
        this.sums = sums;
        this.time = time;
    }

    private record Key(String council, String process, LocalDate month, String activity, String unit) {}

    /**
     * What came of a step in a period.
     *
     * @param ended how many tasks were completed, {@code late} of them after they were due
     * @param dated how many of them had a due day; allowed and used are theirs, in hundredths of a working day
     */
    record Sum(String activity, int ended, int late, int dated, long allowed, long used) {}

    /** Adds what was completed; steps of cases that belong to no council are not counted. */
    void add(List<StepEnded> steps) {
        var added = new TreeMap<Key, long[]>(ORDER);
        for (var step : steps) {
            if (step.council() != null) {
                var key = new Key(
                        step.council(),
                        step.process(),
                        step.ended().toLocalDate().withDayOfMonth(1),
                        step.activity(),
                        step.unit() == null ? NOBODY : step.unit());
                add(step, added.computeIfAbsent(key, first -> new long[NUMBERS.size()]));
            }
        }
        sums.add(
                "step_figure",
                KEY,
                NUMBERS,
                added.entrySet().stream()
                        .map(entry -> row(entry.getKey(), entry.getValue()))
                        .toList());
    }

    private void add(StepEnded step, long[] numbers) {
        numbers[0]++;
        if (step.due() != null) {
            numbers[1] += step.ended().isAfter(step.due()) ? 1 : 0;
            numbers[2]++;
            numbers[3] += hundredths(step.began(), step.due());
            numbers[4] += hundredths(step.began(), step.ended());
        }
    }

    /** Hundredths of a working day. */
    private long hundredths(LocalDateTime from, LocalDateTime to) {
        return Math.round(time.between(from, to).toMinutes() * 100.0 / WorkingTime.DAY.toMinutes());
    }

    private static Object[] row(Key key, long[] numbers) {
        return new Object[] {
            key.council(),
            key.process(),
            key.month(),
            key.activity(),
            key.unit(),
            numbers[0],
            numbers[1],
            numbers[2],
            numbers[3],
            numbers[4]
        };
    }

    /** The steps of a process that ended from one month to another, both included, of one unit or of all. */
    List<Sum> of(String process, String council, LocalDate from, LocalDate to, @Nullable String unit) {
        return jdbc.sql("select activity, sum(ended) as ended, sum(late) as late, sum(dated) as dated,"
                        + " sum(allowed) as allowed, sum(used) as used from step_figure where council = :council"
                        + " and process = :process and month_on between :from and :to"
                        + (unit == null ? "" : " and unit = :unit") + " group by activity")
                .param("council", council)
                .param("process", process)
                .param("from", from)
                .param("to", to)
                .param("unit", unit)
                .query(Sum.class)
                .list();
    }

    /** The units that ended a step of a process in a period. */
    List<String> units(String process, String council, LocalDate from, LocalDate to) {
        return jdbc.sql("select distinct unit from step_figure where council = ? and process = ?"
                        + " and month_on between ? and ? and unit <> '" + NOBODY + "' order by unit")
                .params(council, process, from, to)
                .query(String.class)
                .list();
    }
}

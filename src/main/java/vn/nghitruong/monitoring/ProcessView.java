package vn.nghitruong.monitoring;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.nghitruong.engine.OpenSteps;
import vn.nghitruong.refusal.Refusal;

/** How the steps of a process go in a council: what stands where now, and how much of the time allowed was used. */
@Service
public class ProcessView {

    private static final int LONGEST_PERIOD_IN_MONTHS = 120;

    private final Boards boards;
    private final OpenSteps open;
    private final StepFigures figures;
    private final CaseWords words;
    private final Clock clock;

    ProcessView(Boards boards, OpenSteps open, StepFigures figures, CaseWords words, Clock clock) {
        this.boards = boards;
        this.open = open;
        this.figures = figures;
        this.words = words;
        this.clock = clock;
    }

    /**
     * One step.
     *
     * @param activity its id in the model
     * @param open how many tasks stand there now, {@code overdue} of them late
     * @param ended how many were completed in the period, {@code late} of them after their due day
     * @param usedPercent the working time used, of the working time allowed, in per cent; none where no completed task
     *     had a due day. More than 100 means late on the whole
     */
    public record Step(
            String activity,
            int open,
            int overdue,
            int ended,
            int late,
            @Nullable Integer usedPercent) {}

    /** A unit that works or has worked on steps of the process. */
    public record Unit(String code, @Nullable String name) {}

    /** The steps of a process in a period of whole months, and who works on them. */
    public record View(
            String process, String council, LocalDate from, LocalDate to, List<Step> steps, List<Unit> units) {}

    /**
     * What a supervisor of the council sees; refused as unknown where the user may not watch.
     *
     * @param from the first month of the period; a year ago when left out
     * @param to the last month; the present one when left out
     * @param unit only what this unit does; all when left out
     */
    @Transactional(readOnly = true)
    public View of(
            String process,
            @Nullable String council,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String unit) {
        var watched = boards.watched(council);
        var last = YearMonth.from(to == null ? LocalDate.now(clock) : to).atEndOfMonth();
        var first = from == null ? last.minusMonths(11).withDayOfMonth(1) : from.withDayOfMonth(1);
        if (first.isAfter(last) || first.plusMonths(LONGEST_PERIOD_IN_MONTHS).isBefore(last)) {
            throw Refusal.invalid("steps.period");
        }
        var now = open.of(process, watched, LocalDateTime.now(clock));
        return new View(
                process,
                watched,
                first,
                last,
                steps(now, figures.of(process, watched, first, last, unit), unit),
                units(now, figures.units(process, watched, first, last)));
    }

    private static List<Step> steps(List<OpenSteps.Count> now, List<StepFigures.Sum> past, @Nullable String unit) {
        var running = new TreeMap<String, int[]>();
        for (var count : now) {
            if (unit == null || unit.equals(count.unit())) {
                var numbers = running.computeIfAbsent(count.activity(), first -> new int[2]);
                numbers[0] += count.open();
                numbers[1] += count.overdue();
            }
        }
        var ended = past.stream().collect(Collectors.toMap(StepFigures.Sum::activity, Function.identity()));
        var activities = new TreeSet<>(running.keySet());
        activities.addAll(ended.keySet());
        var steps = new ArrayList<Step>();
        for (var activity : activities) {
            var numbers = running.getOrDefault(activity, new int[2]);
            var sum = ended.getOrDefault(activity, new StepFigures.Sum(activity, 0, 0, 0, 0, 0));
            steps.add(new Step(
                    activity,
                    numbers[0],
                    numbers[1],
                    sum.ended(),
                    sum.late(),
                    sum.allowed() == 0 ? null : (int) Math.round(sum.used() * 100.0 / sum.allowed())));
        }
        return steps;
    }

    private List<Unit> units(List<OpenSteps.Count> now, List<String> past) {
        var codes = new TreeSet<>(past);
        now.stream().map(OpenSteps.Count::unit).filter(unit -> unit != null).forEach(codes::add);
        return codes.stream()
                .map(code -> new Unit(code, words.unit(code)))
                .sorted(Comparator.comparing(unit -> String.valueOf(unit.name())))
                .toList();
    }
}

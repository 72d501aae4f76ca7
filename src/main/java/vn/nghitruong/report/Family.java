package vn.nghitruong.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The figures over one kind of things. They are read in one query; a figure is a condition on what was read, so a number
 * and the list behind it are the same thing.
 *
 * @param <R> a row of the query, as far as the conditions need it
 */
abstract class Family<R> {

    private final Map<String, Predicate<R>> figures = new LinkedHashMap<>();
    private final Map<String, Function<R, LocalDate>> days = new LinkedHashMap<>();

    /** Adds a figure, counted by a day of the row. */
    final void figure(String id, Function<R, LocalDate> day, Predicate<R> counts) {
        figures.put(id, counts);
        days.put(id, day);
    }

    abstract List<R> read(Scope scope);

    abstract String code(R row);

    abstract String council(R row);

    /** The ids of its figures, in the order of the report. */
    final List<String> ids() {
        return List.copyOf(figures.keySet());
    }

    /** What each of its figures counts. */
    final void count(Scope scope, Map<String, List<Counted>> into) {
        var rows = read(scope);
        figures.forEach((id, counts) -> {
            var found = into.computeIfAbsent(id, key -> new ArrayList<>());
            var day = Objects.requireNonNull(days.get(id));
            rows.stream()
                    .filter(counts)
                    .map(row -> new Counted(code(row), council(row), scope.isOwn(council(row)), day.apply(row)))
                    .forEach(found::add);
        });
    }
}

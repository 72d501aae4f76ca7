package vn.nghitruong.monitoring;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * PostgreSQL's index of the register: lexemes are the words of a case and marks such as {@code #agency:so-y-te}. Each
 * lexeme asked for is a condition of its own, so that the index leaps from one to the next; that an index of the order
 * of opening is not gone through instead, the conditions on days are written so that it cannot.
 */
@Component
class SearchIndex {

    private static final List<String> NONE = List.of();
    private static final Years EVERY_YEAR = new Years(Year.MIN_VALUE, Year.MAX_VALUE);

    private final JdbcClient jdbc;

    SearchIndex(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** That a case has a word. */
    static Condition having(String word) {
        return matching(new Condition(), quoted(word));
    }

    /**
     * The cases of each fit; the newest ones first in parts: what is asked for often is often enough in the last years,
     * and the older ones are then not even counted.
     */
    List<Rank> ranks(List<Fit> fits, Filtered filtered, Order order) {
        var opened = filtered.opened();
        if (filtered.filters().isEmpty()
                && fits.stream().allMatch(fit -> fit.words().isEmpty())) {
            var inOrder = opened.within(filtered.onColumns());
            return fits.stream()
                    .map(fit -> new Rank(fit.number(), inOrder, inOrder, false))
                    .toList();
        }
        byIndexOnly();
        var parts = order == Order.NEWEST ? years(opened) : List.of(EVERY_YEAR);
        var council = filtered.council();
        var few = council != null && hasFewOfAll(council) ? List.of(marks(List.of(ReadableCases.mark(council)))) : NONE;
        return fits.stream()
                .flatMap(fit -> parts.stream().map(part -> rank(fit, filtered, part, few)))
                .toList();
    }

    /** @param few what leaps little, and is looked at when the rest has leapt ahead */
    private static Rank rank(Fit fit, Filtered filtered, Years part, List<String> few) {
        var words = lexemes(fit.words(), fit.begun());
        var wanted = String.join(" & ", words) + unwanted(fit);
        var matching = filtered.opened().filtered(filtered.others());
        words.forEach(word -> matching(matching, word));
        filtered.filters().forEach(filter -> matching(matching, marks(filter.marks())));
        part.marks().forEach(marks -> matching(matching, marks));
        few.forEach(marks -> matching(matching, marks));
        var inOrder = filtered.onColumns();
        if (!words.isEmpty()) {
            // Written so that the index cannot serve it.
            inOrder.and("(f.search @@ cast(:wanted as tsquery)) is true", "wanted", wanted);
        }
        if (!fit.without().isEmpty()) {
            matching(matching, wanted);
        }
        return new Rank(fit.number(), matching, part.of(filtered.opened()).within(inOrder), true);
    }

    /**
     * For the rest of the transaction, the table is not gone through where an index can serve: for a word that most cases
     * have, PostgreSQL would, hoping for enough of them at once, but those of a few years lie together.
     */
    private void byIndexOnly() {
        jdbc.sql("select set_config('enable_seqscan', 'off', true)")
                .query(String.class)
                .single();
    }

    /** Whether the mark of a council leaves out most cases; otherwise it would only lengthen each look. */
    private boolean hasFewOfAll(String council) {
        return jdbc.sql("select coalesce(sum(case when council = ? then number else 0 end) * 2 < sum(number), false)"
                        + " from case_figure where dimension = 'state'")
                .param(council)
                .query(Boolean.class)
                .single();
    }

    /** That a case has one of some marks. */
    private static String marks(List<String> marks) {
        return marks.stream().map(mark -> quoted("#" + mark)).collect(Collectors.joining(" | "));
    }

    private static Condition matching(Condition condition, String query) {
        var name = "lexeme" + condition.values().size();
        return condition.and("f.search @@ cast(:" + name + " as tsquery)", name, query);
    }

    private record Years(int first, int last) {
        List<String> marks() {
            return equals(EVERY_YEAR)
                    ? NONE
                    : List.of(SearchIndex.marks(IntStream.rangeClosed(first, last)
                            .mapToObj(year -> "year:" + year)
                            .toList()));
        }

        Period of(Period opened) {
            return equals(EVERY_YEAR)
                    ? opened
                    : opened.from(LocalDate.of(first, 1, 1)).to(LocalDate.of(last, 12, 31));
        }
    }

    /** The years of a period in which there are cases: the last two, then always twice as many as before. */
    private List<Years> years(Period opened) {
        var all = jdbc.sql("select min(opened_on) as first, max(opened_on) as last from case_index")
                .query(Period.class)
                .single();
        return all.first() == null || all.last() == null
                ? List.of()
                : years(
                        opened.since(all.first()).getYear(),
                        opened.until(all.last()).getYear());
    }

    private static List<Years> years(int first, int last) {
        var years = new ArrayList<Years>();
        for (int to = last, many = 2; to >= first; to -= many, many = 2 * (last - to)) {
            years.add(new Years(Math.max(first, to - many + 1), to));
        }
        return years;
    }

    private static String unwanted(Fit fit) {
        return fit.without().isEmpty() ? "" : " & !(" + String.join(" & ", lexemes(fit.without(), fit.begun())) + ")";
    }

    private static List<String> lexemes(List<String> words, boolean begun) {
        return IntStream.range(0, words.size())
                .mapToObj(number -> quoted(words.get(number)) + (begun && number == words.size() - 1 ? ":*" : ""))
                .toList();
    }

    private static String quoted(String lexeme) {
        return "'" + lexeme.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}

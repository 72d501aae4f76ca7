package vn.nghitruong.monitoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Words in the register: each word asked for must be a word of the case; the last, where no case has it and it is no
 * number, may be the beginning of one. A text with marks finds first the cases written just so, then those with the same
 * letters; one without marks finds both at once. PostgreSQL finds words and filters in its own index; H2 reads the rows.
 */
@Component
class WordSearch {

    private final JdbcClient jdbc;
    private final DatabaseKind database;

    WordSearch(JdbcClient jdbc, DatabaseKind database) {
        this.jdbc = jdbc;
        this.database = database;
    }

    /** The words of a case, and others that it must not have all of. */
    private record Fit(int number, List<String> words, List<String> without, boolean begun) {}

    /**
     * The conditions under which cases are listed, in the order of the list; a case fulfils at most one of them, and none
     * a text without words.
     *
     * @param filters marks of the index ({@code agency:so-y-te}, {@code open}) by the conditions on columns that mean the
     *     same
     * @param others what the index does not know
     */
    List<Rank> ranks(@Nullable String text, Map<String, String> filters, Condition others, Order order) {
        return fits(text).stream()
                .flatMap(fit -> (database.isPostgres()
                                ? byIndex(fit, filters, others, order)
                                : byRows(fit, filters, others))
                        .stream())
                .toList();
    }

    private List<Fit> fits(@Nullable String text) {
        if (text == null) {
            return List.of(new Fit(0, List.of(), List.of(), false));
        }
        var words = Words.of(text);
        if (words.isEmpty()) {
            return List.of();
        }
        var folded = words.stream().map(Words::folded).toList();
        var begun = mayBeBegun(words.get(words.size() - 1));
        return folded.equals(words)
                ? List.of(new Fit(0, words, List.of(), begun))
                : List.of(new Fit(0, words, List.of(), begun), new Fit(1, folded, words, begun));
    }

    /** Whether a word may be the beginning of one: beginnings cost far more to find than words. */
    private boolean mayBeBegun(String word) {
        if (word.length() == 1 || word.chars().allMatch(Character::isDigit)) {
            return false;
        }
        var whole = new Condition();
        if (database.isPostgres()) {
            whole.and("f.search @@ cast(:word as tsquery)", "word", quoted(word));
        } else {
            like(whole, "word", List.of(word), false, "");
        }
        return jdbc.sql("select f.code from case_index f" + whole.where() + " limit 1")
                .params(whole.values())
                .query(String.class)
                .list()
                .isEmpty();
    }

    private static List<Rank> byRows(Fit fit, Map<String, String> filters, Condition others) {
        var ordered = ordered(filters, others);
        like(ordered, "word", fit.words(), fit.begun(), "");
        like(ordered, "other", fit.without(), fit.begun(), "not ");
        return List.of(new Rank(fit.number(), ordered, ordered, false));
    }

    private static Condition ordered(Map<String, String> filters, Condition others) {
        var ordered = others.copy();
        filters.values().forEach(condition -> ordered.and(true, condition));
        return ordered;
    }

    private List<Rank> byIndex(Fit fit, Map<String, String> filters, Condition others, Order order) {
        var ordered = ordered(filters, others);
        var words = query(fit);
        if (!words.isEmpty()) {
            // Written so that no index can serve it.
            ordered.and("(f.search @@ cast(:words as tsquery)) is true", "words", words);
        }
        var asked = Stream.concat(filters.keySet().stream().map(mark -> quoted("#" + mark)), Stream.of(words))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" & "));
        if (asked.isEmpty()) {
            return List.of(new Rank(fit.number(), ordered, ordered, false));
        }
        var newest = order == Order.NEWEST ? newest() : null;
        if (newest == null) {
            return List.of(new Rank(fit.number(), matching(others, asked), ordered, true));
        }
        // What is asked for often is often enough in the last two years: the older ones are then not even counted.
        var recent = List.of(newest.getYear() - 1, newest.getYear());
        var since = LocalDate.of(recent.get(0), 1, 1);
        var years = recent.stream().map(year -> quoted("#year:" + year)).collect(Collectors.joining(" | "));
        return List.of(
                new Rank(
                        fit.number(),
                        matching(others, asked + " & (" + years + ")"),
                        ordered.copy().and("f.opened_on >= :since", "since", since),
                        true),
                new Rank(
                        fit.number(),
                        matching(others, asked).and("f.opened_on < :since", "since", since),
                        ordered.copy().and("f.opened_on < :since", "since", since),
                        true));
    }

    private static Condition matching(Condition others, String asked) {
        return others.copy().and("f.search @@ cast(:asked as tsquery)", "asked", asked);
    }

    /** The day on which the newest case of all was opened; none without cases. */
    private @Nullable LocalDate newest() {
        return jdbc.sql("select max(opened_on) from case_index")
                .query(LocalDate.class)
                .optional()
                .orElse(null);
    }

    private static void like(Condition condition, String name, List<String> words, boolean begun, String not) {
        var parts = new ArrayList<String>();
        for (var number = 0; number < words.size(); number++) {
            parts.add("' ' || f.words || ' ' like :" + name + number);
            condition.value(
                    name + number, "% " + words.get(number) + (begun && number == words.size() - 1 ? "%" : " %"));
        }
        condition.and(!parts.isEmpty(), not + "(" + String.join(" and ", parts) + ")");
    }

    private static String query(Fit fit) {
        var all = all(fit.words(), fit.begun());
        return fit.without().isEmpty() ? all : all + " & !(" + all(fit.without(), fit.begun()) + ")";
    }

    private static String all(List<String> words, boolean begun) {
        return IntStream.range(0, words.size())
                .mapToObj(number -> quoted(words.get(number)) + (begun && number == words.size() - 1 ? ":*" : ""))
                .collect(Collectors.joining(" & "));
    }

    private static String quoted(String lexeme) {
        return "'" + lexeme.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}

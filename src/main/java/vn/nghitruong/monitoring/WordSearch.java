package vn.nghitruong.monitoring;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Words in the register: each word asked for must be a word of the case; the last, where no case has it and it is no
 * number, may be the beginning of one. A text with marks finds first the cases written just so, then those with the same
 * letters; one without marks finds both at once. PostgreSQL finds words and filters in its own index ({@link
 * SearchIndex}); H2 reads the rows.
 */
@Component
class WordSearch {

    private final JdbcClient jdbc;
    private final DatabaseKind database;
    private final SearchIndex index;

    WordSearch(JdbcClient jdbc, DatabaseKind database, SearchIndex index) {
        this.jdbc = jdbc;
        this.database = database;
        this.index = index;
    }

    /**
     * The conditions under which cases are listed, in the order of the list; a case fulfils at most one of them, and none
     * a text without words.
     */
    List<Rank> ranks(@Nullable String text, Filtered filtered, Order order) {
        var fits = fits(text);
        return database.isPostgres()
                ? index.ranks(fits, filtered, order)
                : fits.stream()
                        .map(fit -> byRows(fit, filtered.opened().within(filtered.onColumns())))
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
        var whole = database.isPostgres()
                ? SearchIndex.having(word)
                : like(new Condition(), "word", List.of(word), false, "");
        return jdbc.sql("select f.code from case_index f" + whole.where() + " limit 1")
                .params(whole.values())
                .query(String.class)
                .list()
                .isEmpty();
    }

    private static Rank byRows(Fit fit, Condition ordered) {
        like(ordered, "word", fit.words(), fit.begun(), "");
        like(ordered, "other", fit.without(), fit.begun(), "not ");
        return new Rank(fit.number(), ordered, ordered, false);
    }

    private static Condition like(Condition condition, String name, List<String> words, boolean begun, String not) {
        var parts = new ArrayList<String>();
        for (var number = 0; number < words.size(); number++) {
            parts.add("' ' || f.words || ' ' like :" + name + number);
            condition.value(
                    name + number, "% " + words.get(number) + (begun && number == words.size() - 1 ? "%" : " %"));
        }
        return condition.and(!parts.isEmpty(), not + "(" + String.join(" and ", parts) + ")");
    }
}

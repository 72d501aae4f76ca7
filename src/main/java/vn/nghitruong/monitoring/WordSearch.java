package vn.nghitruong.monitoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Words in the register: each word asked for must be a word of the case; the last may be the beginning of one, as it is
 * typed, unless it is a number or a single letter. A text with marks finds first the cases
 * written just so, then those with the same letters; one without marks finds both at once. PostgreSQL finds words and
 * filters in its own index; H2 reads the rows.
 */
@Component
class WordSearch {

    private final DatabaseKind database;

    WordSearch(DatabaseKind database) {
        this.database = database;
    }

    /**
     * The conditions under which cases are listed, best first; a case fulfils at most one of them, and none a text
     * without words.
     *
     * @param filters marks of the index ({@code kind:petition}, {@code open}) by the conditions on columns that mean the
     *     same
     * @param others what the index does not know
     */
    List<Rank> ranks(@Nullable String text, Map<String, String> filters, Condition others) {
        if (text == null) {
            return List.of(rank(filters, others, List.of(), List.of()));
        }
        var words = Words.of(text);
        if (words.isEmpty()) {
            return List.of();
        }
        var folded = words.stream().map(Words::folded).toList();
        return folded.equals(words)
                ? List.of(rank(filters, others, words, List.of()))
                : List.of(rank(filters, others, words, List.of()), rank(filters, others, folded, words));
    }

    /** All of some words, and not all of some others. */
    private Rank rank(Map<String, String> filters, Condition others, List<String> words, List<String> without) {
        var ordered = others.copy();
        filters.values().forEach(condition -> ordered.and(true, condition));
        if (!database.isPostgres()) {
            like(ordered, "word", words, "");
            like(ordered, "other", without, "not ");
            return new Rank(ordered, ordered, false);
        }
        var asked = query(words, without);
        if (!asked.isEmpty()) {
            // Written so that no index can serve it.
            ordered.and("(f.search @@ cast(:words as tsquery)) is true", "words", asked);
        }
        var marks = filters.keySet().stream().map(mark -> quoted("#" + mark));
        var all = Stream.concat(marks, asked.isEmpty() ? Stream.of() : Stream.of(asked))
                .collect(Collectors.joining(" & "));
        return all.isEmpty()
                ? new Rank(ordered, ordered, false)
                : new Rank(others.copy().and("f.search @@ cast(:marks as tsquery)", "marks", all), ordered, true);
    }

    private static void like(Condition condition, String name, List<String> words, String not) {
        var parts = new ArrayList<String>();
        for (var number = 0; number < words.size(); number++) {
            parts.add("' ' || f.words || ' ' like :" + name + number);
            condition.value(name + number, "% " + words.get(number) + (isWhole(words, number) ? " %" : "%"));
        }
        condition.and(!parts.isEmpty(), not + "(" + String.join(" and ", parts) + ")");
    }

    private static String query(List<String> words, List<String> without) {
        return without.isEmpty() ? all(words) : all(words) + " & !(" + all(without) + ")";
    }

    private static String all(List<String> words) {
        return IntStream.range(0, words.size())
                .mapToObj(number -> quoted(words.get(number)) + (isWhole(words, number) ? "" : ":*"))
                .collect(Collectors.joining(" & "));
    }

    private static boolean isWhole(List<String> words, int number) {
        var word = words.get(number);
        return number < words.size() - 1 || word.length() == 1 || word.chars().allMatch(Character::isDigit);
    }

    private static String quoted(String lexeme) {
        return "'" + lexeme.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}

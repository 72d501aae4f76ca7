package vn.nghitruong.monitoring;

import java.sql.DatabaseMetaData;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Component;

/**
 * Words in the register: each word asked for must begin a word of the case. A text with marks finds first the cases
 * written just so, then those with the same letters; one without marks finds both at once. PostgreSQL looks into its
 * own index of words; H2 reads the rows.
 */
@Component
class WordSearch {

    private final boolean indexed;

    WordSearch(JdbcTemplate template) throws MetaDataAccessException {
        indexed = "PostgreSQL"
                .equals(JdbcUtils.extractDatabaseMetaData(
                        template.getDataSource(), DatabaseMetaData::getDatabaseProductName));
    }

    /** The conditions under which cases are listed, best first; a case fulfils at most one of them, and none a text without words. */
    List<Condition> ranks(@Nullable String text, Condition condition) {
        if (text == null) {
            return List.of(condition);
        }
        var words = Words.of(text);
        if (words.isEmpty()) {
            return List.of();
        }
        var folded = words.stream().map(Words::folded).toList();
        if (folded.equals(words)) {
            return List.of(having("folded", folded, condition, true));
        }
        var exact = having("marked", words, condition, true);
        var alike = having("marked", words, having("folded", folded, condition, true), false);
        return List.of(exact, alike);
    }

    private Condition having(String column, List<String> words, Condition condition, boolean wanted) {
        var result = condition.copy();
        var not = wanted ? "" : "not ";
        if (indexed) {
            var query = words.stream().map(word -> word + ":*").collect(Collectors.joining(" & "));
            return result.and(not + "f." + column + "_words @@ to_tsquery('simple', :" + column + ")", column, query);
        }
        var parts = new ArrayList<String>();
        for (int number = 0; number < words.size(); number++) {
            var name = column + number;
            parts.add("' ' || f." + column + " like :" + name);
            result.value(name, "% " + words.get(number) + "%");
        }
        return result.and(true, not + "(" + String.join(" and ", parts) + ")");
    }
}

package vn.nghitruong.monitoring;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Adds to numbers that many transactions share. Rows must come in one order everywhere, or two transactions wait for
 * each other.
 */
@Component
class Sums {

    private final JdbcTemplate template;
    private final DatabaseKind database;

    Sums(JdbcTemplate template, DatabaseKind database) {
        this.template = template;
        this.database = database;
    }

    /** Adds to the numbers of each row, whose values are first those of the key, then what is added. */
    void add(String table, List<String> key, List<String> numbers, List<Object[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        var insert = "insert into %s (%s) values (%s)"
                .formatted(
                        table,
                        Stream.concat(key.stream(), numbers.stream()).collect(Collectors.joining(", ")),
                        String.join(", ", Collections.nCopies(key.size() + numbers.size(), "?")));
        if (database.isPostgres()) {
            var added = numbers.stream()
                    .map(number -> "%1$s = %2$s.%1$s + excluded.%1$s".formatted(number, table))
                    .collect(Collectors.joining(", "));
            template.batchUpdate(insert + " on conflict (" + String.join(", ", key) + ") do update set " + added, rows);
        } else {
            var update = "update %s set %s where %s"
                    .formatted(
                            table,
                            numbers.stream()
                                    .map(number -> number + " = " + number + " + ?")
                                    .collect(Collectors.joining(", ")),
                            key.stream().map(column -> column + " = ?").collect(Collectors.joining(" and ")));
            rows.forEach(row -> addOnH2(update, insert, row, key.size()));
        }
    }

    /** H2 cannot insert or add in one statement; one of two that insert at once then adds to the other's row. */
    private void addOnH2(String update, String insert, Object[] row, int keys) {
        var numbersFirst = Stream.concat(Arrays.stream(row, keys, row.length), Arrays.stream(row, 0, keys))
                .toArray();
        if (template.update(update, numbersFirst) == 0) {
            try {
                template.update(insert, row);
            } catch (DuplicateKeyException somebodyElseWasFirst) {
                addOnH2(update, insert, row, keys);
            }
        }
    }
}

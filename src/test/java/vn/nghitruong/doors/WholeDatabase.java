package vn.nghitruong.doors;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every row of every table: to tell that nothing changed, and to look for words where they must not be. */
@TestComponent
class WholeDatabase {

    /** A number once taken is not given back; log-ins are counted with the user. */
    private static final Set<String> MAY_CHANGE = Set.of("case_number", "act_id_user", "act_ru_meter_log");

    private final JdbcTemplate jdbc;
    private final DataSource source;

    WholeDatabase(JdbcTemplate jdbc, DataSource source) {
        this.jdbc = jdbc;
        this.source = source;
    }

    /** A table's name to all its rows; equal as long as nobody wrote anything. */
    Map<String, List<String>> state() {
        var state = new TreeMap<String, List<String>>();
        for (var table : tables()) {
            if (!MAY_CHANGE.contains(table.toLowerCase(Locale.ROOT))) {
                state.put(
                        table, rows(table).stream().map(Map::toString).sorted().toList());
            }
        }
        return state;
    }

    /** The columns {@code table.column} of the tables with this prefix in which a word stands. */
    List<String> whereIs(String word, String prefix) {
        var found = new ArrayList<String>();
        for (var table : tables()) {
            if (table.toLowerCase(Locale.ROOT).startsWith(prefix)) {
                rows(table)
                        .forEach(row -> row.forEach((column, value) -> {
                            if (value.contains(word)) {
                                found.add(table.toLowerCase(Locale.ROOT) + "." + column);
                            }
                        }));
            }
        }
        return found.stream().distinct().toList();
    }

    private List<Map<String, String>> rows(String table) {
        return jdbc.query("select * from \"" + table + "\"", (row, number) -> cells(row));
    }

    private static Map<String, String> cells(ResultSet row) throws SQLException {
        var cells = new TreeMap<String, String>();
        var columns = row.getMetaData();
        for (var i = 1; i <= columns.getColumnCount(); i++) {
            var type = columns.getColumnTypeName(i).toLowerCase(Locale.ROOT);
            var binary = type.contains("binary") || type.equals("bytea");
            var bytes = binary ? row.getBytes(i) : null;
            var text = bytes == null ? row.getString(i) : new String(bytes, StandardCharsets.UTF_8);
            cells.put(columns.getColumnName(i).toLowerCase(Locale.ROOT), String.valueOf(text));
        }
        return cells;
    }

    private List<String> tables() {
        try (var connection = source.getConnection();
                var found = connection.getMetaData().getTables(null, null, "%", null)) {
            var tables = new ArrayList<String>();
            while (found.next()) {
                var kind = found.getString("TABLE_TYPE");
                if (found.getString("TABLE_SCHEM").equalsIgnoreCase("public") && kind.endsWith("TABLE")) {
                    tables.add(found.getString("TABLE_NAME"));
                }
            }
            return tables;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

package vn.nghitruong.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads closed records as the figures and their lists need them. */
@Component
class CountedRecords {

    private static final String PREFIX = "BG-";

    private final JdbcClient jdbc;

    CountedRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A record as it is listed. */
    record Listed(String code, String title, String reference) {}

    /** Adds what the records of a report's councils count to its figures. */
    void count(Scope scope, Map<String, List<Counted>> into) {
        var ownLevel = scope.council().level().code();
        jdbc.sql("select id, council, unit_level, measure, held_on from activity_record where council = any(:councils)"
                        + " and record_year = :year and held_on <= :until and removed_on is null order by held_on, id")
                .param("councils", scope.councils())
                .param("year", scope.year())
                .param("until", scope.until())
                .query(row -> {
                    var council = row.getString("council");
                    var own = scope.isOwn(council) && ownLevel.equals(row.getString("unit_level"));
                    var counted = new Counted(
                            PREFIX + row.getLong("id"), council, own, row.getObject("held_on", LocalDate.class));
                    Measure.find(row.getString("measure")).stream()
                            .flatMap(measure -> measure.figures().stream())
                            .forEach(figure -> into.computeIfAbsent(figure, key -> new ArrayList<>())
                                    .add(counted));
                });
    }

    /** The records among some codes, those taken out since too. */
    Map<String, Listed> find(List<String> codes) {
        var ids = codes.stream()
                .filter(code -> code.startsWith(PREFIX))
                .map(CountedRecords::id)
                .toArray(Long[]::new);
        return ids.length == 0
                ? Map.of()
                : jdbc
                        .sql("select id, title, reference from activity_record where id = any(?)")
                        .param(ids)
                        .query((row, number) -> new Listed(
                                PREFIX + row.getLong("id"), row.getString("title"), row.getString("reference")))
                        .stream()
                        .collect(Collectors.toMap(Listed::code, listed -> listed));
    }

    /** The number behind a code; one that no record has when it is none. */
    static long id(String code) {
        try {
            return code.startsWith(PREFIX) ? Long.parseLong(code.substring(PREFIX.length())) : -1;
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}

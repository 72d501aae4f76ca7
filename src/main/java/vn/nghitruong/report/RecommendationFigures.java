package vn.nghitruong.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Recommendations: those made in the year, those that were due in it, and which of these were carried out by its end. One
 * that was given another day keeps the first of its days that lay in the year; one that was taken back is not counted.
 */
@Component
@Order(5)
class RecommendationFigures extends Family<RecommendationFigures.Row> {

    private final JdbcClient jdbc;

    RecommendationFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
        figure("recommendations", Row::madeOn, Row::isOfYear);
        figure("recommendations-due", Row::dueInYear, Row::isDue);
        figure("recommendations-done", Row::dueInYear, row -> row.isDue() && row.done());
    }

    /**
     * A recommendation.
     *
     * @param due the first of its days that lies in the year
     * @param done whether it was carried out by the end of the time that is looked at
     */
    record Row(
            String code,
            String council,
            LocalDate madeOn,
            boolean isOfYear,
            @Nullable LocalDate due,
            boolean dueIsPast,
            boolean done) {

        boolean isDue() {
            return due != null && (done || dueIsPast);
        }

        LocalDate dueInYear() {
            return Objects.requireNonNull(due);
        }
    }

    @Override
    List<Row> read(Scope scope) {
        return jdbc.sql("select r.code, r.council, r.made_on, f.outcome, f.closed_on,"
                        + " (select min(e.due) from request q join deadline_entry e on e.id = q.due_entry"
                        + " where q.case_code = r.code and e.due between :from and :end) as due"
                        + " from (select code from recommendation where council = any(:councils)"
                        + " and made_on between :from and :until"
                        + " union select code from case_file where kind = 'recommendation'"
                        + " and council = any(:councils) and opened_on <= :until and closed_on >= :from"
                        + " union select code from case_file where kind = 'recommendation'"
                        + " and council = any(:councils) and opened_on <= :until and closed_on is null) k"
                        + " join recommendation r on r.code = k.code join case_file f on f.code = r.code"
                        + " where (f.outcome is null or f.outcome <> 'withdrawn' or f.closed_on > :until)"
                        + " order by r.made_on, r.code")
                .param("councils", scope.councils())
                .param("from", scope.from())
                .param("until", scope.until())
                .param("end", scope.end())
                .query((row, number) -> {
                    var madeOn = row.getObject("made_on", LocalDate.class);
                    var due = row.getObject("due", LocalDate.class);
                    var closedOn = row.getObject("closed_on", LocalDate.class);
                    return new Row(
                            row.getString("code"),
                            row.getString("council"),
                            madeOn,
                            !madeOn.isBefore(scope.from()) && !madeOn.isAfter(scope.until()),
                            due,
                            due != null && scope.isPast(due),
                            closedOn != null
                                    && !closedOn.isAfter(scope.until())
                                    && "done".equals(row.getString("outcome")));
                })
                .list();
    }

    @Override
    String code(Row row) {
        return row.code();
    }

    @Override
    String council(Row row) {
        return row.council();
    }
}

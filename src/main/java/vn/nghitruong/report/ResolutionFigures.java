package vn.nghitruong.report;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.nghitruong.calendar.WorkingCalendar;

/** Resolutions by the day of their signing, and whether they became public within five working days of it. */
@Component
@Order(3)
class ResolutionFigures extends Family<ResolutionFigures.Row> {

    private static final int DAYS_TO_PUBLISH = 5;

    private final JdbcClient jdbc;
    private final WorkingCalendar calendar;

    ResolutionFigures(JdbcClient jdbc, WorkingCalendar calendar) {
        this.jdbc = jdbc;
        this.calendar = calendar;
        figure("resolutions", Row::signedOn, row -> true);
        figure("resolutions-normative", Row::signedOn, Row::normative);
        figure("resolutions-public-due", Row::signedOn, Row::isDue);
        figure("resolutions-public-on-time", Row::signedOn, row -> row.isDue() && row.onTime());
    }

    /**
     * A resolution.
     *
     * @param due the last day to make it public; none where the calendar of the year is not known
     * @param dueIsPast whether that day is over
     */
    record Row(
            String code,
            String council,
            LocalDate signedOn,
            boolean normative,
            @Nullable LocalDate publicOn,
            @Nullable LocalDate due,
            boolean dueIsPast) {

        boolean isDue() {
            return due != null && (publicOn != null || dueIsPast);
        }

        boolean onTime() {
            return due != null && publicOn != null && !publicOn.isAfter(due);
        }
    }

    @Override
    List<Row> read(Scope scope) {
        return jdbc.sql("select item_code, council, signed_on, normative, gazette_on from resolution"
                        + " where council = any(:councils) and number_year = :year and signed_on <= :until"
                        + " order by signed_on, item_code")
                .param("councils", scope.councils())
                .param("year", scope.year())
                .param("until", scope.until())
                .query((row, number) -> {
                    var signedOn = row.getObject("signed_on", LocalDate.class);
                    var due = due(signedOn);
                    return new Row(
                            row.getString("item_code"),
                            row.getString("council"),
                            signedOn,
                            row.getBoolean("normative"),
                            row.getObject("gazette_on", LocalDate.class),
                            due,
                            due != null && scope.isPast(due));
                })
                .list();
    }

    private @Nullable LocalDate due(LocalDate signedOn) {
        return calendar.covers(signedOn, signedOn.plusMonths(1))
                ? calendar.plusWorkingDays(signedOn, DAYS_TO_PUBLISH)
                : null;
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

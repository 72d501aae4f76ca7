package vn.nghitruong.report;

import java.time.LocalDate;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.nghitruong.supervision.MissionForm;
import vn.nghitruong.supervision.Subject;

/** Missions and surveys by the day on which they start, once decided; one that was taken back is not counted. */
@Component
@Order(4)
class MissionFigures extends Family<MissionFigures.Row> {

    static final String ALL = "missions";

    private final JdbcClient jdbc;

    MissionFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
        figure(ALL, Row::startsOn, row -> true);
        for (var subject : Subject.words()) {
            for (var form : MissionForm.words()) {
                figure(
                        id(subject, form),
                        Row::startsOn,
                        row -> row.subject().equals(subject) && row.form().equals(form));
            }
        }
    }

    /** The figure of the missions of a subject in a form. */
    static String id(String subject, String form) {
        return ALL + "-" + subject + "-" + form;
    }

    /** A mission that was decided. */
    record Row(String code, String council, String subject, String form, LocalDate startsOn) {}

    @Override
    List<Row> read(Scope scope) {
        return jdbc.sql("select m.code, m.council, m.subject, m.form, m.starts_on"
                        + " from mission m join case_file f on f.code = m.code"
                        + " where m.council = any(:councils) and m.starts_on between :from and :until"
                        + " and m.decision_date <= :until"
                        + " and (f.outcome is null or f.outcome <> 'withdrawn' or f.closed_on > :until)"
                        + " order by m.starts_on, m.code")
                .param("councils", scope.councils())
                .param("from", scope.from())
                .param("until", scope.until())
                .query(Row.class)
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

package vn.nghitruong.report;

import java.time.LocalDate;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.nghitruong.session.Lateness;
import vn.nghitruong.session.SessionKind;

/** Sessions by their opening day; one that was called off is none. */
@Component
@Order(1)
class SessionFigures extends Family<SessionFigures.Row> {

    private final JdbcClient jdbc;

    SessionFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
        figure("sessions", Row::opensOn, row -> true);
        for (var kind : SessionKind.words()) {
            figure("sessions-" + kind, Row::opensOn, row -> row.kind().equals(kind));
        }
        figure("sessions-late-papers", Row::opensOn, Row::latePapers);
    }

    /** A session that has opened. */
    record Row(String code, String council, String kind, LocalDate opensOn, boolean latePapers) {}

    @Override
    List<Row> read(Scope scope) {
        return jdbc.sql("select s.code, s.council, s.kind, s.opens_on,"
                        + " (exists (select 1 from session_item i where i.session_code = s.code"
                        + " and i.dossier_due is not null and " + Lateness.LATE + ")"
                        + " or exists (select 1 from deadline_entry d where d.case_code = s.code"
                        + " and d.subject = 'dispatch' and coalesce(d.closed_on, :today) > d.due)) as late_papers"
                        + " from session s join case_file f on f.code = s.code where s.council = any(:councils)"
                        + " and s.opens_on between :from and :until"
                        + " and (f.outcome is null or f.outcome <> 'cancelled') order by s.opens_on, s.code")
                .param("councils", scope.councils())
                .param("from", scope.from())
                .param("until", scope.until())
                .param("today", scope.today())
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

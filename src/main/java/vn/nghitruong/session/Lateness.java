package vn.nghitruong.session;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.nghitruong.organisation.Organisation;
import vn.nghitruong.organisation.Organisations;

/** Which agencies hand their dossiers in late. */
@Service
public class Lateness {

    /** When an item {@code i} counts as handed in late, as a condition on its row. */
    public static final String LATE = "(i.received_on > i.dossier_due or i.late_decision is not null)";

    private final JdbcClient jdbc;
    private final Sessions sessions;
    private final Organisations organisations;

    Lateness(JdbcClient jdbc, Sessions sessions, Organisations organisations) {
        this.jdbc = jdbc;
        this.sessions = sessions;
        this.organisations = organisations;
    }

    /**
     * An agency's dossiers for the sessions that open in a year.
     *
     * @param late received after their day, or brought before the standing committee because they were not there
     * @param acceptedLate, withdrawn, putOff what the standing committee decided about those
     */
    public record OfAgency(
            String agency, String name, int dossiers, int late, int acceptedLate, int withdrawn, int putOff) {}

    /** For the units of the council and its supervisors; the latest agency first. */
    public List<OfAgency> of(String council, int year) {
        sessions.requireReadableCouncil(council);
        return jdbc.sql("select i.drafter, count(*) as dossiers,"
                        + " sum(case when " + LATE + " then 1 else 0 end)"
                        + " as late, sum(case when i.late_decision = 'accept-late' then 1 else 0 end) as accepted_late,"
                        + " sum(case when i.late_decision = 'withdraw' then 1 else 0 end) as withdrawn,"
                        + " sum(case when i.late_decision = 'next-session' then 1 else 0 end) as put_off"
                        + " from session_item i join session s on s.code = i.session_code"
                        + " where s.council = ? and s.opens_on between ? and ? and i.dossier_due is not null"
                        + " group by i.drafter order by late desc, dossiers desc, i.drafter")
                .params(council, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))
                .query((row, number) -> new OfAgency(
                        row.getString("drafter"),
                        name(row.getString("drafter")),
                        row.getInt("dossiers"),
                        row.getInt("late"),
                        row.getInt("accepted_late"),
                        row.getInt("withdrawn"),
                        row.getInt("put_off")))
                .list();
    }

    private String name(String unit) {
        return organisations.find(unit).map(Organisation::name).orElse(unit);
    }
}

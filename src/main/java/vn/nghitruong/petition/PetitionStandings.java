package vn.nghitruong.petition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads how petitions stood on a day, in one query whatever their number; what is dated later is not seen. */
@Component
public class PetitionStandings {

    private static final String READ = "select p.code, p.council, f.opened_on, p.decision, f.outcome, f.closed_on,"
            + " p.result, p.promised_on, q.sent_on, case when q.state = 'answered' then q.answered_on end as answered_on,"
            + " e.due, e.closed_on as entry_closed_on, e.paused_from,"
            + " (select min(n.opened_at) from deadline_entry n where n.case_code = p.code and n.subject = 'notify')"
            + " as shared_at,"
            + " (select min(r.opened_at) from deadline_entry r where r.case_code = p.code and r.subject = 'promise')"
            + " as promised_at,"
            + " (select max(r.closed_on) from deadline_entry r where r.case_code = p.code and r.subject = 'promise')"
            + " as fulfilled_on"
            + " from ";

    private static final String JOINED = " join case_file f on f.code = p.code"
            + " left join request q on q.case_code = p.code and q.sent_on <= :day"
            + " left join deadline_entry e on e.id = q.due_entry";

    /** What came in during the time, what ended in it or later, and what is open. Joined: H2 works it out only once. */
    private static final String OF_PERIOD = "(select code from case_file"
            + " where kind = 'petition' and council = any(:councils) and opened_on between :from and :to"
            + " union all select code from case_file where kind = 'petition' and council = any(:councils)"
            + " and opened_on < :from and closed_on >= :from"
            + " union all select code from case_file where kind = 'petition' and council = any(:councils)"
            + " and opened_on < :from and closed_on is null) k join petition p on p.code = k.code";

    private static final String IN_ORDER = " order by p.code, q.round";

    private final JdbcClient jdbc;
    private final Clock clock;

    PetitionStandings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Petitions as they stand today, by code; those carried over are named. */
    Map<String, PetitionStanding> today(Collection<String> codes, Set<String> carriedOver) {
        var today = LocalDate.now(clock);
        var found = new LinkedHashMap<String, PetitionStanding>();
        jdbc.sql(READ + "petition p" + JOINED + " where p.code = any(:codes)" + IN_ORDER)
                .param("day", today)
                .param("codes", codes.toArray(String[]::new))
                .query((row, number) -> read(row, today, carriedOver.contains(row.getString("code"))))
                .list()
                .forEach(row -> found.merge(row.code(), row, PetitionStandings::together));
        return found;
    }

    /**
     * What some councils had to do with petitions from one day to another, as it stood on the last of them: those that
     * came in, and those that were open at the end of the day before.
     */
    public List<PetitionStanding> during(Collection<String> councils, LocalDate from, LocalDate to) {
        var found = new LinkedHashMap<String, PetitionStanding>();
        read(councils, from, to, to).forEach(row -> found.merge(row.code(), row, PetitionStandings::together));
        var before = new LinkedHashMap<String, PetitionStanding>();
        if (found.values().stream().anyMatch(PetitionStanding::carriedOver)) {
            read(councils, from, to, from.minusDays(1))
                    .forEach(row -> before.merge(row.code(), row, PetitionStandings::together));
        }
        return found.values().stream()
                .filter(one -> !one.carriedOver()
                        || before.getOrDefault(one.code(), one).isOpen())
                .toList();
    }

    private List<PetitionStanding> read(Collection<String> councils, LocalDate from, LocalDate to, LocalDate day) {
        return jdbc.sql(READ + OF_PERIOD + JOINED + IN_ORDER)
                .param("day", day)
                .param("councils", councils.toArray(String[]::new))
                .param("from", from)
                .param("to", to)
                .query((row, number) -> read(
                        row, day, row.getObject("opened_on", LocalDate.class).isBefore(from)))
                .list();
    }

    private PetitionStanding read(ResultSet row, LocalDate day, boolean carriedOver) throws SQLException {
        var result = row.getString("result");
        var shared = dayOf(row, "shared_at");
        var sentOn = date(row, "sent_on");
        return new PetitionStanding(
                row.getString("code"),
                row.getString("council"),
                row.getObject("opened_on", LocalDate.class),
                row.getString("decision"),
                row.getString("outcome"),
                date(row, "closed_on"),
                result,
                result == null ? null : shared == null ? LocalDate.now(clock) : shared,
                isPromised(row, day),
                sentOn == null
                        ? List.of()
                        : List.of(new PetitionStanding.Round(
                                sentOn,
                                date(row, "answered_on"),
                                row.getObject("due", LocalDate.class),
                                date(row, "entry_closed_on"),
                                date(row, "paused_from"))),
                carriedOver,
                day);
    }

    /** Today what stands in the petition; on an earlier day what the ledger of promises says. */
    private boolean isPromised(ResultSet row, LocalDate day) throws SQLException {
        var promisedNow = date(row, "promised_on") != null;
        var promised = dayOf(row, "promised_at");
        if (promised == null || !day.isBefore(LocalDate.now(clock))) {
            return promisedNow;
        }
        var fulfilled = date(row, "fulfilled_on");
        return !promised.isAfter(day) && (promisedNow || (fulfilled != null && fulfilled.isAfter(day)));
    }

    /** The same petition with the rounds of both rows. */
    private static PetitionStanding together(PetitionStanding one, PetitionStanding next) {
        var rounds = new ArrayList<>(one.rounds());
        rounds.addAll(next.rounds());
        return new PetitionStanding(
                one.code(),
                one.council(),
                one.openedOn(),
                one.decision(),
                one.outcome(),
                one.closedOn(),
                one.result(),
                one.acceptedOn(),
                one.promised(),
                List.copyOf(rounds),
                one.carriedOver(),
                one.day());
    }

    private @Nullable LocalDate dayOf(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : LocalDate.ofInstant(moment.toInstant(), clock.getZone());
    }

    private static @Nullable LocalDate date(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}

package vn.nghitruong.petition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sessions that petitions have heard of, and what was reported for them, as rows. */
@Component
class SessionTable {

    private static final String COLUMNS = "code, council, opens_on, regular, cancelled, frozen_on";
    private static final LocalDate EVER = LocalDate.of(1900, 1, 1);

    private final JdbcClient jdbc;
    private final JdbcOperations batches;

    SessionTable(JdbcClient jdbc, JdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /**
     * A session of a council.
     *
     * @param frozenOn the day on which its report became final; none before
     */
    record Session(
            String code,
            String council,
            LocalDate opensOn,
            boolean regular,
            boolean cancelled,
            @Nullable LocalDate frozenOn) {

        /** Whether there is a report for it: a regular session that is prepared, or one whose papers went out. */
        boolean isReported() {
            return frozenOn != null || (regular && !cancelled);
        }
    }

    /** Notes a session as it is planned now. */
    void plan(String code, String council, boolean regular, LocalDate opensOn) {
        var known = jdbc.sql("update petition_session set opens_on = ?, regular = ?, cancelled = false where code = ?")
                .params(opensOn, regular, code)
                .update();
        if (known == 0) {
            jdbc.sql("insert into petition_session (code, council, opens_on, regular) values (?, ?, ?, ?)")
                    .params(code, council, opensOn, regular)
                    .update();
        }
    }

    void cancel(String code) {
        jdbc.sql("update petition_session set cancelled = true where code = ?")
                .param(code)
                .update();
    }

    Optional<Session> find(String code) {
        return jdbc.sql("select " + COLUMNS + " from petition_session where code = ?")
                .param(code)
                .query(Session.class)
                .optional();
    }

    /** The opening day of the council's nearest regular session after a day. */
    Optional<LocalDate> nextRegular(String council, LocalDate after) {
        return jdbc.sql("select opens_on from petition_session where council = ? and regular and not cancelled"
                        + " and opens_on > ? order by opens_on limit 1")
                .params(council, after)
                .query(LocalDate.class)
                .optional();
    }

    /** The council's session whose report became final last. */
    Optional<Session> lastFrozen(String council) {
        return jdbc.sql("select " + COLUMNS + " from petition_session where council = ? and frozen_on is not null"
                        + " order by frozen_on desc, opens_on desc limit 1")
                .param(council)
                .query(Session.class)
                .optional();
    }

    String report(String code) {
        return jdbc.sql("select report from petition_session where code = ?")
                .param(code)
                .query((row, number) -> row.getString("report"))
                .single();
    }

    /** Keeps a report for ever, with what it held. */
    void freeze(String code, LocalDate on, String report, Collection<ReportedPetition> held) {
        jdbc.sql("update petition_session set frozen_on = ?, report = ? where code = ?")
                .params(on, report, code)
                .update();
        var rows = new ArrayList<Object[]>();
        held.forEach(petition -> rows.add(
                new Object[] {code, petition.code(), petition.standing().isOpen()}));
        batches.batchUpdate(
                "insert into petition_session_entry (session_code, petition_code, still_open) values (?, ?, ?)", rows);
    }

    /** The petitions that were open in the report of a session. */
    List<String> leftOpen(String code) {
        return jdbc.sql("select petition_code from petition_session_entry where session_code = ? and still_open")
                .param(code)
                .query(String.class)
                .list();
    }

    /** The council's petitions that no report has held yet; none of them was opened before {@code since}. */
    List<String> unreported(String council, @Nullable LocalDate since) {
        return jdbc.sql("select f.code from case_file f where f.council = ? and f.kind = 'petition'"
                        + " and f.opened_on >= ? and not exists"
                        + " (select 1 from petition_session_entry e where e.petition_code = f.code)")
                .params(council, since == null ? EVER : since)
                .query(String.class)
                .list();
    }
}

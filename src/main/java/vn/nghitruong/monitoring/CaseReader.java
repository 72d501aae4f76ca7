package vn.nghitruong.monitoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what the register keeps from where it is decided: the families' tables and the ledger. */
@Component
class CaseReader {

    private static final String FACTS = """
            select f.code, f.kind, f.council, f.title, f.state, f.outcome, f.opened_on, f.closed_on,
                   coalesce(r.lead, p.lead, i.drafter, b.body, c.agency) as agency,
                   coalesce(p.committee, i.committee, m.unit) as committee,
                   p.topic, p.place, coalesce(p.content, c.content) as content, coalesce(p.slips, 0) as slips,
                   exists (select 1 from request q
                           where q.case_code = f.code and (q.round > 1 or q.returns > 0)) as returned
            from case_file f
            left join petition p on p.code = f.code
            left join session_item i on i.code = f.code
            left join mission_body b on b.code = f.code
            left join recommendation c on c.code = f.code
            left join mission m on m.code = coalesce(b.mission_code, c.mission_code, f.code)
            left join request r on r.code = coalesce(p.request_code, i.request_code, b.request_code, c.request_code)
            where f.code = any(?) order by f.code
            """;
    private static final int WORDS_OF_CONTENT = 1_500;

    private final JdbcClient jdbc;
    private final UsedTime usedTime;

    CaseReader(JdbcClient jdbc, UsedTime usedTime) {
        this.jdbc = jdbc;
        this.usedTime = usedTime;
    }

    /** The cases as they are now, by code, in three queries whatever the number. */
    List<CaseFacts> read(Collection<String> codes) {
        var dates = nearestDates(codes);
        var parties = parties(codes);
        return jdbc.sql(FACTS)
                .param(codes.toArray(String[]::new))
                .query((row, number) -> facts(row, dates, parties))
                .list();
    }

    /** The next codes in their order, for walking through all cases. */
    List<String> codesAfter(String code, int limit) {
        return jdbc.sql("select code from case_file where code > ? order by code limit ?")
                .params(code, limit)
                .query(String.class)
                .list();
    }

    /** A date that has to be kept, and the day on which it was written down. */
    private record Due(LocalDate on, LocalDate from) {}

    /** The nearest open date of each case; one whose clock stands still presses nobody. */
    private Map<String, Due> nearestDates(Collection<String> codes) {
        var nearest = new HashMap<String, Due>();
        jdbc.sql("select case_code, due, cast(opened_at as date) as written_on from deadline_entry"
                        + " where case_code = any(?) and closed_on is null and paused_from is null"
                        + " order by due desc, id desc")
                .param(codes.toArray(String[]::new))
                .query(row -> {
                    nearest.put(row.getString("case_code"), new Due(day(row, "due"), day(row, "written_on")));
                });
        return nearest;
    }

    /** The units that take part in each case, in their order. */
    private Map<String, List<String>> parties(Collection<String> codes) {
        var parties = new HashMap<String, List<String>>();
        jdbc.sql("select case_code, unit from case_party where case_code = any(?) order by case_code, unit")
                .param(codes.toArray(String[]::new))
                .query(row -> {
                    parties.computeIfAbsent(row.getString("case_code"), code -> new ArrayList<>())
                            .add(row.getString("unit"));
                });
        return parties;
    }

    private CaseFacts facts(ResultSet row, Map<String, Due> dates, Map<String, List<String>> parties)
            throws SQLException {
        var code = row.getString("code");
        var closedOn = row.getObject("closed_on", LocalDate.class);
        var due = closedOn == null ? dates.get(code) : null;
        var words = Words.searchable(
                code, row.getString("title"), row.getString("place"), beginning(row.getString("content")));
        return new CaseFacts(
                code,
                row.getString("kind"),
                row.getString("council"),
                row.getString("title"),
                row.getString("state"),
                row.getString("outcome"),
                day(row, "opened_on"),
                closedOn,
                row.getString("agency"),
                row.getString("committee"),
                row.getString("topic"),
                row.getString("place"),
                row.getBoolean("returned"),
                row.getInt("slips"),
                due == null ? null : due.on(),
                due == null ? null : usedTime.half(due.from(), due.on()),
                due == null ? null : usedTime.most(due.from(), due.on()),
                words,
                readers(row.getString("council"), parties.getOrDefault(code, List.of())));
    }

    private static String readers(String council, List<String> parties) {
        return Stream.concat(Stream.of(council), parties.stream()).collect(Collectors.joining(" "));
    }

    private static @Nullable String beginning(@Nullable String content) {
        return content == null || content.length() <= WORDS_OF_CONTENT
                ? content
                : content.substring(0, WORDS_OF_CONTENT);
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}

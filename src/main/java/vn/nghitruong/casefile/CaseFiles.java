package vn.nghitruong.casefile;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.nghitruong.engine.CurrentUser;
import vn.nghitruong.refusal.Refusal;

/** The register of cases: opens, moves on and closes them, writes their timeline, ties them together. */
@Service
public class CaseFiles {

    private static final int LONGEST_DETAIL = 2000;
    private static final String COLUMNS = "code, kind, council, title, state, outcome, opened_on, closed_on";

    private final JdbcClient jdbc;
    private final CaseNumbers numbers;
    private final CurrentUser user;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    CaseFiles(JdbcClient jdbc, CaseNumbers numbers, CurrentUser user, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.numbers = numbers;
        this.user = user;
        this.clock = clock;
        this.events = events;
    }

    /** Takes the next code of a kind. */
    public String nextCode(CaseKind kind) {
        return numbers.next(kind);
    }

    /** Opens a case today and writes the first line of its timeline. */
    public void open(String code, CaseKind kind, String council, String title, String state) {
        jdbc.sql("insert into case_file (code, kind, council, title, state, opened_on) values (?, ?, ?, ?, ?, ?)")
                .params(code, kind.word(), council, title, state, LocalDate.now(clock))
                .update();
        note(code, "opened", null);
    }

    /** Gives a case another title, when what it is about was corrected. */
    public void retitle(String code, String title) {
        jdbc.sql("update case_file set title = ? where code = ?")
                .params(title, code)
                .update();
        events.publishEvent(new CaseChanged(code));
    }

    /** Moves a running case to another state. */
    public void moveTo(String code, String state) {
        change(jdbc.sql("update case_file set state = ?, version = version + 1 where code = ? and closed_on is null")
                .params(state, code)
                .update());
        events.publishEvent(new CaseChanged(code));
    }

    /** Ends a case today. */
    public void close(String code, String outcome) {
        change(jdbc.sql("update case_file set state = 'closed', outcome = ?, closed_on = ?, version = version + 1"
                        + " where code = ? and closed_on is null")
                .params(outcome, LocalDate.now(clock), code)
                .update());
        note(code, "closed", null);
    }

    /** Whether no case was ever opened. */
    public boolean isEmpty() {
        return jdbc.sql("select code from case_file limit 1")
                .query(String.class)
                .list()
                .isEmpty();
    }

    public Optional<CaseFile> find(String code) {
        return jdbc.sql("select " + COLUMNS + " from case_file where code = ?")
                .param(code)
                .query(CaseFile.class)
                .optional();
    }

    /** The case; refused when there is none. */
    public CaseFile require(String code) {
        return find(code).orElseThrow(() -> Refusal.notFound("case.unknown"));
    }

    /** Many cases by their codes, in one query. */
    public Map<String, CaseFile> all(Collection<String> codes) {
        return jdbc
                .sql("select " + COLUMNS + " from case_file where code = any(?)")
                .param(codes.toArray(String[]::new))
                .query(CaseFile.class)
                .stream()
                .collect(Collectors.toMap(CaseFile::code, Function.identity()));
    }

    /** The case as it is now; whoever wants to change it at the same moment waits until this transaction ends. */
    public CaseFile hold(String code) {
        jdbc.sql("select code from case_file where code = ? for update")
                .param(code)
                .query(String.class)
                .list();
        return require(code);
    }

    /** Ties two cases so that each shows the other. */
    public void link(String from, String relation, String to) {
        jdbc.sql("insert into case_link (from_code, relation, to_code) values (?, ?, ?)")
                .params(from, relation, to)
                .update();
    }

    /** All ties of a case, in both directions; a tie seen from its far end carries the reverse relation. */
    public List<CaseLink> links(String code) {
        return jdbc.sql("select l.relation, l.to_code as code, f.title from case_link l"
                        + " join case_file f on f.code = l.to_code where l.from_code = :code"
                        + " union all select r.reverse_relation, l.from_code, f.title from case_link l"
                        + " join case_relation r on r.relation = l.relation"
                        + " join case_file f on f.code = l.from_code where l.to_code = :code order by 2")
                .param("code", code)
                .query(CaseLink.class)
                .list();
    }

    /** The ties of many cases, by the case from which they are seen, in one query. */
    public Map<String, List<CaseLink>> links(Collection<String> codes) {
        var seenFrom = codes.toArray(String[]::new);
        return jdbc
                .sql("select l.from_code as seen_from, l.relation, l.to_code as code, f.title from case_link l"
                        + " join case_file f on f.code = l.to_code where l.from_code = any(?)"
                        + " union all select l.to_code, r.reverse_relation, l.from_code, f.title from case_link l"
                        + " join case_relation r on r.relation = l.relation"
                        + " join case_file f on f.code = l.from_code where l.to_code = any(?) order by 1, 3")
                .param(seenFrom)
                .param(seenFrom)
                .query((row, number) -> Map.entry(
                        row.getString("seen_from"),
                        new CaseLink(row.getString("relation"), row.getString("code"), row.getString("title"))))
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** Writes a line of the timeline in the name of the current user, or of the system. */
    public void note(String code, String kind, @Nullable String detail) {
        var text = detail != null && detail.length() > LONGEST_DETAIL ? detail.substring(0, LONGEST_DETAIL) : detail;
        jdbc.sql(
                        "insert into case_event (case_code, happened_at, actor, on_behalf_of, kind, detail) values (?, ?, ?, ?, ?, ?)")
                .params(
                        code,
                        OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC),
                        user.actor().orElse(null),
                        user.onBehalfOf().orElse(null),
                        kind,
                        text)
                .update();
        events.publishEvent(new CaseChanged(code));
    }

    /** What happened, oldest first. */
    public List<CaseEvent> timeline(String code) {
        return jdbc.sql(
                        "select happened_at, actor, on_behalf_of, kind, detail from case_event where case_code = ? order by id")
                .param(code)
                .query((row, number) -> new CaseEvent(
                        instant(row.getObject("happened_at", OffsetDateTime.class)),
                        row.getString("actor"),
                        row.getString("on_behalf_of"),
                        row.getString("kind"),
                        row.getString("detail")))
                .list();
    }

    /** Lets a unit take part in a case: from now on it may read it. */
    public void involve(String code, String unit) {
        var added = jdbc.sql("insert into case_party (case_code, unit) select :code, :unit where not exists"
                        + " (select 1 from case_party where case_code = :code and unit = :unit)")
                .param("code", code)
                .param("unit", unit)
                .update();
        if (added > 0) {
            events.publishEvent(new CaseChanged(code));
        }
    }

    private static Instant instant(OffsetDateTime moment) {
        return moment.toInstant();
    }

    private static void change(int rows) {
        if (rows == 0) {
            throw Refusal.conflict("case.closed");
        }
    }
}

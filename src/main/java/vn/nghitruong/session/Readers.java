package vn.nghitruong.session;

import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.nghitruong.casefile.CaseAccess;
import vn.nghitruong.casefile.CaseFiles;
import vn.nghitruong.casefile.Labels;
import vn.nghitruong.organisation.Organisation;
import vn.nghitruong.organisation.Organisations;
import vn.nghitruong.refusal.Echo;
import vn.nghitruong.refusal.Refusal;

/**
 * Who has read the papers of a session. Units are recorded when they download them. Rights belong to units and deputies
 * have no accounts, so the office notes the deputies by name.
 */
@Service
public class Readers {

    private static final Set<Organisation.Kind> COUNCIL_UNITS = Set.of(
            Organisation.Kind.OFFICE,
            Organisation.Kind.STANDING_COMMITTEE,
            Organisation.Kind.COMMITTEE,
            Organisation.Kind.DEPUTIES_GROUP);

    private final JdbcClient jdbc;
    private final Sessions sessions;
    private final CaseAccess access;
    private final CaseFiles files;
    private final Organisations organisations;
    private final Labels labels;
    private final Clock clock;

    Readers(
            JdbcClient jdbc,
            Sessions sessions,
            CaseAccess access,
            CaseFiles files,
            Organisations organisations,
            Labels labels,
            Clock clock) {
        this.jdbc = jdbc;
        this.sessions = sessions;
        this.access = access;
        this.files = files;
        this.organisations = organisations;
        this.labels = labels;
        this.clock = clock;
    }

    /** A deputy who has read the papers. */
    public record Deputy(
            String deputy,
            @Nullable String deputiesGroup,
            @Nullable String deputiesGroupName,
            LocalDate readOn) {}

    /** A unit that has downloaded the papers so many times. */
    public record Unit(String unit, String name, Instant firstReadAt, Instant lastReadAt, int times) {}

    /**
     * The record of a session.
     *
     * @param dispatchedOn when the papers went out; none before
     * @param deputiesRead how many deputies were noted, {@code unitsRead} how many units downloaded the papers
     * @param downloads how often they were downloaded
     */
    public record Record(
            String code,
            @Nullable LocalDate dispatchedOn,
            int deputiesRead,
            int unitsRead,
            int downloads,
            List<Deputy> deputies,
            List<Unit> units) {}

    /** For the units of the session's council and its supervisors. */
    @Transactional(readOnly = true)
    public Record of(String code) {
        var session = sessions.requireReadable(code);
        var deputies = deputies(code);
        var units = units(code);
        return new Record(
                code,
                session.dispatchedOn(),
                deputies.size(),
                units.size(),
                units.stream().mapToInt(Unit::times).sum(),
                deputies,
                units);
    }

    /**
     * The office notes a deputy.
     *
     * @param deputiesGroup the code of a deputies' group of the session's council
     * @throws Refusal when the papers have not gone out, the day is before they did, the group is none of this council,
     *     or the deputy has been noted already; two deputies of the same name must differ in their groups
     */
    @Transactional
    public void note(String code, String deputy, @Nullable String deputiesGroup, LocalDate readOn) {
        var readable = sessions.requireReadable(code);
        sessions.requireOffice(readable.council());
        files.hold(code);
        var session = sessions.require(code);
        var dispatchedOn = session.dispatchedOn();
        if (dispatchedOn == null) {
            throw Refusal.conflict("session.not-dispatched", code);
        }
        if (readOn.isBefore(dispatchedOn)) {
            throw Refusal.invalid("session.read-before-dispatch", labels.day(dispatchedOn));
        }
        if (deputiesGroup != null) {
            requireGroup(session, deputiesGroup);
        }
        var key = key(deputy);
        if (isNoted(code, key, deputiesGroup)) {
            throw Refusal.conflict("session.reader-twice", Echo.of(deputy));
        }
        jdbc.sql("insert into session_reader (session_code, deputy, name_key, deputies_group, read_on)"
                        + " values (?, ?, ?, ?, ?)")
                .params(code, deputy, key, deputiesGroup, readOn)
                .update();
    }

    /** The current user downloads the papers: recorded for the user's units. Administrators are nobody's readers. */
    void downloaded(CouncilSession session) {
        var units = access.units().stream()
                .filter(unit -> reads(unit, session.council()))
                .toList();
        if (units.isEmpty()) {
            return;
        }
        files.hold(session.code());
        var now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        for (var unit : units) {
            var again = jdbc.sql("update session_download set last_read_at = ?, times = times + 1"
                            + " where session_code = ? and unit = ?")
                    .params(now, session.code(), unit)
                    .update();
            if (again == 0) {
                jdbc.sql("insert into session_download (session_code, unit, first_read_at, last_read_at, times)"
                                + " values (?, ?, ?, ?, 1)")
                        .params(session.code(), unit, now, now)
                        .update();
            }
        }
    }

    private boolean reads(String unit, String council) {
        return unit.equals(CaseAccess.SUPERVISORS)
                || organisations
                        .find(unit)
                        .filter(one -> one.council().equals(council) && COUNCIL_UNITS.contains(one.kind()))
                        .isPresent();
    }

    private void requireGroup(CouncilSession session, String code) {
        var group = organisations.requireValid(code, sessions.today());
        if (group.kind() != Organisation.Kind.DEPUTIES_GROUP || !group.council().equals(session.council())) {
            throw Refusal.invalid("session.not-a-deputies-group", group.name());
        }
    }

    private boolean isNoted(String code, String key, @Nullable String deputiesGroup) {
        return jdbc
                .sql("select deputies_group from session_reader where session_code = ? and name_key = ?")
                .params(code, key)
                .query((row, number) -> String.valueOf(row.getString("deputies_group")))
                .list()
                .stream()
                .anyMatch(group -> deputiesGroup == null || group.equals("null") || group.equals(deputiesGroup));
    }

    private List<Deputy> deputies(String code) {
        return jdbc.sql("select * from session_reader where session_code = ? order by read_on, id")
                .param(code)
                .query((row, number) -> new Deputy(
                        row.getString("deputy"),
                        row.getString("deputies_group"),
                        name(row.getString("deputies_group")),
                        row.getObject("read_on", LocalDate.class)))
                .list();
    }

    private List<Unit> units(String code) {
        return jdbc.sql("select * from session_download where session_code = ? order by first_read_at, unit")
                .param(code)
                .query((row, number) -> new Unit(
                        row.getString("unit"),
                        String.valueOf(name(row.getString("unit"))),
                        row.getObject("first_read_at", OffsetDateTime.class).toInstant(),
                        row.getObject("last_read_at", OffsetDateTime.class).toInstant(),
                        row.getInt("times")))
                .list();
    }

    private @Nullable String name(@Nullable String unit) {
        if (unit == null) {
            return null;
        }
        return unit.equals(CaseAccess.SUPERVISORS)
                ? labels.of("papers.supervisors")
                : organisations.find(unit).map(Organisation::name).orElse(unit);
    }

    private static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC)
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }
}

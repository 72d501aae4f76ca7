package vn.nghitruong.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.nghitruong.casefile.Labels;
import vn.nghitruong.engine.CurrentUser;
import vn.nghitruong.organisation.Organisation;
import vn.nghitruong.organisation.Organisation.Level;
import vn.nghitruong.organisation.Organisations;
import vn.nghitruong.refusal.Echo;
import vn.nghitruong.refusal.Refusal;

/**
 * Closed records of what happened elsewhere or before: sessions, resolutions, missions, and what has no process of its
 * own yet. They are counted together with the cases.
 */
@Service
public class ActivityRecords {

    private final JdbcClient jdbc;
    private final JdbcOperations batches;
    private final ReportAccess access;
    private final Organisations organisations;
    private final Labels labels;
    private final CurrentUser user;
    private final Clock clock;

    ActivityRecords(
            JdbcClient jdbc,
            JdbcOperations batches,
            ReportAccess access,
            Organisations organisations,
            Labels labels,
            CurrentUser user,
            Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.access = access;
        this.organisations = organisations;
        this.labels = labels;
        this.user = user;
        this.clock = clock;
    }

    /**
     * A closed record.
     *
     * @param council in whose report it counts
     * @param level whose activity it was: the council's own level, or one below a province's
     * @param measure one of a closed list
     * @param day on which it was held, signed or asked; no calendar is needed for its year
     * @param reference its number or another mark; together with the rest it says which one it is
     */
    public record Draft(String council, String level, String measure, LocalDate day, String title, String reference) {

        String key() {
            return String.join("\n", council, level, measure, day.toString(), reference);
        }
    }

    /** What an import did: rows written now, and rows that were here already. */
    public record Imported(int imported, int known) {}

    /** What a record can be of, with its label. */
    public record Kind(String measure, String label) {}

    /** Everything a record can be of. */
    public List<Kind> kinds() {
        return Measure.words().stream()
                .map(word -> new Kind(word, labels.of("activity.measure." + word)))
                .toList();
    }

    /**
     * Writes records for councils to whose office the user belongs, all or none; what is known already is left alone, so a
     * repeated import changes nothing. Refuses an unknown measure or level, a day outside the council's time, and a
     * known reference with another title.
     */
    @Transactional
    public Imported importAll(List<Draft> drafts) {
        drafts.stream().map(Draft::council).distinct().forEach(council -> {
            access.requireReadable(council);
            access.requireOffice(council);
        });
        drafts.forEach(this::check);
        var known = known(drafts);
        var fresh = new ArrayList<Object[]>();
        var seen = new HashSet<String>();
        for (var draft : drafts) {
            var title = known.putIfAbsent(draft.key(), draft.title());
            if (title == null) {
                fresh.add(row(draft));
            } else if (!title.equals(draft.title())) {
                throw Refusal.conflict("report.record-other-title", Echo.of(draft.reference()), Echo.of(title));
            }
            seen.add(draft.key());
        }
        try {
            batches.batchUpdate(
                    "insert into activity_record (council, unit_level, record_year, measure, held_on, title, reference,"
                            + " recorded_on, recorded_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    fresh);
        } catch (DuplicateKeyException e) {
            throw Refusal.conflict("conflict");
        }
        return new Imported(fresh.size(), seen.size() - fresh.size());
    }

    /** The office takes a record out that was wrong; what was frozen with it stays as it is. */
    @Transactional
    public void remove(String code) {
        var council = jdbc.sql("select council from activity_record where id = ? and removed_on is null")
                .param(CountedRecords.id(code))
                .query(String.class)
                .optional()
                .filter(access::readsCases)
                .orElseThrow(() -> Refusal.notFound("report.record-unknown"));
        access.requireOffice(council);
        // The reference is free again for the right record.
        jdbc.sql(
                        "update activity_record set removed_on = ?, removed_by = ?, reference = substring(reference || ' #' || id"
                                + " from 1 for 200) where id = ?")
                .params(LocalDate.now(clock), user.actor().orElse(null), CountedRecords.id(code))
                .update();
    }

    private void check(Draft draft) {
        if (Measure.find(draft.measure()).isEmpty()) {
            throw Refusal.invalid(
                    "report.measure-unknown", Echo.of(draft.measure()), String.join(", ", Measure.words()));
        }
        var council = organisations.require(draft.council());
        if (!levels(council).contains(draft.level())) {
            throw Refusal.invalid("report.level-unknown", Echo.of(draft.level()), String.join(", ", levels(council)));
        }
        organisations.requireValid(draft.council(), draft.day());
    }

    private static Set<String> levels(Organisation council) {
        var levels = new LinkedHashSet<String>();
        for (var level : Level.values()) {
            if (level == council.level() || council.level() == Level.PROVINCE) {
                levels.add(level.code());
            }
        }
        return levels;
    }

    private Map<String, String> known(List<Draft> drafts) {
        return jdbc
                .sql("select council, unit_level, measure, held_on, title, reference from activity_record"
                        + " where council = any(:councils) and record_year = any(:years) and removed_on is null")
                .param(
                        "councils",
                        drafts.stream().map(Draft::council).distinct().toArray(String[]::new))
                .param(
                        "years",
                        drafts.stream()
                                .map(draft -> draft.day().getYear())
                                .distinct()
                                .toArray(Integer[]::new))
                .query((row, number) -> new Draft(
                        row.getString("council"),
                        row.getString("unit_level"),
                        row.getString("measure"),
                        row.getObject("held_on", LocalDate.class),
                        row.getString("title"),
                        row.getString("reference")))
                .stream()
                .collect(Collectors.toMap(Draft::key, Draft::title));
    }

    private Object[] row(Draft draft) {
        return new Object[] {
            draft.council(),
            draft.level(),
            draft.day().getYear(),
            draft.measure(),
            draft.day(),
            draft.title(),
            draft.reference(),
            LocalDate.now(clock),
            user.actor().orElse(null)
        };
    }
}

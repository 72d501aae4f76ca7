package vn.nghitruong.monitoring;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.nghitruong.casefile.CaseFiles;
import vn.nghitruong.casefile.Labels;
import vn.nghitruong.engine.EngineTroubles;
import vn.nghitruong.engine.TaskDates;
import vn.nghitruong.refusal.Refusal;

/**
 * What needs attention (cần chú ý): found by a check of all councils every night and whenever a supervisor asks, shown to
 * the supervisors of the council it belongs to and, what belongs to none, to administrators.
 */
@Service
public class Attention {

    private final List<Check> checks;
    private final Findings findings;
    private final Figures figures;
    private final Oversight oversight;
    private final EngineTroubles troubles;
    private final TaskDates dates;
    private final CaseFiles files;
    private final CaseWords words;
    private final Labels labels;

    Attention(
            List<Check> checks,
            Findings findings,
            Figures figures,
            Oversight oversight,
            EngineTroubles troubles,
            TaskDates dates,
            CaseFiles files,
            CaseWords words,
            Labels labels) {
        this.checks = checks;
        this.findings = findings;
        this.figures = figures;
        this.oversight = oversight;
        this.troubles = troubles;
        this.dates = dates;
        this.files = files;
        this.words = words;
        this.labels = labels;
    }

    /** A council that the current user watches over. */
    public record Council(String code, String name) {}

    /** What the last check found and when that was; no moment before the first check. */
    public record Overview(@Nullable Instant checkedAt, List<Finding> findings) {}

    /** The councils whose findings the current user may see; none for a unit. */
    public List<Council> councils() {
        return oversight.councils().stream()
                .map(council -> new Council(council.code(), council.name()))
                .toList();
    }

    /**
     * What the last check found in a council, without one in all councils of the user; an administrator also sees what
     * belongs to no council. Refused for whoever is no supervisor of it.
     */
    @Transactional(readOnly = true)
    public Overview of(@Nullable String council) {
        Stream<Findings.Kept> kept;
        if (council != null) {
            oversight.require(council);
            kept = findings.of(council).stream().filter(one -> mayPass(one.found()));
        } else {
            oversight.requireSome();
            kept = findings.all().stream().filter(one -> mayPass(one.found()));
        }
        return new Overview(
                findings.checkedAt().orElse(null), kept.map(this::shown).toList());
    }

    /** Checks everything now; for supervisors and administrators. */
    @Transactional
    public void check() {
        oversight.requireSome();
        findings.hold();
        findings.replace(checks.stream().flatMap(check -> check.find().stream()).toList());
    }

    /** The night's work: checks everything and tidies the figures. */
    @Transactional
    public void nightly() {
        check();
        figures.tidy();
    }

    /**
     * Does what one click may do about a finding, which is then gone. Refused when it no longer applies, and where a
     * person must decide.
     */
    @Transactional
    public void remedy(long id) {
        oversight.requireSome();
        var found = findings.hold(id)
                .map(Findings.Kept::found)
                .filter(this::mayPass)
                .orElseThrow(() -> Refusal.notFound("attention.unknown"));
        if (remedyOf(found) == null) {
            throw Refusal.invalid("attention.no-remedy");
        }
        var target = Objects.requireNonNull(found.target());
        var done = found.concern() == Concern.DUE_DATE ? dates.mend(target) : troubles.retry(target);
        if (!done) {
            throw Refusal.conflict("attention.no-longer");
        }
        note(found);
        findings.remove(id);
    }

    private void note(Found found) {
        if (found.caseCode() != null && files.find(found.caseCode()).isPresent()) {
            files.note(found.caseCode(), "remedy-" + remedyOf(found), null);
        }
    }

    private boolean mayPass(Found found) {
        return oversight.isComplete() || (found.council() != null && oversight.isOver(found.council()));
    }

    private static @Nullable String remedyOf(Found found) {
        return found.target() == null ? null : found.concern().remedy();
    }

    private Finding shown(Findings.Kept kept) {
        var found = kept.found();
        return new Finding(
                String.valueOf(kept.id()),
                found.concern().word(),
                labels.of("attention." + found.concern().word()),
                found.council(),
                words.unit(found.council()),
                found.caseCode(),
                found.unit(),
                found.wrong(),
                found.toDo(),
                kept.since(),
                remedyOf(found));
    }
}

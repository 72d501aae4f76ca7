package vn.nghitruong.supervision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.nghitruong.casefile.CaseFile;
import vn.nghitruong.casefile.CaseFiles;
import vn.nghitruong.casefile.Labels;
import vn.nghitruong.deadline.Deadline;
import vn.nghitruong.deadline.Deadlines;
import vn.nghitruong.organisation.Organisation;
import vn.nghitruong.organisation.Organisations;

/** A year's programme as it is looked at: its items and how far each is, who is visited when, its limits. */
@Component
public class ProgrammeView {

    private final ProgrammeTable table;
    private final Missions missions;
    private final NearestSession sessions;
    private final CaseFiles files;
    private final Deadlines deadlines;
    private final Organisations organisations;
    private final Labels labels;

    ProgrammeView(
            ProgrammeTable table,
            Missions missions,
            NearestSession sessions,
            CaseFiles files,
            Deadlines deadlines,
            Organisations organisations,
            Labels labels) {
        this.table = table;
        this.missions = missions;
        this.sessions = sessions;
        this.files = files;
        this.deadlines = deadlines;
        this.organisations = organisations;
        this.labels = labels;
    }

    /**
     * An item with how far it is.
     *
     * @param progress proposed, declined, planned, late (its start has passed without a mission), started, done, or
     *     withdrawn with its mission
     */
    public record Line(ProgrammeItem item, String unitName, String progress, String progressLabel) {}

    /** A body's months: the items that are at it; more than one in a month overlap. */
    public record BodyMonths(String body, String name, List<List<Long>> months, boolean overlaps) {}

    /** A quarter counted by progress. */
    public record Quarter(int quarter, int planned, int started, int late, int done) {}

    /** A limit for making the programme, explained. */
    public record Limit(String name, LocalDate due, String explanation) {}

    /** The programme of a council for a year. */
    public record Whole(
            String council,
            int year,
            List<Line> items,
            List<BodyMonths> matrix,
            List<Quarter> quarters,
            List<Limit> limits) {}

    /** For the units of the council and its supervisors. */
    @Transactional(readOnly = true)
    public Whole of(String council, int year) {
        missions.requireReadableCouncil(council);
        var items = table.ofYear(council, year);
        var opened = files.all(items.stream()
                .map(ProgrammeItem::missionCode)
                .filter(Objects::nonNull)
                .toList());
        var lines = items.stream().map(item -> line(item, opened)).toList();
        return new Whole(council, year, lines, matrix(items), quarters(lines), limits(council, year));
    }

    private Line line(ProgrammeItem item, Map<String, CaseFile> opened) {
        var progress = progress(item, item.missionCode() == null ? null : opened.get(item.missionCode()));
        var unit = item.unit() == null ? item.council() : item.unit();
        return new Line(item, name(unit), progress, labels.of("programme-progress." + progress));
    }

    private String progress(ProgrammeItem item, @Nullable CaseFile mission) {
        if (!item.state().equals(ProgrammeItem.APPROVED)) {
            return item.state();
        }
        if (mission == null) {
            return item.startsOn().isBefore(missions.today()) ? "late" : "planned";
        }
        if (mission.isOpen()) {
            return "started";
        }
        return MissionSteps.WITHDRAWN.equals(mission.outcome()) ? MissionSteps.WITHDRAWN : "done";
    }

    private List<BodyMonths> matrix(List<ProgrammeItem> items) {
        var kept = items.stream()
                .filter(item -> !item.state().equals(ProgrammeItem.DECLINED))
                .toList();
        return kept.stream()
                .flatMap(item -> item.bodies().stream())
                .distinct()
                .map(body -> {
                    var months = IntStream.rangeClosed(1, 12)
                            .mapToObj(month -> kept.stream()
                                    .filter(item -> item.isAt(body, month))
                                    .map(ProgrammeItem::id)
                                    .toList())
                            .toList();
                    return new BodyMonths(
                            body, name(body), months, months.stream().anyMatch(one -> one.size() > 1));
                })
                .toList();
    }

    private static List<Quarter> quarters(List<Line> lines) {
        return IntStream.rangeClosed(1, 4)
                .mapToObj(quarter -> new Quarter(
                        quarter,
                        count(lines, quarter, "planned"),
                        count(lines, quarter, "started"),
                        count(lines, quarter, "late"),
                        count(lines, quarter, "done")))
                .toList();
    }

    private static int count(List<Line> lines, int quarter, String progress) {
        return (int) lines.stream()
                .filter(line -> (line.item().startsOn().getMonthValue() - 1) / 3 + 1 == quarter)
                .filter(line -> line.progress().equals(progress))
                .count();
    }

    /** The standing committee's programme is made around the year-end session of the year before. */
    private List<Limit> limits(String council, int year) {
        var limits = new ArrayList<Limit>();
        var council1March = deadlines.given(LocalDate.of(year - 1, 3, 1), labels.of("programme.council-basis"));
        limits.add(limit("programme.council-proposals", council1March));
        sessions.yearEnd(council, year - 1).ifPresent(session -> {
            limits.add(limit(
                    "programme.standing-proposals",
                    deadlines.calculate("programme.standing-proposals", session.opensOn(), council)));
            if (session.closedOn() != null) {
                limits.add(limit(
                        "programme.standing-decide",
                        deadlines.calculate("programme.standing-decide", session.closedOn(), council)));
            }
        });
        return limits;
    }

    private Limit limit(String name, Deadline deadline) {
        return new Limit(labels.of(name), deadline.due(), deadline.explanation());
    }

    private String name(String unit) {
        return organisations.find(unit).map(Organisation::name).orElse(unit);
    }
}

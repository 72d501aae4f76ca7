package vn.nghitruong.supervision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.nghitruong.casefile.CaseCard;
import vn.nghitruong.casefile.CaseFile;
import vn.nghitruong.casefile.CaseFiles;
import vn.nghitruong.casefile.CaseLink;
import vn.nghitruong.casefile.Labels;
import vn.nghitruong.casefile.Timeline;
import vn.nghitruong.deadline.Deadlines;
import vn.nghitruong.deadline.LedgerEntry;

/** Missions for programs: lists, and the whole of one with its bodies and recommendations. */
@Component
public class MissionRecord {

    private final Missions missions;
    private final MissionTable table;
    private final Recommendations recommendations;
    private final MissionView view;
    private final MissionFacts facts;
    private final Deadlines deadlines;
    private final CaseFiles files;
    private final Timeline timeline;
    private final Labels labels;

    MissionRecord(
            Missions missions,
            MissionTable table,
            Recommendations recommendations,
            MissionView view,
            MissionFacts facts,
            Deadlines deadlines,
            CaseFiles files,
            Timeline timeline,
            Labels labels) {
        this.missions = missions;
        this.table = table;
        this.recommendations = recommendations;
        this.view = view;
        this.facts = facts;
        this.deadlines = deadlines;
        this.files = files;
        this.timeline = timeline;
        this.labels = labels;
    }

    /**
     * A mission in a list, with how many of its recommendations are open.
     *
     * @param unexplained whether it owes the reason why it is not in the year's programme
     */
    public record Header(
            String code,
            String title,
            String subject,
            @Nullable String unit,
            String form,
            LocalDate startsOn,
            LocalDate endsOn,
            String state,
            String stateLabel,
            boolean unexplained,
            int recommendations,
            int open) {}

    /** A recommendation with its state as of today: overdue when its day has passed. */
    public record Followed(
            Recommendation recommendation, String agencyName, String title, String state, String stateLabel) {}

    /**
     * Everything about a mission; the dates are its own, its bodies' and its recommendations'.
     *
     * @param steers whether the current user may end it, its collecting of reports, or one of its recommendations
     * @param unexplained whether it owes the reason why it is not in the year's programme
     */
    public record Whole(
            String code,
            String title,
            String state,
            @Nullable String outcome,
            String stateLabel,
            boolean steers,
            CaseCard card,
            boolean unexplained,
            Mission mission,
            List<MissionView.BodyRow> bodies,
            List<Followed> recommendations,
            List<LedgerEntry> deadlines,
            List<CaseLink> links,
            List<Timeline.Line> timeline) {}

    /** A council's missions that start in a year, for its units and supervisors. */
    @Transactional(readOnly = true)
    public List<Header> ofYear(String council, int year) {
        missions.requireReadableCouncil(council);
        var all = table.ofYear(council, year);
        var codes = all.stream().map(Mission::code).toList();
        var open = table.open(codes).stream().collect(Collectors.toMap(MissionTable.Open::missionCode, one -> one));
        var headers = files.all(codes);
        return all.stream()
                .map(mission -> header(mission, headers, open.get(mission.code())))
                .toList();
    }

    /** A mission, for the units of its council and its supervisors. */
    @Transactional(readOnly = true)
    public Whole of(String code) {
        var mission = missions.requireReadable(code);
        var file = files.require(code);
        var bodies = view.bodies(code);
        var made = recommendations.ofMission(code);
        var codes = new ArrayList<>(List.of(code));
        bodies.forEach(body -> codes.add(body.code()));
        made.forEach(one -> codes.add(one.code()));
        var headers = files.all(codes);
        return new Whole(
                code,
                file.title(),
                file.state(),
                file.outcome(),
                stateLabel(file),
                missions.isSteering(mission),
                view.card(mission),
                mission.isUnexplained(),
                mission,
                bodies,
                made.stream()
                        .map(one -> followed(one, title(headers.get(one.code()))))
                        .toList(),
                deadlines.ofCases(codes),
                files.links(code),
                timeline.of(code));
    }

    private String stateLabel(@Nullable CaseFile file) {
        return labels.of("mission-state." + state(file));
    }

    private static String state(@Nullable CaseFile file) {
        return file == null ? "" : file.isOpen() ? file.state() : String.valueOf(file.outcome());
    }

    private static String title(@Nullable CaseFile file) {
        return file == null ? "" : file.title();
    }

    private Followed followed(Recommendation one, String title) {
        var state = !one.isSettled() && one.dueOn().isBefore(missions.today()) ? "overdue" : one.state();
        return new Followed(one, facts.name(one.agency()), title, state, labels.of("recommendation-state." + state));
    }

    private Header header(Mission mission, Map<String, CaseFile> files, MissionTable.@Nullable Open open) {
        var file = files.get(mission.code());
        return new Header(
                mission.code(),
                title(file),
                mission.subject(),
                mission.unit(),
                mission.form(),
                mission.startsOn(),
                mission.endsOn(),
                state(file),
                stateLabel(file),
                mission.isUnexplained(),
                open == null ? 0 : open.total(),
                open == null ? 0 : open.open());
    }
}

package vn.nghitruong.supervision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.nghitruong.casefile.CaseCard;
import vn.nghitruong.casefile.CaseCard.Fact;
import vn.nghitruong.casefile.CaseFile;
import vn.nghitruong.casefile.CaseFiles;
import vn.nghitruong.casefile.CaseKind;
import vn.nghitruong.casefile.Labels;
import vn.nghitruong.request.RequestView;

/** A mission, its bodies and its recommendations as their forms show them. */
@Component
public class MissionView {

    private static final Set<String> CAME_BACK = Set.of("decision-declined", "report-declined");

    private final Missions missions;
    private final Bodies bodies;
    private final Recommendations recommendations;
    private final BodyContents bodyContents;
    private final RecommendationContents recommendationContents;
    private final MissionFacts facts;
    private final MissionDesk desk;
    private final RequestView requests;
    private final CaseFiles files;
    private final Labels labels;

    MissionView(
            Missions missions,
            Bodies bodies,
            Recommendations recommendations,
            BodyContents bodyContents,
            RecommendationContents recommendationContents,
            MissionFacts facts,
            MissionDesk desk,
            RequestView requests,
            CaseFiles files,
            Labels labels) {
        this.missions = missions;
        this.bodies = bodies;
        this.recommendations = recommendations;
        this.bodyContents = bodyContents;
        this.recommendationContents = recommendationContents;
        this.facts = facts;
        this.desk = desk;
        this.requests = requests;
        this.files = files;
        this.labels = labels;
    }

    /** One supervised body in a list. */
    public record BodyRow(
            String code,
            String body,
            String name,
            String state,
            String stateLabel,
            @Nullable LocalDate visitOn,
            @Nullable String skipReason,
            @Nullable String findings,
            @Nullable String file) {}

    /**
     * What every form of a mission shows.
     *
     * @param agencies who can be given a recommendation, code to name
     * @param council whether it is the council's own mission, set up by a resolution
     */
    public record Page(
            CaseCard card,
            List<RequestView.Limit> limits,
            List<Fact> notes,
            List<BodyRow> bodies,
            @Nullable String report,
            Map<String, String> agencies,
            boolean council,
            LocalDate today) {}

    /** What the form of one body shows. */
    public record BodyPage(
            CaseCard card,
            List<RequestView.Limit> limits,
            List<RequestView.Round> rounds,
            List<Fact> notes,
            LocalDate today) {}

    /** How the fulfilment of a recommendation was judged one time. */
    public record Review(
            int number,
            String stateLabel,
            @Nullable String reason,
            LocalDate reviewedOn,
            @Nullable LocalDate nextDue) {}

    /** What the form of a recommendation shows. */
    public record RecommendationPage(
            CaseCard card,
            List<RequestView.Limit> limits,
            List<RequestView.Round> rounds,
            List<Fact> notes,
            List<Review> reviews,
            LocalDate today) {}

    /** What a task is about: the title, for a body its name too. */
    public String about(String caseCode) {
        var file = files.require(caseCode);
        return file.kind().equals(CaseKind.MISSION_BODY.word())
                ? bodies.name(bodies.require(caseCode)) + " · " + file.title()
                : file.title();
    }

    /** The page of a mission's task. */
    public Page page(String code) {
        var mission = missions.require(code);
        return new Page(
                card(mission),
                requests.limits(code),
                notes(code),
                bodies(code),
                mission.report(),
                desk.bodies(List.of(mission.council())),
                mission.missionSubject() == Subject.COUNCIL,
                missions.today());
    }

    /** The page of a body's task. */
    public BodyPage bodyPage(String code) {
        return new BodyPage(
                bodyContents.card(code),
                requests.limits(code),
                requests.rounds(code),
                requests.notes(code),
                missions.today());
    }

    /** The page of a recommendation's task. */
    public RecommendationPage recommendationPage(String code) {
        return new RecommendationPage(
                recommendationContents.card(code),
                requests.limits(code),
                requests.rounds(code),
                requests.notes(code),
                recommendations.reviews(code).stream()
                        .map(one -> new Review(
                                one.number(),
                                labels.of("recommendation-state." + one.state()),
                                one.reason(),
                                one.reviewedOn(),
                                one.nextDue()))
                        .toList(),
                missions.today());
    }

    /** A mission at a glance; how many of its recommendations are open, once there are some. */
    CaseCard card(Mission mission) {
        var all = new ArrayList<>(facts.of(mission));
        facts.add(all, "mission.members", mission.members());
        facts.add(all, "mission.outside-reason", mission.outsideReason());
        if (mission.isUnexplained()) {
            facts.add(all, "mission.programme", labels.of("mission.outside-unexplained"));
        }
        facts.add(all, "mission.sent-on", mission.sentOn());
        facts.add(all, "mission.conclusion", mission.conclusionNumber());
        var made = recommendations.ofMission(mission.code());
        if (!made.isEmpty()) {
            var open = made.stream().filter(one -> !one.isSettled()).count();
            facts.add(all, "mission.recommendations", labels.of("mission.open-of", open, made.size()));
        }
        return new CaseCard(mission.code(), files.require(mission.code()).title(), mission.outline(), all);
    }

    /** The bodies of a mission with how far each is. */
    List<BodyRow> bodies(String code) {
        var all = bodies.ofMission(code);
        var headers = files.all(all.stream().map(MissionBody::code).toList());
        return all.stream()
                .map(body -> row(body, state(headers.get(body.code()))))
                .toList();
    }

    private static String state(@Nullable CaseFile file) {
        return file == null ? "" : file.isOpen() ? file.state() : String.valueOf(file.outcome());
    }

    private BodyRow row(MissionBody body, String state) {
        return new BodyRow(
                body.code(),
                body.body(),
                bodies.name(body),
                state,
                labels.of("body-state." + state),
                body.visitOn(),
                body.skipReason(),
                body.findings(),
                body.file());
    }

    private List<Fact> notes(String code) {
        return files.timeline(code).stream()
                .reduce((earlier, later) -> later)
                .filter(event -> CAME_BACK.contains(event.kind()))
                .map(event ->
                        new Fact(labels.of("event." + event.kind()), event.detail() == null ? "" : event.detail()))
                .stream()
                .toList();
    }
}

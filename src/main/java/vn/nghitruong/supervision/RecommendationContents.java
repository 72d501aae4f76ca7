package vn.nghitruong.supervision;

import java.util.ArrayList;
import org.springframework.stereotype.Component;
import vn.nghitruong.casefile.CaseCard;
import vn.nghitruong.casefile.CaseCard.Fact;
import vn.nghitruong.casefile.CaseContents;
import vn.nghitruong.casefile.CaseFiles;
import vn.nghitruong.casefile.CaseKind;
import vn.nghitruong.casefile.Labels;

/** A recommendation at a glance. */
@Component
class RecommendationContents implements CaseContents {

    private final Recommendations recommendations;
    private final Missions missions;
    private final MissionFacts facts;
    private final CaseFiles files;
    private final Labels labels;

    RecommendationContents(
            Recommendations recommendations, Missions missions, MissionFacts facts, CaseFiles files, Labels labels) {
        this.recommendations = recommendations;
        this.missions = missions;
        this.facts = facts;
        this.files = files;
        this.labels = labels;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.RECOMMENDATION;
    }

    @Override
    public CaseCard card(String caseCode) {
        var one = recommendations.require(caseCode);
        var mission = missions.require(one.missionCode());
        var all = new ArrayList<Fact>();
        facts.add(
                all,
                "recommendation.mission",
                mission.code() + ", " + files.require(mission.code()).title());
        facts.add(all, "recommendation.conclusion", mission.conclusionNumber());
        facts.add(all, "recommendation.agency", facts.name(one.agency()));
        facts.add(all, "recommendation.made-on", one.madeOn());
        facts.add(all, "recommendation.due-on", one.dueOn());
        facts.add(all, "recommendation.state", labels.of("recommendation-state." + one.state()));
        facts.add(all, "recommendation.reviews", one.reviews() == 0 ? null : String.valueOf(one.reviews()));
        return new CaseCard(caseCode, files.require(caseCode).title(), one.content(), all);
    }
}

package vn.nghitruong.supervision;

import java.util.ArrayList;
import org.springframework.stereotype.Component;
import vn.nghitruong.casefile.CaseCard;
import vn.nghitruong.casefile.CaseCard.Fact;
import vn.nghitruong.casefile.CaseContents;
import vn.nghitruong.casefile.CaseFiles;
import vn.nghitruong.casefile.CaseKind;

/** What a supervised body reads of a mission: the decision, the outline of its report, the visit. */
@Component
class BodyContents implements CaseContents {

    private final Bodies bodies;
    private final Missions missions;
    private final MissionFacts facts;
    private final CaseFiles files;

    BodyContents(Bodies bodies, Missions missions, MissionFacts facts, CaseFiles files) {
        this.bodies = bodies;
        this.missions = missions;
        this.facts = facts;
        this.files = files;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.MISSION_BODY;
    }

    @Override
    public CaseCard card(String caseCode) {
        var body = bodies.require(caseCode);
        var mission = missions.require(body.missionCode());
        var all = new ArrayList<Fact>();
        facts.add(all, "mission.body", bodies.name(body));
        all.addAll(facts.of(mission));
        facts.add(all, "mission.visit-on", body.visitOn());
        facts.add(all, "mission.skip-reason", body.skipReason());
        return new CaseCard(caseCode, files.require(caseCode).title(), mission.outline(), all);
    }
}

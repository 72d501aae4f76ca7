package vn.nghitruong.supervision;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.nghitruong.casefile.CaseFiles;
import vn.nghitruong.engine.EngineWork;
import vn.nghitruong.engine.Routing;
import vn.nghitruong.refusal.Refusal;

/** What people end before its time, with a reason: the collecting of reports, a mission, a recommendation. */
@Service
public class Endings {

    private final Missions missions;
    private final Recommendations recommendations;
    private final CaseFiles files;
    private final EngineWork engine;

    Endings(Missions missions, Recommendations recommendations, CaseFiles files, EngineWork engine) {
        this.missions = missions;
        this.recommendations = recommendations;
        this.files = files;
        this.engine = engine;
    }

    /** No more reports are waited for: what is missing is noted, the team writes its report. */
    @Transactional
    public void endCollection(String code, String reason) {
        hold(code);
        files.note(code, "collection-ended", reason);
        if (!engine.tell("Message_CollectionEnded", Missions.PROCESS, code, Routing.none())) {
            throw Refusal.conflict("supervision.not-collecting", code);
        }
    }

    /** The mission will not be carried out, or not further. */
    @Transactional
    public void withdraw(String code, String reason) {
        hold(code);
        files.note(code, "mission-withdrawn", reason);
        if (!engine.tell("Message_MissionWithdrawn", Missions.PROCESS, code, Routing.none())) {
            throw Refusal.conflict("case.closed");
        }
    }

    /** A recommendation is taken back. */
    @Transactional
    public void withdrawRecommendation(String code, String reason) {
        var one = recommendations.require(code);
        var mission = missions.requireReadable(one.missionCode());
        missions.requireSteering(mission);
        recommendations.holdMission(code);
        files.note(code, "recommendation-withdrawn", reason);
        var instance = recommendations.require(code).processInstance();
        if (instance == null || !engine.tellInstance("Message_RecommendationWithdrawn", instance, Routing.none())) {
            throw Refusal.conflict("recommendation.settled", code);
        }
    }

    private void hold(String code) {
        missions.requireSteering(missions.requireReadable(code));
        files.hold(code);
    }
}

package vn.nghitruong.supervision.process;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.nghitruong.supervision.Bodies;
import vn.nghitruong.supervision.Missions;
import vn.nghitruong.supervision.Recommendations;

/** Which units work on a mission and its recommendations, and for which bodies; the models ask by code. */
@Component("supervisionUnits")
public class SupervisionUnits {

    private final Missions missions;
    private final Bodies bodies;
    private final Recommendations recommendations;

    SupervisionUnits(Missions missions, Bodies bodies, Recommendations recommendations) {
        this.missions = missions;
        this.bodies = bodies;
        this.recommendations = recommendations;
    }

    /** The unit that carries the mission out. */
    public String team(String code) {
        return missions.team(missions.require(code));
    }

    /** Who issues its decision, considers its report and concludes it. */
    public String approver(String code) {
        return missions.approver(missions.require(code));
    }

    public String office(String code) {
        return missions.office(missions.require(code));
    }

    /** The cases of the supervised bodies. */
    public List<String> bodies(String code) {
        return bodies.codes(code);
    }

    /** The recommendations that the conclusion made. */
    public List<String> recommendations(String code) {
        return recommendations.codes(code);
    }

    /** The unit that judges the fulfilment of a recommendation. */
    public String reviewer(String recommendation) {
        return team(recommendations.require(recommendation).missionCode());
    }
}

package vn.nghitruong.supervision;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.nghitruong.casefile.CaseFiles;
import vn.nghitruong.deadline.Deadline;
import vn.nghitruong.deadline.Deadlines;
import vn.nghitruong.refusal.Refusal;
import vn.nghitruong.request.Requests;

/** The steps of a mission, from the draft of its decision to its conclusion. */
@Service
public class MissionSteps {

    /** Telling the bodies of the plan after the decision. */
    private static final String PLAN_RULE = "supervision.notify-plan";

    /** How a mission ended that was not carried out. */
    static final String WITHDRAWN = "withdrawn";

    private static final String CONSIDER_RULE = "supervision.consider-report";

    private final Missions missions;
    private final MissionTable table;
    private final Recommendations recommendations;
    private final NearestSession nearestSession;
    private final Requests requests;
    private final CaseFiles files;
    private final Deadlines deadlines;

    MissionSteps(
            Missions missions,
            MissionTable table,
            Recommendations recommendations,
            NearestSession nearestSession,
            Requests requests,
            CaseFiles files,
            Deadlines deadlines) {
        this.missions = missions;
        this.table = table;
        this.recommendations = recommendations;
        this.nearestSession = nearestSession;
        this.requests = requests;
        this.files = files;
        this.deadlines = deadlines;
    }

    /** The team drafts the decision, the plan and the outline of the reports. */
    @Transactional
    public void draft(String code, String outline, LocalDate reportsDueOn) {
        table.change(code, "outline = ?, reports_due_on = ?", outline, reportsDueOn);
        files.moveTo(code, "approving");
        files.note(code, "decision-drafted", null);
    }

    /** The decision is issued; a council's mission records the resolution that set it up. */
    @Transactional
    public void approve(String code, String decisionNumber, LocalDate decisionDate) {
        var mission = missions.require(code);
        table.change(code, "decision_number = ?, decision_date = ?", decisionNumber, decisionDate);
        var byGroup = mission.missionSubject().isOfGroup();
        var limit = byGroup
                ? deadlines.calculate(mission.missionSubject().noticeRule(), mission.startsOn(), mission.council())
                : deadlines.calculate(PLAN_RULE, decisionDate, mission.council());
        deadlines.open(code, "plan", deadlines.notPast(limit));
        files.moveTo(code, "planned");
        files.note(code, "decision-issued", decisionNumber);
    }

    /** Not issued: back to the team with the reason. */
    @Transactional
    public void declineDecision(String code, String reason) {
        files.moveTo(code, "drafting");
        files.note(code, "decision-declined", reason);
    }

    /** The office sends plan and outline to the bodies. */
    @Transactional
    public void sendPlan(String code, LocalDate sentOn) {
        var decided = missions.require(code).decisionDate();
        if (decided != null && sentOn.isBefore(decided)) {
            throw Refusal.invalid("supervision.sent-before-decision");
        }
        table.change(code, "sent_on = ?", sentOn);
        missions.done(code, "plan");
        openReport(missions.require(code));
        files.moveTo(code, "working");
        files.note(code, "plan-sent", null);
    }

    /** The team ends the collecting of reports and visits; what is missing is noted as such. */
    @Transactional
    public void noteMissing(String code) {
        for (var body : table.bodies(code)) {
            var file = files.require(body.code());
            if (file.isOpen()) {
                requests.withdraw(body.code());
                files.note(body.code(), "report-missing", null);
                missions.closeEntries(body.code());
                files.close(body.code(), "missing");
            }
        }
    }

    /** The team's report; from its receipt the time to consider it runs. */
    @Transactional
    public void report(String code, String report) {
        var mission = missions.require(code);
        table.change(code, "report = ?, reported_on = ?", report, missions.today());
        missions.done(code, "report");
        deadlines.open(code, "consider", deadlines.calculate(CONSIDER_RULE, missions.today(), mission.council()));
        files.moveTo(code, "considering");
        files.note(code, "report-drafted", null);
    }

    /** The report is approved; a survey ends with it. */
    @Transactional
    public void accept(String code) {
        missions.done(code, "consider");
        table.change(code, "considered_on = ?", missions.today());
        files.note(code, "report-approved", null);
        if (missions.require(code).isSurvey()) {
            missions.closeEntries(code);
            files.close(code, "surveyed");
        } else {
            files.moveTo(code, "concluding");
        }
    }

    /** The report goes back to the team with the reason. */
    @Transactional
    public void declineReport(String code, String reason) {
        missions.done(code, "consider");
        openReport(missions.require(code));
        files.moveTo(code, "working");
        files.note(code, "report-declined", reason);
    }

    /** The conclusion with its recommendations, each a case of its own from now on. */
    @Transactional
    public void conclude(String code, String number, LocalDate issuedOn, List<Recommendations.Draft> drafts) {
        var mission = missions.require(code);
        if (mission.decisionDate() != null && issuedOn.isBefore(mission.decisionDate())) {
            throw Refusal.invalid("supervision.concluded-before-decision");
        }
        table.change(code, "conclusion_number = ?, concluded_on = ?", number, issuedOn);
        files.note(code, "conclusion-issued", number);
        recommendations.make(mission, issuedOn, drafts);
        if (drafts.isEmpty()) {
            missions.closeEntries(code);
            files.close(code, "concluded");
        } else {
            files.moveTo(code, "following");
        }
    }

    /** The mission will not be carried out; everything that was asked for it ends. */
    @Transactional
    public void withdraw(String code) {
        for (var body : table.bodies(code)) {
            if (files.require(body.code()).isOpen()) {
                requests.withdraw(body.code());
                missions.closeEntries(body.code());
                files.close(body.code(), WITHDRAWN);
            }
        }
        recommendations.withdrawAll(code);
        missions.closeEntries(code);
        if (files.require(code).isOpen()) {
            files.close(code, WITHDRAWN);
        }
    }

    /** The time to report: by rule after the mission's end; a council's mission reports to the nearest session. */
    private void openReport(Mission mission) {
        limitOfReport(mission).ifPresent(limit -> deadlines.open(mission.code(), "report", deadlines.notPast(limit)));
    }

    private Optional<Deadline> limitOfReport(Mission mission) {
        var rule = mission.missionSubject().reportRule();
        if (rule != null) {
            return Optional.of(deadlines.calculate(rule, mission.endsOn(), mission.council()));
        }
        return nearestSession
                .after(mission.council(), mission.endsOn())
                .map(session -> deadlines.given(session.opensOn(), "kỳ họp gần nhất " + session.code()));
    }
}

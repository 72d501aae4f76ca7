package vn.nghitruong.doors;

import static vn.nghitruong.office.Office.given;
import static vn.nghitruong.office.Team.recommendation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.test.context.TestComponent;
import vn.nghitruong.doors.OpenTasks.Open;
import vn.nghitruong.office.Office;
import vn.nghitruong.office.Team;
import vn.nghitruong.supervision.Recommendations;

/** One open task of each kind that a committee's mission and its recommendations have. */
@TestComponent
class OpenMissionTasks {

    /** The day on which all of them are open. */
    static final String TODAY = OpenTasks.TODAY;

    static final String TEAM = "ban-kinh-te-ngan-sach";

    private final Office office;
    private final Team team;
    private final OpenTasks tasks;
    private final Recommendations recommendations;

    OpenMissionTasks(Office office, Team team, OpenTasks tasks, Recommendations recommendations) {
        this.office = office;
        this.team = team;
        this.tasks = tasks;
        this.recommendations = recommendations;
    }

    /** A task of each kind by its activity, on {@link #TODAY}. */
    Map<String, Open> all() {
        office.on(TODAY);
        var all = new LinkedHashMap<String, Open>();
        add(all, "Activity_DraftDecision", opened(), "outline", "Đề cương.", "reportsDueOn", "2026-06-05");
        add(
                all,
                "Activity_ApproveDecision",
                drafted(),
                "approved",
                true,
                "decisionNumber",
                "45/QĐ",
                "decisionDate",
                TODAY);
        var planned = drafted();
        team.approve(planned);
        add(all, "Activity_SendPlan", planned, "sentOn", TODAY);
        add(all, "Activity_ScheduleVisit", working() + ".001", "skip", true, "reason", "Qua báo cáo.");
        var visited = working() + ".001";
        office.work(visited, "Activity_ScheduleVisit", "visitOn", "2026-06-02");
        add(all, "Activity_RecordVisit", visited, "findings", "Giải ngân chậm.");
        add(all, "Activity_DraftReport", collected(), "report", "Báo cáo.");
        var considered = collected();
        office.work(considered, "Activity_DraftReport", "report", "Báo cáo.");
        add(all, "Activity_ConsiderReport", considered, "approved", true);
        add(
                all,
                "Activity_IssueConclusion",
                reported(),
                "number",
                "12/TB",
                "issuedOn",
                TODAY,
                "recommendations",
                List.of(recommendation("so-tai-chinh", "2026-07-31")));
        var one = recommended();
        team.report(one);
        add(all, "Activity_ReviewFulfilment", one, "state", "done");
        return all;
    }

    String opened() {
        return team.open("committee", "thematic", "so-tai-chinh");
    }

    String drafted() {
        var code = opened();
        office.work(code, "Activity_DraftDecision", "outline", "Đề cương.", "reportsDueOn", "2026-06-05");
        return code;
    }

    String working() {
        return team.working("committee", "thematic", "so-tai-chinh");
    }

    String reported() {
        var code = collected();
        team.reported(code);
        return code;
    }

    /** A recommendation whose fulfilment is awaited. */
    String recommended() {
        var code = reported();
        team.conclude(code, recommendation("so-tai-chinh", "2026-07-31"));
        return recommendations.codes(code).get(0);
    }

    private String collected() {
        var code = working();
        team.body(code + ".001");
        return code;
    }

    private void add(Map<String, Open> all, String activity, String code, Object... good) {
        var open = tasks.open(activity, code, good);
        all.put(activity, new Open(activity, open.id(), code, open.holder().replaceFirst("\\.ld$", ""), given(good)));
    }
}

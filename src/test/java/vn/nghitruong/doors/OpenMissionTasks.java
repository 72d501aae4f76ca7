package vn.nghitruong.doors;

import static vn.nghitruong.office.Office.given;
import static vn.nghitruong.office.Team.recommendation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.test.context.TestComponent;
import vn.nghitruong.doors.OpenTasks.Open;
import vn.nghitruong.office.Office;
import vn.nghitruong.office.Team;
import vn.nghitruong.supervision.Recommendation;
import vn.nghitruong.supervision.Recommendations;

/** One open task of each kind that a mission and its recommendations have; the missions are a committee's. */
@TestComponent
class OpenMissionTasks {

    /** The day on which these missions are opened and decided. */
    static final String OPENED = "2026-05-11";

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

    /** A task of each kind by its activity, on {@link OpenTasks#TODAY}. */
    Map<String, Open> all() {
        office.on(OPENED);
        var all = new LinkedHashMap<String, Open>();
        add(all, "Activity_DraftDecision", opened(), "outline", "Đề cương.", "reportsDueOn", "2026-06-05");
        add(all, drafted());
        add(all, "Activity_SendPlan", approved(), "sentOn", OPENED);
        add(all, "Activity_ScheduleVisit", working() + ".001", "visitOn", "2026-06-02");
        add(all, "Activity_RecordVisit", scheduled(), "findings", "Giải ngân đạt 42%.");
        add(all, "Activity_DraftReport", collected(), "report", "Báo cáo kết quả giám sát.");
        add(all, reported());
        add(
                all,
                "Activity_IssueConclusion",
                considered(),
                "number",
                "12/TB-HĐND",
                "issuedOn",
                OPENED,
                "recommendations",
                List.of(recommendation("so-tai-chinh", "2026-07-31")));
        add(all, answered());
        office.on(OpenTasks.TODAY);
        return all;
    }

    /** What a committee opens in its own name. */
    static Map<String, Object> mission(Object... more) {
        var fields = new LinkedHashMap<>(given(
                "council",
                "hdnd-lao-cai",
                "subject",
                "committee",
                "unit",
                "ban-kinh-te-ngan-sach",
                "form",
                "thematic",
                "title",
                "Việc sử dụng vốn đầu tư công",
                "bodies",
                List.of("so-tai-chinh"),
                "startsOn",
                "2026-06-01",
                "endsOn",
                "2026-06-26"));
        fields.putAll(given(more));
        return fields;
    }

    String opened() {
        return team.open("committee", "thematic", "so-tai-chinh");
    }

    /** The task of the committee's leadership to issue the decision. */
    Open drafted() {
        var code = opened();
        office.work(code, "Activity_DraftDecision", "outline", "Đề cương.", "reportsDueOn", "2026-06-05");
        return tasks.open(
                "Activity_ApproveDecision",
                code,
                "approved",
                true,
                "decisionNumber",
                "45/QĐ-HĐND",
                "decisionDate",
                OPENED);
    }

    String approved() {
        var code = drafted().code();
        team.approve(code);
        return code;
    }

    /** A mission whose bodies report; without names, of one body. */
    String working(String... bodies) {
        return team.working("committee", "thematic", bodies.length == 0 ? new String[] {"so-tai-chinh"} : bodies);
    }

    /** The case of the one body of a mission, whose report has come and whose visit is to be recorded. */
    String scheduled() {
        var body = working() + ".001";
        team.report(body);
        office.work(body, "Activity_ScheduleVisit", "visitOn", "2026-06-02");
        return body;
    }

    String collected() {
        var code = working();
        team.body(code + ".001");
        return code;
    }

    /** The task of the committee's leadership to consider the report. */
    Open reported() {
        var code = collected();
        office.work(code, "Activity_DraftReport", "report", "Báo cáo.");
        return tasks.open("Activity_ConsiderReport", code, "approved", true);
    }

    String considered() {
        var code = collected();
        team.reported(code);
        return code;
    }

    /** The recommendations of a mission that was concluded today, one for each agency. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    List<String> concluded(String... agencies) {
        var code = considered();
        var made = new ArrayList<Map<String, Object>>();
        for (var agency : agencies) {
            made.add(recommendation(agency, "2026-07-31"));
        }
        team.conclude(code, made.toArray(new Map[0]));
        return recommendations.codes(code);
    }

    Recommendation recommendationOf(String code) {
        return recommendations.require(code);
    }

    /** The task to judge a recommendation whose agency has answered. */
    Open answered() {
        return answered(concluded("so-tai-chinh").get(0));
    }

    Open answered(String recommendation) {
        team.report(recommendation);
        return tasks.open("Activity_ReviewFulfilment", recommendation, "state", "done");
    }

    private void add(Map<String, Open> all, String activity, String code, Object... good) {
        add(all, tasks.open(activity, code, good));
    }

    private static void add(Map<String, Open> all, Open open) {
        all.put(open.activity(), open);
    }
}

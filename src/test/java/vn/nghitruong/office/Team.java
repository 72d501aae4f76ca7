package vn.nghitruong.office;

import static vn.nghitruong.office.Office.given;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.boot.test.context.TestComponent;
import vn.nghitruong.engine.StartDoors;
import vn.nghitruong.engine.TimeTravel;

/** Opens supervision missions of the province's council in a test and works the tasks that all of them have. */
@TestComponent
public class Team {

    private final Office office;
    private final StartDoors starts;
    private final TimeTravel time;

    Team(Office office, StartDoors starts, TimeTravel time) {
        this.office = office;
        this.starts = starts;
        this.time = time;
    }

    /** Opened by the office for a subject; a committee's by Ban Kinh tế - Ngân sách, a group's by Tổ Sa Pa. */
    public String open(String subject, String form, String... bodies) {
        var fields = given(
                "council", "hdnd-lao-cai",
                "subject", subject,
                "form", form,
                "title", "Việc sử dụng vốn đầu tư công",
                "bodies", Arrays.asList(bodies),
                "startsOn", "2026-05-18",
                "endsOn", "2026-06-12",
                "members", "Trưởng đoàn và 4 thành viên");
        if (subject.equals("committee")) {
            fields.put("unit", "ban-kinh-te-ngan-sach");
        } else if (subject.startsWith("deput")) {
            fields.put("unit", "to-db-sa-pa");
        }
        return time.as("van-phong-hdnd", () -> starts.open("supervision", fields));
    }

    /** The plan has gone out: reports are asked for, visits are to be planned. */
    public String working(String subject, String form, String... bodies) {
        var code = open(subject, form, bodies);
        office.work(code, "Activity_DraftDecision", "outline", "Đề cương báo cáo.", "reportsDueOn", "2026-06-05");
        approve(code);
        office.work(code, "Activity_SendPlan", "sentOn", "2026-05-11");
        return code;
    }

    public void approve(String code) {
        office.work(
                code,
                "Activity_ApproveDecision",
                "approved",
                true,
                "decisionNumber",
                "45/QĐ-HĐND",
                "decisionDate",
                "2026-05-11");
    }

    /** A body reports and is visited. */
    public void body(String body) {
        report(body);
        office.work(body, "Activity_ScheduleVisit", "visitOn", "2026-06-02");
        office.work(body, "Activity_RecordVisit", "findings", "Giải ngân đạt 42%.");
    }

    public void report(String body) {
        office.work(body, "Activity_AcceptRequest", "decision", "accept");
        answer(body);
    }

    public void answer(String code) {
        office.work(
                code,
                "Activity_AnswerRequest",
                "answer",
                "Báo cáo kết quả thực hiện.",
                "documentNumber",
                "88/BC",
                "documentDate",
                "2026-05-11");
    }

    /** Reported and approved; what follows depends on the form. */
    public void reported(String code) {
        office.work(code, "Activity_DraftReport", "report", "Báo cáo kết quả giám sát.");
        office.work(code, "Activity_ConsiderReport", "approved", true);
    }

    @SafeVarargs
    public final void conclude(String code, Map<String, Object>... recommendations) {
        office.work(
                code,
                "Activity_IssueConclusion",
                "number",
                "12/TB-HĐND",
                "issuedOn",
                "2026-05-11",
                "recommendations",
                List.of(recommendations));
    }

    public static Map<String, Object> recommendation(String agency, String dueOn) {
        return given("agency", agency, "content", "Hoàn thành quyết toán dự án tồn đọng.", "dueOn", dueOn);
    }
}

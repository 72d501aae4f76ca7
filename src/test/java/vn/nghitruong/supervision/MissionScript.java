package vn.nghitruong.supervision;

import static vn.nghitruong.office.Office.given;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.test.context.TestComponent;
import vn.nghitruong.engine.StartDoors;
import vn.nghitruong.engine.TimeTravel;
import vn.nghitruong.office.Office;
import vn.nghitruong.office.Team;
import vn.nghitruong.supervision.PlannedMission.End;
import vn.nghitruong.supervision.PlannedMission.Fate;

/** Carries planned missions out week by week: what follows from a step is done so many weeks later. */
@TestComponent
class MissionScript {

    private static final String OFFICE = "van-phong-hdnd";

    /** A day that is still to come at the year's end. */
    private static final String NEXT_YEAR = "2027-02-26";

    private final Office office;
    private final StartDoors starts;
    private final TimeTravel time;
    private final Endings endings;
    private final Recommendations recommendations;
    private final Clock clock;
    private final Map<Integer, List<Runnable>> later = new HashMap<>();

    MissionScript(
            Office office,
            StartDoors starts,
            TimeTravel time,
            Endings endings,
            Recommendations recommendations,
            Clock clock) {
        this.office = office;
        this.starts = starts;
        this.time = time;
        this.endings = endings;
        this.recommendations = recommendations;
        this.clock = clock;
    }

    /** Does what was left for a week. */
    void work(int week) {
        Objects.requireNonNullElse(later.remove(week), List.<Runnable>of()).forEach(Runnable::run);
    }

    /** The code of the case of a body, the first is 0. */
    static String body(String mission, int body) {
        return "%s.%03d".formatted(mission, body + 1);
    }

    /** Opens a mission; its decision is drafted and issued on the same day. Its code. */
    String open(PlannedMission mission, int week) {
        var fields = given(
                "council", "hdnd-lao-cai",
                "subject", mission.subject(),
                "form", mission.form(),
                "title", "Cuộc giám sát thứ " + (mission.number() + 1),
                "bodies", mission.bodies(),
                "startsOn", day(7),
                "endsOn", day(42));
        if (mission.unit() != null) {
            fields.put("unit", mission.unit());
        }
        var code = time.as(OFFICE, () -> starts.open("supervision", fields));
        if (mission.end() == End.DRAFTING) {
            return code;
        }
        draft(code);
        if (mission.declined()) {
            office.work(code, "Activity_ApproveDecision", "approved", false, "reason", "Bổ sung đề cương.");
            draft(code);
        }
        if (mission.end() == End.WITHDRAWN_DRAFT) {
            in(1, week, () -> withdraw(code));
        } else if (mission.end() != End.APPROVING) {
            office.work(
                    code,
                    "Activity_ApproveDecision",
                    "approved",
                    true,
                    "decisionNumber",
                    mission.number() + "/QĐ",
                    "decisionDate",
                    day(0));
            if (mission.end() != End.PLANNED) {
                in(1, week, () -> send(mission, code, week + 1));
            }
        }
        return code;
    }

    private void draft(String code) {
        office.work(code, "Activity_DraftDecision", "outline", "Đề cương báo cáo.", "reportsDueOn", day(28));
    }

    private void send(PlannedMission mission, String code, int week) {
        office.work(code, "Activity_SendPlan", "sentOn", day(0));
        if (mission.end() == End.WORKING) {
            return;
        }
        in(1, week, () -> plan(mission, code));
        if (mission.end() == End.WITHDRAWN_WORKING) {
            in(2, week, () -> withdraw(code));
            return;
        }
        in(2, week, () -> collect(mission, code));
        in(4, week, () -> finish(mission, code));
        in(5, week, () -> report(mission, code, week + 5));
    }

    /** The bodies take the request, or are taken to have; the team plans where it goes. */
    private void plan(PlannedMission mission, String code) {
        for (var body = 0; body < mission.bodies().size(); body++) {
            accept(body(code, body));
            if (mission.visits().get(body)) {
                office.work(body(code, body), "Activity_ScheduleVisit", "visitOn", day(21));
            } else {
                office.work(body(code, body), "Activity_ScheduleVisit", "skip", true, "reason", "Qua báo cáo.");
            }
        }
    }

    private void collect(PlannedMission mission, String code) {
        for (var body = 0; body < mission.bodies().size(); body++) {
            if (!mission.isMissing(body)) {
                answer(body(code, body));
            }
        }
    }

    private void finish(PlannedMission mission, String code) {
        for (var body = 0; body < mission.bodies().size(); body++) {
            if (!mission.isMissing(body) && mission.visits().get(body)) {
                office.work(body(code, body), "Activity_RecordVisit", "findings", "Giải ngân đạt 42%.");
            }
        }
        if (mission.end() == End.COLLECTION_ENDED) {
            office.as(OFFICE, () -> endings.endCollection(code, "Hết thời gian giám sát."));
        }
    }

    private void report(PlannedMission mission, String code, int week) {
        office.work(code, "Activity_DraftReport", "report", "Báo cáo kết quả giám sát.");
        if (mission.declined()) {
            office.work(code, "Activity_ConsiderReport", "approved", false, "reason", "Làm rõ số liệu.");
            office.work(code, "Activity_DraftReport", "report", "Báo cáo đã bổ sung.");
        }
        if (mission.end() == End.CONSIDERING) {
            return;
        }
        office.work(code, "Activity_ConsiderReport", "approved", true);
        if (mission.form().equals("survey") || mission.end() == End.CONCLUDING) {
            return;
        }
        in(1, week, () -> conclude(mission, code, week + 1));
    }

    private void conclude(PlannedMission mission, String code, int week) {
        var drafts = new ArrayList<Map<String, Object>>();
        for (var fate : mission.recommendations()) {
            drafts.add(Team.recommendation(mission.bodies().get(0), fate == Fate.OPEN ? NEXT_YEAR : day(21)));
        }
        office.work(
                code,
                "Activity_IssueConclusion",
                "number",
                mission.number() + "/TB",
                "issuedOn",
                day(0),
                "recommendations",
                drafts);
        var made = recommendations.codes(code);
        for (var number = 0; number < made.size(); number++) {
            follow(mission.recommendations().get(number), made.get(number), week);
        }
        if (mission.end() == End.WITHDRAWN_FOLLOWING) {
            in(3, week, () -> withdraw(code));
        }
    }

    private void follow(Fate fate, String one, int week) {
        switch (fate) {
            case DONE ->
                in(2, week, () -> {
                    reported(one);
                    office.work(one, "Activity_ReviewFulfilment", "state", "done");
                });
            case DONE_LATER -> {
                in(2, week, () -> {
                    reported(one);
                    review(one, "partly-done", day(28));
                });
                in(5, week, () -> {
                    answer(one);
                    office.work(one, "Activity_ReviewFulfilment", "state", "done");
                });
            }
            case OVERDUE ->
                in(
                        9,
                        week,
                        () -> office.work(
                                one, "Activity_HandleOverdue", "measure", "urge", "reason", "Đã nhắc hai lần."));
            case REFUSED ->
                in(2, week, () -> {
                    reported(one);
                    review(one, "refused", NEXT_YEAR);
                });
            case WITHDRAWN ->
                in(2, week, () -> office.as(OFFICE, () -> endings.withdrawRecommendation(one, "Đã có quy định mới.")));
            // Left alone until the year ends, or its mission is withdrawn.
            case OPEN, WITH_MISSION -> {}
        }
    }

    private void reported(String code) {
        accept(code);
        answer(code);
    }

    /** Nothing to do when the time to return the request has passed: it counts as taken. */
    private void accept(String code) {
        time.work(code, "Activity_AcceptRequest", given("decision", "accept"));
    }

    private void answer(String code) {
        office.work(
                code,
                "Activity_AnswerRequest",
                "answer",
                "Báo cáo kết quả thực hiện.",
                "documentNumber",
                "88/BC",
                "documentDate",
                day(0));
    }

    private void review(String code, String state, String dueOn) {
        office.work(code, "Activity_ReviewFulfilment", "state", state, "reason", "Chưa đạt yêu cầu.", "dueOn", dueOn);
    }

    private void withdraw(String code) {
        office.as(OFFICE, () -> endings.withdraw(code, "Trùng với cuộc của Thường trực."));
    }

    private void in(int weeks, int from, Runnable deed) {
        later.computeIfAbsent(from + weeks, week -> new ArrayList<>()).add(deed);
    }

    /** The day so many days from now, as the moved clock has it. */
    private String day(int days) {
        return LocalDate.now(clock).plusDays(days).toString();
    }
}

package vn.nghitruong.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.nghitruong.doors.OpenMissionTasks.mission;
import static vn.nghitruong.office.Office.given;
import static vn.nghitruong.office.Team.recommendation;
import static vn.nghitruong.web.WebappClient.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.nghitruong.doors.OpenTasks.Open;

/** The forms of a mission and its recommendations, given what they must not take: alone, and what does not fit together. */
@DoorTest
class SupervisionBadInputTest extends BadInput {

    @BeforeEach
    void today() {
        office.on(OpenTasks.TODAY);
    }

    /**
     * Fields that do not fit together.
     *
     * @param says what the refusal must name
     */
    private record Combination(String activity, Map<String, Object> given, String says) {}

    @Test
    void every_field_of_every_task_refuses_what_it_cannot_take() {
        tryTasks(forms("supervision", "recommendation"), missions.all());

        assertThat(wrong).isEmpty();
    }

    @Test
    void every_field_of_the_opening_refuses_what_it_cannot_take() {
        nothingChanges("opening", () -> tryStart("supervision", "/api/missions", mission()));

        assertThat(wrong).isEmpty();
    }

    @Test
    void a_mission_that_cannot_be_is_not_opened_at_any_door() {
        var wardly = office.receive("van-phong-p-lao-cai", "hdnd-p-lao-cai", "Lào Cai", "Đường ngõ hỏng.");
        var petition = tasks.received();
        var session = sessions.planned();
        var proposed = item("to-db-sa-pa");
        var declined = item("to-db-sa-pa");
        decide(declined, false);
        var carriedOut = item("to-db-sa-pa");
        decide(carriedOut, true);
        var group = given("subject", "deputies-group", "unit", "to-db-sa-pa");
        var opened = asOffice().post("/api/missions", with(mission("programmeItem", carriedOut), group));
        assertThat(opened.status()).as(opened.body()).isEqualTo(201);
        var ofTheGroup = item("to-db-sa-pa");
        decide(ofTheGroup, true);

        nothingChanges("opening", () -> {
            refusedAsOneUnit();
            refusedBodiesAndDays();
            for (var code : List.of("khong-co", "KNCT-2026-99999", wardly, session)) {
                refused(given("petitions", List.of(code)), code);
                refused(given("petitions", List.of(petition, code)), code);
            }
            refused(given("petitions", List.of(petition, petition)), "hai lần");
            refused(given("programmeItem", 0), "chương trình");
            refused(given("programmeItem", Integer.MAX_VALUE), "chương trình");
            for (var item : List.of(proposed, declined, carriedOut)) {
                refused(with(group, given("programmeItem", item)), "Dự án đường Sa Pa");
            }
            refused(given("programmeItem", ofTheGroup), "Dự án đường Sa Pa");
            refused(with(group, given("subject", "deputy", "programmeItem", ofTheGroup)), "Dự án đường Sa Pa");
        });

        assertThat(wrong).isEmpty();
    }

    @Test
    void a_ward_supervises_its_own_bodies_and_not_those_of_the_next_ward() {
        var own = mission("council", "hdnd-p-lao-cai", "unit", "ban-ktns-p-lao-cai", "bodies", List.of("so-y-te"));

        nothingChanges("a ward's mission", () -> {
            for (var bad : Map.of(
                            "UBND phường Cam Đường", given("bodies", List.of("so-y-te", "ubnd-p-cam-duong")),
                            "Văn phòng HĐND và UBND phường Lào Cai", given("bodies", List.of("van-phong-p-lao-cai")),
                            "Ban Kinh tế - Ngân sách HĐND tỉnh", given("unit", "ban-kinh-te-ngan-sach"),
                            "HĐND phường Lào Cai", given("bodies", List.of("hdnd-p-lao-cai")))
                    .entrySet()) {
                says(
                        bad.getKey(),
                        bad.toString(),
                        as("van-phong-p-lao-cai").post("/api/missions", with(own, bad.getValue())));
            }
        });

        assertThat(wrong).isEmpty();
        var opened = as("ban-ktns-p-lao-cai")
                .post("/api/missions", with(own, given("bodies", List.of("so-y-te", "ubnd-p-lao-cai"))));
        assertThat(opened.status()).as(opened.body()).isEqualTo(201);
    }

    @Test
    void what_does_not_fit_together_is_refused_and_the_task_stays() {
        var open = missions.all();
        var file = upload("a.pdf", new byte[] {1}).json().get("id").asText();

        var all = new ArrayList<Combination>();
        decision(all);
        visits(all, file);
        conclusion(all);
        review(all);
        nothingChanges("what does not fit together", () -> all.forEach(bad -> refuse(bad, open.get(bad.activity()))));

        assertThat(wrong).isEmpty();
    }

    @Test
    void what_is_just_enough_is_accepted() {
        office.on(OpenTasks.TODAY);
        var visit = tasks.open("Activity_ScheduleVisit", missions.working() + ".001", "visitOn", "2026-05-29");
        completes(visit);
        var today = tasks.open(
                "Activity_IssueConclusion",
                missions.considered(),
                "number",
                "12",
                "issuedOn",
                OpenTasks.TODAY,
                "recommendations",
                List.of(
                        recommendation("ubnd-p-cam-duong", OpenTasks.TODAY),
                        recommendation("mttq-tinh", "2026-07-31"),
                        recommendation("mttq-tinh", "2026-08-31")));
        completes(today);
        completes(tasks.open(
                "Activity_IssueConclusion", missions.considered(), "number", "13", "issuedOn", "2026-05-11"));
        var asked = missions.answered();
        completes(new Open(
                asked.activity(),
                asked.id(),
                asked.code(),
                asked.holder(),
                given("state", "insufficient", "reason", "Chưa đủ.", "dueOn", OpenTasks.TODAY)));
    }

    private void completes(Open task) {
        var answer = as(task.holder()).post(engine("task/" + task.id() + "/submit-form"), Words.variables(task.good()));
        assertThat(answer.status()).as(answer.body()).isEqualTo(204);
    }

    private void refusedAsOneUnit() {
        refused(given("council", "khong-co"), "khong-co");
        refused(given("council", "so-y-te"), "Sở Y tế");
        refused(given("council", "hdnd-yen-bai"), "HĐND tỉnh Lào Cai");
        refused(given("council", "hdnd-p-lao-cai", "unit", "ban-ktns-p-lao-cai"), "của mình");
        refused(given("unit", ""), label("unit"));
        refused(given("unit", "khong-co"), "khong-co");
        for (var wrong : Map.of(
                        "to-db-sa-pa", "Tổ đại biểu HĐND tỉnh",
                        "so-y-te", "Sở Y tế",
                        "thuong-truc-hdnd", "Thường trực HĐND tỉnh",
                        "van-phong-hdnd", "Văn phòng Đoàn",
                        "hdnd-lao-cai", "HĐND tỉnh Lào Cai",
                        "ban-ktns-p-lao-cai", "phường Lào Cai",
                        "ban-pc-tx-sa-pa", "phường Sa Pa")
                .entrySet()) {
            refused(given("unit", wrong.getKey()), wrong.getValue());
        }
        for (var subject : List.of("deputies-group", "deputy")) {
            refused(given("subject", subject), "Ban Kinh tế - Ngân sách");
            refused(given("subject", subject, "unit", ""), label("unit"));
        }
        for (var subject : List.of("council", "standing-committee")) {
            refused(given("subject", subject), "không ghi Ban");
        }
    }

    private void refusedBodiesAndDays() {
        refused(given("bodies", List.of()), "ít nhất một đơn vị");
        refused(given("bodies", List.of("so-y-te", "so-y-te")), "hai lần");
        for (var wrong : bodies().entrySet()) {
            refused(given("bodies", List.of(wrong.getKey())), wrong.getValue());
            refused(given("bodies", List.of("so-y-te", wrong.getKey())), wrong.getValue());
        }
        refused(given("startsOn", "2026-06-27"), "trước ngày bắt đầu");
        refused(given("endsOn", "2026-05-18"), label("endsOn"));
        refused(given("endsOn", "2028-03-01"), "2028");
        // Its report would be due in a year whose calendar is not known: the plan could never be sent out.
        refused(given("endsOn", "2027-12-31"), "2028");
        refused(given("subject", "deputies-group", "unit", "to-db-sa-pa", "startsOn", "2023-01-01"), "2022");
    }

    /** What cannot be supervised or asked, with what the refusal names: of a body that has ended, its successor. */
    private static Map<String, String> bodies() {
        return Map.of(
                "khong-co", "khong-co",
                "so-giao-thong-xay-dung", "Sở Xây dựng",
                "ubnd-tx-sa-pa", "UBND phường Sa Pa",
                "hdnd-lao-cai", "HĐND tỉnh Lào Cai",
                "van-phong-hdnd", "Văn phòng Đoàn",
                "thuong-truc-hdnd", "Thường trực HĐND tỉnh",
                "ban-phap-che", "Ban Pháp chế",
                "to-db-sa-pa", "Tổ đại biểu",
                "van-phong-p-lao-cai", "phường Lào Cai");
    }

    private void decision(List<Combination> all) {
        add(all, "Activity_DraftDecision", "2028", "reportsDueOn", "2028-03-01");
        add(all, "Activity_DraftDecision", label("outline"), "outline", " ");
        add(all, "Activity_ApproveDecision", label("decisionNumber"), "decisionNumber", " ");
        add(all, "Activity_ApproveDecision", label("decisionDate"), "decisionDate", "");
        add(all, "Activity_SendPlan", "ngày quyết định", "sentOn", "2026-05-10");
        for (var activity : List.of("Activity_ApproveDecision", "Activity_ConsiderReport")) {
            add(all, activity, label("reason"), "approved", false);
            add(all, activity, label("reason"), "approved", false, "reason", " ");
        }
    }

    private void visits(List<Combination> all, String foreignFile) {
        add(all, "Activity_ScheduleVisit", label("visitOn"), "visitOn", "");
        add(all, "Activity_ScheduleVisit", label("visitOn"), "visitOn", "", "skip", false, "reason", "x");
        add(all, "Activity_ScheduleVisit", "28/05/2026", "visitOn", "2026-05-28");
        // The earliest day that can still be told in time is named.
        add(all, "Activity_ScheduleVisit", "29/05/2026", "visitOn", "2026-05-20");
        add(all, "Activity_ScheduleVisit", "18/05/2026", "visitOn", "2026-05-28");
        add(all, "Activity_ScheduleVisit", "2028", "visitOn", "2028-03-01");
        add(all, "Activity_ScheduleVisit", label("reason"), "skip", true);
        add(all, "Activity_ScheduleVisit", label("reason"), "skip", true, "reason", " ");
        for (var file : List.of("khong-co", foreignFile)) {
            add(all, "Activity_RecordVisit", "tệp", "file", file);
        }
    }

    private void conclusion(List<Combination> all) {
        // A conclusion is no resolution, though its field has the same name.
        add(all, "Activity_IssueConclusion", "Số văn bản là bắt buộc", "number", " ");
        add(all, "Activity_IssueConclusion", "Số văn bản", "number", "9".repeat(201));
        add(all, "Activity_IssueConclusion", "Số văn bản", "number", 12);
        add(all, "Activity_IssueConclusion", "ngày quyết định", "issuedOn", "2026-05-10");
        var good = recommendation("so-tai-chinh", "2026-07-31");
        for (var wrong : bodies().entrySet()) {
            var bad = recommendation(wrong.getKey(), "2026-07-31");
            add(all, "Activity_IssueConclusion", wrong.getValue(), "recommendations", List.of(bad));
            add(all, "Activity_IssueConclusion", wrong.getValue(), "recommendations", List.of(good, bad));
        }
        // Before the conclusion, which is not in the future, is in the past.
        for (var day : List.of("2026-05-10", "2026-05-18")) {
            var bad = List.of(good, recommendation("so-tai-chinh", day));
            add(all, "Activity_IssueConclusion", label("dueOn"), "recommendations", bad);
        }
        var far = List.of(recommendation("so-tai-chinh", "2028-03-01"));
        add(all, "Activity_IssueConclusion", "2028", "recommendations", far);
    }

    private void review(List<Combination> all) {
        for (var state : List.of("partly-done", "not-done", "refused", "insufficient")) {
            add(all, "Activity_ReviewFulfilment", label("reason"), "state", state, "dueOn", "2026-09-30");
            add(all, "Activity_ReviewFulfilment", label("dueOn"), "state", state, "reason", "Chưa đủ.");
            add(all, "Activity_ReviewFulfilment", "2028", "state", state, "reason", "Chưa đủ.", "dueOn", "2028-03-01");
        }
    }

    private static void add(List<Combination> all, String activity, String says, Object... bad) {
        all.add(new Combination(activity, given(bad), says));
    }

    private void refuse(Combination bad, Open task) {
        var given = Words.variables(with(task.good(), bad.given()));
        for (var door : List.of("submit-form", "complete")) {
            says(bad.says(), bad.toString(), as(task.holder()).post(engine("task/" + task.id() + "/" + door), given));
        }
        stays(task, bad.toString());
    }

    private void refused(Map<String, Object> bad, String says) {
        var given = with(mission(), bad);
        says(says, "mission " + bad, asOffice().post("/api/missions", given));
        for (var door : List.of("submit-form", "start")) {
            var path = engine("process-definition/key/supervision/" + door);
            says(says, door + bad, asOffice().post(path, Words.variables(given)));
        }
    }

    /** An item that a group proposes for the programme of the year. */
    private int item(String group) {
        var proposed = as(group)
                .post(
                        "/api/programme",
                        with(mission("title", "Dự án đường Sa Pa"), given("subject", "deputies-group", "unit", group)));
        assertThat(proposed.status()).as(proposed.body()).isEqualTo(201);
        return proposed.json().get("id").asInt();
    }

    private void decide(int item, boolean approved) {
        var decided = as("thuong-truc-hdnd")
                .post(
                        "/api/programme/decision",
                        given(
                                "council",
                                "hdnd-lao-cai",
                                "items",
                                List.of(String.valueOf(item)),
                                "approved",
                                approved,
                                "reason",
                                "Trùng nội dung."));
        assertThat(decided.status()).as(decided.body()).isEqualTo(204);
    }
}

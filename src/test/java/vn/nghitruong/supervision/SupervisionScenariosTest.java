package vn.nghitruong.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.nghitruong.office.Team.recommendation;

import java.time.LocalDate;
import java.time.ZoneId;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.community.process_test_coverage.spring_test.platform7.ProcessEngineCoverageConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import vn.nghitruong.office.Chamber;
import vn.nghitruong.office.ModelCoverage;
import vn.nghitruong.office.Office;
import vn.nghitruong.office.OfficeTest;
import vn.nghitruong.office.Team;
import vn.nghitruong.refusal.Refusal;

/** One scenario per ending of the processes {@code supervision} and {@code recommendation}, and per subject and form. */
@OfficeTest
@Import({ProcessEngineCoverageConfiguration.class, ModelCoverage.OfSupervision.class})
class SupervisionScenariosTest {

    @Autowired
    private Office office;

    @Autowired
    private Team team;

    @Autowired
    private Chamber chamber;

    @Autowired
    private Missions missions;

    @Autowired
    private Recommendations recommendations;

    @Autowired
    private Endings endings;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RuntimeService runtime;

    @BeforeEach
    void a_monday_in_may() {
        office.on("2026-05-11");
    }

    @AfterEach
    void back_to_the_present() {
        ClockUtil.reset();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        // subject, form, team, approver, report due after 12/6/2026
        "council,            thematic,   van-phong-hdnd,        thuong-truc-hdnd,         2026-07-14",
        "council,            survey,     van-phong-hdnd,        thuong-truc-hdnd,         2026-07-14",
        "council,            inspection, van-phong-hdnd,        thuong-truc-hdnd,         2026-07-14",
        "standing-committee, thematic,   van-phong-hdnd,        thuong-truc-hdnd,         2026-06-29",
        "standing-committee, survey,     van-phong-hdnd,        thuong-truc-hdnd,         2026-06-29",
        "standing-committee, inspection, van-phong-hdnd,        thuong-truc-hdnd,         2026-06-29",
        "committee,          thematic,   ban-kinh-te-ngan-sach, ban-kinh-te-ngan-sach.ld, 2026-06-22",
        "committee,          survey,     ban-kinh-te-ngan-sach, ban-kinh-te-ngan-sach.ld, 2026-06-22",
        "committee,          inspection, ban-kinh-te-ngan-sach, ban-kinh-te-ngan-sach.ld, 2026-06-22",
        "deputies-group,     thematic,   to-db-sa-pa,           to-db-sa-pa.ld,           2026-06-22",
        "deputies-group,     survey,     to-db-sa-pa,           to-db-sa-pa.ld,           2026-06-22",
        "deputies-group,     inspection, to-db-sa-pa,           to-db-sa-pa.ld,           2026-06-22",
        "deputy,             thematic,   to-db-sa-pa,           to-db-sa-pa.ld,           2026-06-22",
        "deputy,             survey,     to-db-sa-pa,           to-db-sa-pa.ld,           2026-06-22",
        "deputy,             inspection, to-db-sa-pa,           to-db-sa-pa.ld,           2026-06-22",
    })
    void each_subject_and_form_has_its_steps_approvers_and_limits(
            String subject, String form, String teamUnit, String approver, LocalDate reportDue) {
        var session = chamber.plan("regular", "2026-07-14");
        var code = team.open(subject, form, "so-tai-chinh");
        assertThat(holder(code, "Activity_DraftDecision")).isEqualTo(teamUnit);
        office.work(code, "Activity_DraftDecision", "outline", "Đề cương.", "reportsDueOn", "2026-06-05");
        assertThat(holder(code, "Activity_ApproveDecision")).isEqualTo(approver);
        team.approve(code);
        assertThat(holder(code, "Activity_SendPlan")).isEqualTo("van-phong-hdnd");
        assertThat(due(code, "Activity_SendPlan")).isEqualTo(subject.startsWith("deput") ? "2026-05-11" : "2026-05-26");
        office.work(code, "Activity_SendPlan", "sentOn", "2026-05-11");
        assertThat(holder(code + ".001", "Activity_ScheduleVisit")).isEqualTo(teamUnit);
        team.body(code + ".001");
        assertThat(due(code, "Activity_DraftReport")).isEqualTo(reportDue);

        office.work(code, "Activity_DraftReport", "report", "Báo cáo.");
        assertThat(holder(code, "Activity_ConsiderReport")).isEqualTo(approver);
        assertThat(due(code, "Activity_ConsiderReport")).isEqualTo("2026-05-18");
        office.work(code, "Activity_ConsiderReport", "approved", true);

        if (form.equals("survey")) {
            assertThat(office.runs(code)).isFalse();
            assertThat(office.file(code).outcome()).isEqualTo("surveyed");
        } else {
            assertThat(holder(code, "Activity_IssueConclusion")).isEqualTo(approver);
            team.conclude(code);
            assertThat(office.file(code).outcome()).isEqualTo("concluded");
        }
        assertThat(office.runs(code)).isFalse();
        assertThat(session).isNotNull();
    }

    @Test
    void ends_only_when_its_last_recommendation_is_done() {
        var code = team.working("committee", "thematic", "so-tai-chinh", "so-xay-dung");
        team.body(code + ".001");
        team.body(code + ".002");
        team.reported(code);
        team.conclude(
                code,
                recommendation("so-tai-chinh", "2026-07-31"),
                recommendation("so-xay-dung", "2026-08-31"),
                recommendation("ubnd-p-cam-duong", "2026-08-31"));
        var made = recommendations.codes(code);

        fulfil(made.get(0));
        fulfil(made.get(1));
        assertThat(office.file(code).isOpen()).isTrue();
        assertThat(office.file(code).state()).isEqualTo("following");
        fulfil(made.get(2));

        assertThat(office.file(code).outcome()).isEqualTo("concluded");
        assertThat(office.runs(code)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"partly-done", "not-done", "refused", "insufficient"})
    void recommendation_not_done_is_asked_for_again_by_another_day(String state) {
        var one = followed();
        team.report(one);
        assertThat(holder(one, "Activity_ReviewFulfilment")).isEqualTo("ban-kinh-te-ngan-sach");

        office.work(one, "Activity_ReviewFulfilment", "state", state, "reason", "Chưa đủ.", "dueOn", "2026-09-30");

        assertThat(office.open(one)).containsExactly("Activity_AnswerRequest");
        assertThat(due(one, "Activity_AnswerRequest")).isEqualTo("2026-09-30");
        assertThat(recommendations.require(one).state()).isEqualTo(state);
        team.answer(one);
        office.work(one, "Activity_ReviewFulfilment", "state", "done");
        assertThat(recommendations.require(one).reviews()).isEqualTo(2);
        assertThat(office.file(one).outcome()).isEqualTo("done");
    }

    @Test
    void recommendation_taken_back_lets_the_mission_end() {
        var one = followed();
        var mission = recommendations.require(one).missionCode();

        office.as("thuong-truc-hdnd", () -> endings.withdrawRecommendation(one, "Đã có quy định mới."));

        assertThat(office.file(one).outcome()).isEqualTo("withdrawn");
        assertThat(office.open(one)).isEmpty();
        assertThat(office.file(mission).outcome()).isEqualTo("concluded");
        assertThat(office.runs(mission)).isFalse();
    }

    @Test
    void decision_and_report_that_are_not_approved_go_back_to_the_team() {
        var code = team.open("committee", "thematic", "so-tai-chinh");
        office.work(code, "Activity_DraftDecision", "outline", "Đề cương.", "reportsDueOn", "2026-06-05");
        office.work(code, "Activity_ApproveDecision", "approved", false, "reason", "Bổ sung đơn vị.");
        assertThat(office.open(code)).containsExactly("Activity_DraftDecision");
        office.work(code, "Activity_DraftDecision", "outline", "Đề cương mới.", "reportsDueOn", "2026-06-05");
        team.approve(code);
        office.work(code, "Activity_SendPlan", "sentOn", "2026-05-11");
        team.body(code + ".001");
        office.work(code, "Activity_DraftReport", "report", "Báo cáo.");

        office.work(code, "Activity_ConsiderReport", "approved", false, "reason", "Làm rõ số liệu.");

        assertThat(office.open(code)).containsExactly("Activity_DraftReport");
        assertThat(due(code, "Activity_DraftReport")).isEqualTo("2026-06-22");
    }

    @Test
    void visit_is_left_out_with_a_reason() {
        var code = team.working("committee", "survey", "so-tai-chinh");
        team.report(code + ".001");

        office.work(code + ".001", "Activity_ScheduleVisit", "skip", true, "reason", "Báo cáo đã đủ.");

        assertThat(office.open(code)).containsExactly("Activity_DraftReport");
        assertThat(office.file(code + ".001").outcome()).isEqualTo("done");
    }

    @Test
    void visit_must_be_told_ten_days_before() {
        var code = team.working("committee", "thematic", "so-tai-chinh");

        assertThatThrownBy(() -> office.work(code + ".001", "Activity_ScheduleVisit", "visitOn", "2026-05-20"))
                .isInstanceOf(Refusal.class)
                .extracting("key")
                .isEqualTo("supervision.visit-too-soon");

        office.work(code + ".001", "Activity_ScheduleVisit", "visitOn", "2026-05-21");
        assertThat(due(code + ".001", "Activity_RecordVisit")).isEqualTo("2026-05-21");
    }

    @Test
    void collecting_is_ended_by_the_team_and_what_is_missing_is_noted() {
        var code = team.working("committee", "thematic", "so-tai-chinh", "so-xay-dung");
        team.body(code + ".001");

        office.as("ban-kinh-te-ngan-sach", () -> endings.endCollection(code, "Hết thời gian giám sát."));

        assertThat(office.open(code)).containsExactly("Activity_DraftReport");
        assertThat(office.open(code + ".002")).isEmpty();
        assertThat(office.file(code + ".001").outcome()).isEqualTo("done");
        assertThat(office.file(code + ".002").outcome()).isEqualTo("missing");
    }

    @Test
    void withdrawn_mission_ends_with_all_that_runs_for_it() {
        var code = team.working("committee", "thematic", "so-tai-chinh", "so-xay-dung");

        office.as("van-phong-hdnd", () -> endings.withdraw(code, "Trùng với cuộc của Thường trực."));

        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(code)
                        .count())
                .isZero();
        assertThat(office.file(code).outcome()).isEqualTo("withdrawn");
        assertThat(office.file(code + ".002").outcome()).isEqualTo("withdrawn");
    }

    @Test
    void mission_of_the_council_reports_to_the_nearest_session_only_when_there_is_one() {
        var code = team.working("council", "thematic", "so-tai-chinh");
        team.body(code + ".001");

        assertThat(missions.require(code).missionSubject()).isEqualTo(Subject.COUNCIL);
        assertThat(office.open(code)).containsExactly("Activity_DraftReport");
    }

    private String followed() {
        var code = team.working("committee", "thematic", "so-tai-chinh");
        team.body(code + ".001");
        team.reported(code);
        team.conclude(code, recommendation("so-tai-chinh", "2026-07-31"));
        return recommendations.codes(code).get(0);
    }

    private void fulfil(String recommendation) {
        team.report(recommendation);
        office.work(recommendation, "Activity_ReviewFulfilment", "state", "done");
    }

    private String holder(String code, String activity) {
        return tasks.getIdentityLinksForTask(office.task(code, activity).getId())
                .get(0)
                .getGroupId();
    }

    private LocalDate due(String code, String activity) {
        return office.task(code, activity)
                .getDueDate()
                .toInstant()
                .atZone(ZoneId.of("Asia/Ho_Chi_Minh"))
                .toLocalDate();
    }
}

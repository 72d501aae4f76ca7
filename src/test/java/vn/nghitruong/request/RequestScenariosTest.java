package vn.nghitruong.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.community.process_test_coverage.spring_test.platform7.ProcessEngineCoverageConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import vn.nghitruong.casefile.CaseEvent;
import vn.nghitruong.casefile.CaseFiles;
import vn.nghitruong.deadline.Deadlines;
import vn.nghitruong.engine.Days;
import vn.nghitruong.engine.EngineWork;
import vn.nghitruong.engine.Field;
import vn.nghitruong.engine.Form;
import vn.nghitruong.office.ModelCoverage;
import vn.nghitruong.office.Office;
import vn.nghitruong.office.OfficeTest;
import vn.nghitruong.petition.Petitions;
import vn.nghitruong.refusal.Refusal;
import vn.nghitruong.request.process.AnswerOnBehalf;

/** Every way a request can go between its sending and its answer. */
@OfficeTest
@Import({ProcessEngineCoverageConfiguration.class, ModelCoverage.OfRequest.class})
class RequestScenariosTest {

    @Autowired
    private Office office;

    @Autowired
    private Requests requests;

    @Autowired
    private Petitions petitions;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private CaseFiles files;

    @Autowired
    private ManagementService management;

    @BeforeEach
    void on_a_working_day() {
        office.on("2026-03-02");
    }

    @AfterEach
    void back_to_the_present() {
        ClockUtil.reset();
    }

    @Test
    void directed_by_the_gateway_with_two_dates_in_the_ledger() {
        var code = office.transferred("road-provincial");
        assertThat(office.task(code, "Activity_DirectAgencies").getDueDate()).isEqualTo(at("2026-03-09"));

        office.work(
                code,
                "Activity_DirectAgencies",
                "leadAgency",
                "so-xay-dung",
                "cooperating",
                List.of("so-tai-chinh"),
                "dueOn",
                "2026-04-15");

        assertThat(deadlines.entry(request(code).dueEntry()).due()).isEqualTo(LocalDate.parse("2026-05-04"));
        assertThat(deadlines.entry(request(code).answerEntry()).due()).isEqualTo(LocalDate.parse("2026-04-15"));
        assertThat(office.task(code, "Activity_AcceptRequest").getDueDate()).isEqualTo(at("2026-03-09"));
        office.work(code, "Activity_AcceptRequest", "decision", "accept");
        assertThat(office.task(code, "Activity_AnswerRequest").getDueDate()).isEqualTo(at("2026-04-15"));
        assertThat(office.open(code)).containsExactly("Activity_AnswerRequest", "Activity_ContributeAnswer");
    }

    @Test
    void the_gateway_cannot_go_beyond_the_councils_limit() {
        var code = office.transferred("road-provincial");

        assertThatThrownBy(() -> office.work(
                        code, "Activity_DirectAgencies", "leadAgency", "so-xay-dung", "dueOn", "2026-06-30"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("request.due-after-council");
        assertThat(office.open(code)).containsExactly("Activity_DirectAgencies");
    }

    @Test
    void contributions_are_gathered_beside_the_answer() {
        var code = accepted();

        office.work(code, "Activity_ContributeAnswer", "answer", "Thống nhất.");
        office.answer(code);

        assertThat(requests.contributions(request(code).code()))
                .extracting("state")
                .containsExactly("given");
        assertThat(office.open(code)).containsExactly("Activity_ConsolidateAnswer");
    }

    @Test
    void the_leads_answer_closes_contributions_that_are_missing() {
        var code = accepted();

        office.answer(code);

        assertThat(requests.contributions(request(code).code()))
                .extracting("state")
                .containsExactly("missing");
        assertThat(office.open(code)).containsExactly("Activity_ConsolidateAnswer");
    }

    @Test
    void silence_is_presumed_to_be_acceptance_and_the_ledger_says_so() {
        var code = office.transferred("road-provincial");
        office.work(code, "Activity_DirectAgencies", "leadAgency", "so-xay-dung", "cooperating", List.of());

        office.on("2026-03-10");

        assertThat(office.open(code)).containsExactly("Activity_AnswerRequest");
        assertThat(request(code).acceptance()).isEqualTo("presumed");
        var entry = deadlines.entry(request(code).acceptEntry());
        assertThat(entry.changes()).extracting("kind").contains("presumed");
    }

    @Test
    void the_first_return_goes_back_to_the_gateway_and_the_second_is_decided_by_the_peoples_committee() {
        var code = office.transferred("road-provincial");
        office.work(code, "Activity_DirectAgencies", "leadAgency", "so-xay-dung", "cooperating", List.of());
        office.work(
                code,
                "Activity_AcceptRequest",
                "decision",
                "return",
                "proposedAgency",
                "so-tai-chinh",
                "reason",
                "Thuộc vốn đầu tư.");
        assertThat(office.open(code)).containsExactly("Activity_Reassign");
        office.work(code, "Activity_Reassign", "leadAgency", "so-tai-chinh");
        office.work(code, "Activity_AcceptRequest", "decision", "return", "reason", "Không đúng thẩm quyền.");

        assertThat(office.open(code)).containsExactly("Activity_DecideCompetence");
        office.work(code, "Activity_DecideCompetence", "leadAgency", "so-xay-dung", "reason", "Chủ quản công trình.");

        assertThat(office.open(code))
                .as("binding: nothing is returned any more")
                .containsExactly("Activity_AnswerRequest");
        assertThat(request(code).lead()).isEqualTo("so-xay-dung");
    }

    @Test
    void written_directly_returns_go_to_the_office_and_the_standing_committee() {
        var code = office.receive("Tả Van", "Đường thôn hỏng.");
        office.work(
                code,
                "Activity_ClassifyPetition",
                "decision",
                "accept",
                "topic",
                "road-local",
                "competence",
                "commune");
        office.approve(code);
        office.work(code, "Activity_AcceptRequest", "decision", "return", "reason", "Đường do tỉnh quản lý.");
        office.work(code, "Activity_Reassign", "leadAgency", "so-xay-dung");
        office.work(code, "Activity_AcceptRequest", "decision", "return", "reason", "Không phải.");
        office.work(code, "Activity_DecideCompetence", "leadAgency", "ubnd-x-ta-van", "reason", "Theo địa bàn.");

        office.answer(code);

        assertThat(office.open(code)).as("no gateway consolidates").containsExactly("Activity_ReviewAnswer");
    }

    @Test
    void the_gateway_sends_an_answer_back_and_consolidates_the_next() {
        var code = accepted();
        office.answer(code);
        office.work(code, "Activity_ConsolidateAnswer", "back", true, "reason", "Thiếu số liệu.");
        assertThat(office.open(code)).containsExactly("Activity_AnswerRequest");
        office.answer(code);

        office.work(
                code,
                "Activity_ConsolidateAnswer",
                "answer",
                "UBND tỉnh trả lời.",
                "documentNumber",
                "9/UBND",
                "documentDate",
                "2026-03-02");

        assertThat(request(code).answer()).isEqualTo("UBND tỉnh trả lời.");
        assertThat(office.open(code)).containsExactly("Activity_ReviewAnswer");
    }

    @Test
    void an_approved_extension_moves_ledger_tasks_and_reminders_together() {
        var code = accepted();
        office.work(code, "Activity_AnswerRequest", "extendTo", "2026-06-15", "reason", "Chờ khảo sát.");
        assertThat(office.open(code))
                .as("the agency may answer meanwhile")
                .containsExactly("Activity_AnswerRequest", "Activity_ContributeAnswer", "Activity_DecideExtension");

        office.work(code, "Activity_DecideExtension", "approved", true);

        var request = request(code);
        assertThat(deadlines.entry(request.dueEntry()).due()).isEqualTo(LocalDate.parse("2026-06-15"));
        assertThat(deadlines.entry(request.answerEntry()).due()).isEqualTo(LocalDate.parse("2026-06-15"));
        assertThat(office.task(code, "Activity_AnswerRequest").getDueDate()).isEqualTo(at("2026-06-15"));
        assertThat(office.task(code, "Activity_ContributeAnswer").getDueDate()).isEqualTo(at("2026-06-15"));
        var timer = management
                .createJobQuery()
                .processInstanceId(request.processInstance())
                .singleResult();
        assertThat(timer.getDuedate())
                .isEqualTo(EngineWork.at(LocalDate.parse("2026-05-25").atTime(8, 0)));
    }

    @Test
    void a_declined_extension_leaves_the_date() {
        var code = accepted();
        office.work(code, "Activity_AnswerRequest", "extendTo", "2026-06-15", "reason", "Chờ khảo sát.");

        office.work(code, "Activity_DecideExtension", "approved", false, "reason", "Việc cấp bách.");

        assertThat(deadlines.entry(request(code).dueEntry()).due()).isEqualTo(LocalDate.parse("2026-05-04"));
    }

    @Test
    void reminders_and_escalation_come_on_their_days_and_interrupt_nothing() {
        var code = accepted();
        for (var day : List.of("2026-04-10", "2026-04-22", "2026-04-28", "2026-05-05", "2026-05-19")) {
            office.on(day);
        }

        assertThat(files.timeline(code))
                .extracting(CaseEvent::kind)
                .contains(
                        "reminder-before-15",
                        "reminder-before-7",
                        "reminder-before-3",
                        "reminder-overdue-1",
                        "reminder-overdue-2");
        assertThat(office.open(code))
                .containsExactly("Activity_AnswerRequest", "Activity_ContributeAnswer", "Activity_HandleOverdue");
        office.work(code, "Activity_HandleOverdue", "measure", "urge", "reason", "Quá hạn 11 ngày.");
        assertThat(office.open(code)).doesNotContain("Activity_HandleOverdue");
        office.on("2026-06-02");
        assertThat(office.open(code)).as("ten working days later").contains("Activity_HandleOverdue");
        office.answer(code);
        office.work(code, "Activity_ConsolidateAnswer", "direct", true);
        assertThat(office.open(code)).as("nothing is left to decide").containsExactly("Activity_ReviewAnswer");
    }

    @Test
    void an_extension_takes_the_overdue_decision_back() {
        var code = accepted();
        for (var day : List.of("2026-04-10", "2026-04-22", "2026-04-28", "2026-05-05", "2026-05-19")) {
            office.on(day);
        }
        office.work(code, "Activity_AnswerRequest", "extendTo", "2026-07-15", "reason", "Chờ vốn.");

        office.work(code, "Activity_DecideExtension", "approved", true);

        assertThat(office.open(code)).containsExactly("Activity_AnswerRequest", "Activity_ContributeAnswer");
    }

    @Test
    void an_answer_without_competence_begins_again_with_another_agency() {
        var code = accepted();
        office.answer(code);
        office.work(code, "Activity_ConsolidateAnswer", "direct", true);

        office.work(code, "Activity_ReviewAnswer", "verdict", "return", "returnReason", "wrong-competence");

        assertThat(office.open(code)).containsExactly("Activity_Reassign");
    }

    @Test
    void the_office_records_an_answer_for_an_agency_and_both_names_are_kept(@Autowired AnswerOnBehalf answers) {
        var code = accepted();
        var form = Form.of(Field.text("answer", 100), Field.line("documentNumber"), Field.pastDate("documentDate"));

        office.as(
                "van-phong-hdnd",
                () -> answers.record(
                        request(code).code(),
                        form.read(
                                Office.given(
                                        "answer", "Bản giấy.", "documentNumber", "5/SXD", "documentDate", "2026-03-01"),
                                days)));

        assertThat(request(code).recordedBy()).isEqualTo("van-phong-hdnd");
        assertThat(request(code).lead()).isEqualTo("so-xay-dung");
        assertThat(office.open(code)).containsExactly("Activity_ConsolidateAnswer");
        assertThatThrownBy(() ->
                        office.as("so-y-te", () -> answers.record(request(code).code(), null)))
                .isInstanceOf(Refusal.class);
    }

    @Autowired
    private Days days;

    private String accepted() {
        var code = office.transferred("road-provincial");
        office.work(
                code, "Activity_DirectAgencies", "leadAgency", "so-xay-dung", "cooperating", List.of("so-tai-chinh"));
        office.work(code, "Activity_AcceptRequest", "decision", "accept");
        return code;
    }

    private Request request(String code) {
        return requests.require(petitions.require(code).requestCode());
    }

    private static Date at(String day) {
        return EngineWork.at(LocalDate.parse(day).atTime(17, 0));
    }
}

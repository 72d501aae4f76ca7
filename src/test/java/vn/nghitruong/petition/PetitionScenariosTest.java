package vn.nghitruong.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static vn.nghitruong.office.Office.given;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.community.process_test_coverage.spring_test.platform7.ProcessEngineCoverageConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import vn.nghitruong.casefile.CaseFiles;
import vn.nghitruong.office.ModelCoverage;
import vn.nghitruong.office.Office;
import vn.nghitruong.office.OfficeTest;
import vn.nghitruong.refusal.Refusal;

/** One scenario per ending of the process {@code petition}, and per way that leads there. */
@OfficeTest
@Import({ProcessEngineCoverageConfiguration.class, ModelCoverage.OfPetition.class})
class PetitionScenariosTest {

    @Autowired
    private Office office;

    @Autowired
    private Petitions petitions;

    @Autowired
    private Intake intake;

    @Autowired
    private CaseFiles files;

    @BeforeEach
    void on_a_working_day() {
        office.on("2026-03-02");
    }

    @AfterEach
    void back_to_the_present() {
        ClockUtil.reset();
    }

    @Test
    void accepted_answered_reviewed_told_and_closed() {
        var code = office.transferred("road-provincial");
        assertThat(petitions.require(code).lead()).isEqualTo("so-xay-dung");

        office.work(code, "Activity_DirectAgencies", "leadAgency", "so-xay-dung");
        office.work(code, "Activity_AcceptRequest", "decision", "accept");
        office.answer(code);
        office.work(code, "Activity_ConsolidateAnswer", "direct", true);
        office.work(code, "Activity_ReviewAnswer", "verdict", "accept", "result", "resolved");
        office.work(code, "Activity_NotifyVoters", "publish", true, "channel", "portal");

        assertThat(office.runs(code)).isFalse();
        assertThat(office.file(code).outcome()).isEqualTo("answered");
        assertThat(petitions.require(code).publishedOn()).isNotNull();
    }

    @Test
    void split_into_two_petitions_that_know_each_other() {
        var code = office.receive("Cam Đường", "Đề nghị cấp thẻ BHYT; bố trí điểm tập kết rác.");

        office.work(
                code,
                "Activity_ClassifyPetition",
                "decision",
                "split",
                "parts",
                List.of(
                        given(
                                "subject",
                                "Thẻ BHYT",
                                "content",
                                "Đề nghị cấp thẻ BHYT.",
                                "topic",
                                "health-social-insurance"),
                        given("subject", "Rác", "content", "Bố trí điểm tập kết rác.")));

        assertThat(office.runs(code)).isFalse();
        assertThat(office.file(code).outcome()).isEqualTo("split");
        var parts = files.links(code);
        assertThat(parts).extracting("relation").containsExactly("part", "part");
        assertThat(parts).allSatisfy(part -> {
            assertThat(office.open(part.code())).containsExactly("Activity_ClassifyPetition");
            assertThat(files.links(part.code())).extracting("relation", "code").containsExactly(tuple("part-of", code));
        });
    }

    @Test
    void merged_petition_waits_and_is_told_with_its_lead() {
        var lead = office.transferred("electricity");
        var merged = office.receive("Cốc San", "Đề nghị khắc phục điện yếu.");
        office.work(merged, "Activity_ClassifyPetition", "decision", "merge", "mergeInto", lead);
        assertThat(office.open(merged)).isEmpty();

        answerAndAccept(lead, "resolved");

        assertThat(office.open(merged)).containsExactly("Activity_NotifyVoters");
        assertThat(petitions.require(merged).result()).isEqualTo("resolved");
        office.work(merged, "Activity_NotifyVoters", "publish", false, "channel", "meeting");
        assertThat(office.file(merged).outcome()).isEqualTo("answered");
    }

    @Test
    void merged_petition_is_told_again_when_the_promise_of_its_lead_is_kept() {
        var lead = office.transferred("electricity");
        var merged = office.receive("Cốc San", "Đề nghị khắc phục điện yếu.");
        office.work(merged, "Activity_ClassifyPetition", "decision", "merge", "mergeInto", lead);
        answerAndPromise(lead, "2026-03-20");
        office.work(merged, "Activity_NotifyVoters", "publish", false, "channel", "meeting");
        assertThat(office.runs(merged)).isTrue();

        office.on("2026-03-20");
        office.work(lead, "Activity_CheckPromise", "fulfilled", true);

        office.work(merged, "Activity_NotifyVoters", "publish", true, "channel", "meeting");
        assertThat(office.runs(merged)).isFalse();
    }

    @Test
    void merged_petition_returns_to_the_office_when_its_lead_ends_without_an_answer() {
        var lead = office.transferred("electricity");
        var merged = office.receive("Cốc San", "Đề nghị khắc phục điện yếu.");
        office.work(merged, "Activity_ClassifyPetition", "decision", "merge", "mergeInto", lead);

        office.as("van-phong-hdnd", () -> intake.withdraw(lead, "Cử tri rút."));

        assertThat(office.open(merged)).containsExactly("Activity_ClassifyPetition");
    }

    @Test
    void report_of_fact_is_answered_without_the_committee() {
        var code = office.receive("Lào Cai", "Xe tải chạy quá tốc độ.");
        office.work(
                code,
                "Activity_ClassifyPetition",
                "decision",
                "report-of-fact",
                "topic",
                "traffic-safety",
                "competence",
                "province");
        office.approve(code);
        office.work(code, "Activity_DirectAgencies", "leadAgency", "cong-an-tinh");
        office.work(code, "Activity_AcceptRequest", "decision", "accept");
        office.answer(code);
        office.work(code, "Activity_ConsolidateAnswer", "direct", true);

        office.work(code, "Activity_NotifyVoters", "publish", false, "channel", "letter");

        assertThat(office.file(code).outcome()).isEqualTo("answered");
    }

    @Test
    void answered_at_the_meeting_ends_at_once() {
        endsAtOnce("answered-at-meeting");
    }

    @Test
    void a_letter_is_handed_over() {
        endsAtOnce("letter");
    }

    @Test
    void left_out_with_its_reason() {
        endsAtOnce("leave-out", "reason", "Đã giải quyết dứt điểm.");
    }

    @Test
    void already_answered_is_linked_to_that_answer() {
        var earlier = office.transferred("electricity");
        answerAndAccept(earlier, "explained");

        var code = endsAtOnce("already-answered", "mergeInto", earlier);

        assertThat(files.links(code)).extracting("relation", "code").containsExactly(tuple("answered-by", earlier));
        assertThat(files.links(earlier)).extracting("relation").contains("answers");
    }

    @Test
    void central_competence_goes_to_the_delegation() {
        var code = office.receive("Mường Khương", "Đề nghị Quốc hội nâng mức lương cơ sở.");
        assertThatThrownBy(() -> office.work(
                        code,
                        "Activity_ClassifyPetition",
                        "decision",
                        "accept",
                        "topic",
                        "national-policy",
                        "competence",
                        "central"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("petition.use-forward");

        office.work(
                code,
                "Activity_ClassifyPetition",
                "decision",
                "forward",
                "topic",
                "national-policy",
                "competence",
                "central");
        office.approve(code);

        assertThat(petitions.require(code).lead()).isEqualTo("doan-dbqh");
        office.work(code, "Activity_AcceptRequest", "decision", "accept");
        office.answer(code);
        office.work(code, "Activity_ReviewAnswer", "verdict", "accept", "result", "explained");
        office.work(code, "Activity_NotifyVoters", "publish", true, "channel", "portal");
        assertThat(office.file(code).outcome()).isEqualTo("answered");
    }

    @Test
    void a_commune_forwards_to_the_province_and_gets_the_answer_back() {
        var here = office.receive("van-phong-p-lao-cai", "hdnd-p-lao-cai", "Lào Cai", "Mở rộng quốc lộ.");
        office.work(
                here,
                "Activity_ClassifyPetition",
                "decision",
                "forward",
                "topic",
                "road-national",
                "competence",
                "province");
        office.approve(here);
        var there = files.links(here).get(0).code();
        assertThat(office.file(there).council()).isEqualTo("hdnd-lao-cai");
        assertThat(petitions.require(there).source()).isEqualTo("lower-council");

        office.work(
                there,
                "Activity_ClassifyPetition",
                "decision",
                "accept",
                "topic",
                "road-national",
                "competence",
                "province");
        office.approve(there);
        answerAndPromise(there, "2026-03-20");

        office.work(here, "Activity_NotifyVoters", "publish", false, "channel", "broadcast");
        assertThat(office.runs(here))
                .as("waits for the promise kept by the province")
                .isTrue();
        office.on("2026-03-20");
        office.work(there, "Activity_CheckPromise", "fulfilled", true);
        office.work(here, "Activity_NotifyVoters", "publish", true, "channel", "broadcast");
        assertThat(office.file(here).outcome()).isEqualTo("answered");
    }

    @Test
    void without_a_competent_agency_a_clerk_decides() {
        var code = office.receive("Nơi không rõ", "Đường thôn hỏng.");

        office.work(
                code,
                "Activity_ClassifyPetition",
                "decision",
                "accept",
                "topic",
                "road-local",
                "competence",
                "commune");

        assertThat(office.open(code)).containsExactly("Activity_ClassifyPetition");
        assertThat(petitions.require(code).assignmentReason()).isNotBlank();
        office.work(
                code,
                "Activity_ClassifyPetition",
                "decision",
                "accept",
                "topic",
                "road-local",
                "competence",
                "commune",
                "leadAgency",
                "ubnd-x-ta-van",
                "reason",
                "Đường thuộc xã Tả Van.");
        assertThat(petitions.require(code).lead()).isEqualTo("ubnd-x-ta-van");
        assertThat(office.open(code)).containsExactly("Activity_ApproveTransfer");
    }

    @Test
    void not_approved_returns_to_the_office() {
        var code = office.receive("Tả Van", "Tỉnh lộ hỏng.");
        office.work(
                code,
                "Activity_ClassifyPetition",
                "decision",
                "accept",
                "topic",
                "road-provincial",
                "competence",
                "province");

        office.work(code, "Activity_ApproveTransfer", "approved", false, "reason", "Cần gộp với kiến nghị khác.");

        assertThat(office.open(code)).containsExactly("Activity_ClassifyPetition");
    }

    @Test
    void a_returned_answer_opens_a_new_round_at_the_same_agency() {
        var code = office.transferred("road-provincial");
        var first = petitions.require(code).requestCode();
        toReview(code);

        office.work(code, "Activity_ReviewAnswer", "verdict", "return", "returnReason", "too-general");

        assertThat(office.open(code)).containsExactly("Activity_AnswerRequest");
        assertThat(petitions.require(code).requestCode()).isNotEqualTo(first);
        office.answer(code);
        office.work(code, "Activity_ConsolidateAnswer", "direct", true);
        assertThat(office.open(code)).containsExactly("Activity_ReviewAnswer");
    }

    @Test
    void a_promise_wakes_up_slips_and_is_kept() {
        var code = office.transferred("irrigation");
        answerAndPromise(code, "2026-03-20");
        assertThat(office.open(code)).isEmpty();

        office.on("2026-03-20");
        office.work(
                code, "Activity_CheckPromise", "fulfilled", false, "promisedOn", "2026-04-10", "reason", "Chờ vốn.");
        assertThat(petitions.require(code).slips()).isEqualTo(1);
        assertThat(office.open(code)).isEmpty();

        office.on("2026-04-10");
        office.work(code, "Activity_CheckPromise", "fulfilled", true);
        office.work(code, "Activity_NotifyVoters", "publish", true, "channel", "portal");
        assertThat(office.file(code).outcome()).isEqualTo("answered");
        assertThat(petitions.require(code).result()).isEqualTo("resolved");
    }

    @Test
    void withdrawn_while_the_agency_works() {
        var code = office.transferred("road-provincial");

        office.as("van-phong-hdnd", () -> intake.withdraw(code, "Cử tri rút kiến nghị."));

        assertThat(office.runs(code)).isFalse();
        assertThat(office.file(code).outcome()).isEqualTo("withdrawn");
    }

    private String endsAtOnce(String decision, Object... more) {
        var code = office.receive("Bắc Hà", "Nội dung nêu tại hội nghị.");
        var pairs = new ArrayList<>(List.of((Object) "decision", decision));
        pairs.addAll(List.of(more));
        office.work(code, "Activity_ClassifyPetition", pairs.toArray());
        assertThat(office.runs(code)).isFalse();
        assertThat(office.file(code).outcome()).isEqualTo(decision);
        return code;
    }

    private void toReview(String code) {
        var lead = petitions.require(code).lead();
        office.work(code, "Activity_DirectAgencies", "leadAgency", lead, "cooperating", List.of());
        office.work(code, "Activity_AcceptRequest", "decision", "accept");
        office.answer(code);
        office.work(code, "Activity_ConsolidateAnswer", "direct", true);
    }

    private void answerAndAccept(String code, String result) {
        toReview(code);
        office.work(code, "Activity_ReviewAnswer", "verdict", "accept", "result", result);
        office.work(code, "Activity_NotifyVoters", "publish", true, "channel", "portal");
    }

    private void answerAndPromise(String code, String day) {
        toReview(code);
        office.work(
                code,
                "Activity_ReviewAnswer",
                "verdict",
                "accept",
                "result",
                "planned",
                "promisedOn",
                day,
                "promisedBy",
                "Giám đốc Sở");
        office.work(code, "Activity_NotifyVoters", "publish", true, "channel", "portal");
    }
}

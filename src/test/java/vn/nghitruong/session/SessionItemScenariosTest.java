package vn.nghitruong.session;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.nghitruong.office.Chamber.item;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.community.process_test_coverage.spring_test.platform7.ProcessEngineCoverageConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import vn.nghitruong.office.Chamber;
import vn.nghitruong.office.ModelCoverage;
import vn.nghitruong.office.Office;
import vn.nghitruong.office.OfficeTest;
import vn.nghitruong.request.Requests;

/**
 * One scenario per ending of the process {@code session-item}, and per way that leads there. The session opens on
 * 14/7/2026: dossiers are due on 29/6, verification on 3/7 (the 4th is a Saturday), dispatch on 9/7.
 */
@OfficeTest
@Import({ProcessEngineCoverageConfiguration.class, ModelCoverage.OfSessionItem.class})
class SessionItemScenariosTest {

    @Autowired
    private Office office;

    @Autowired
    private Chamber chamber;

    @Autowired
    private Items items;

    @Autowired
    private Agenda agenda;

    @Autowired
    private Requests requests;

    private String session;
    private String item;

    @BeforeEach
    void an_item_is_being_prepared() {
        office.on("2026-05-11");
        session = chamber.agreed("regular", "2026-07-14", item("Dự toán ngân sách", "resolution"));
        item = session + ".01";
    }

    @AfterEach
    void back_to_the_present() {
        ClockUtil.reset();
    }

    @Test
    void complete_in_time_and_verified_it_is_ready() {
        assertThat(due("Activity_AcceptRequest")).isEqualTo("2026-05-18");
        office.work(item, "Activity_AcceptRequest", "decision", "accept");
        assertThat(due("Activity_AnswerRequest")).isEqualTo("2026-06-29");
        chamber.handIn(item);
        office.work(item, "Activity_CheckDossier", "complete", true);
        assertThat(due("Activity_VerifyItem")).isEqualTo("2026-07-03");

        office.work(item, "Activity_VerifyItem", "opinion", "agree", "reportNumber", "7/BC-KTNS");

        assertThat(office.open(item)).isEmpty();
        assertThat(state()).isEqualTo("ready");
        assertThat(office.open(session)).contains("Activity_DispatchDocuments");
    }

    @Test
    void questioning_has_no_papers_and_a_notice_is_not_verified() {
        var other = chamber.agreed(
                "topical", "2026-07-14", item("Chất vấn", "questioning"), item("Thông báo của MTTQ", "notice"));

        assertThat(items.require(other + ".01").state()).isEqualTo("ready");
        chamber.prepare(other + ".02");

        assertThat(items.require(other + ".02").state()).isEqualTo("ready");
        assertThat(office.open(other)).contains("Activity_DispatchDocuments");
    }

    @Test
    void incomplete_dossier_goes_back_to_its_drafter() {
        chamber.handIn(item);

        office.work(item, "Activity_CheckDossier", "complete", false, "missing", List.of("draft", "Phụ lục 2"));

        assertThat(office.open(item)).containsExactly("Activity_AnswerRequest");
        assertThat(requests.ofCases(List.of(item))).extracting("round").containsExactly(1, 2);
        assertThat(items.require(item).missing()).isEqualTo("Dự thảo; Phụ lục 2");
        chamber.prepare(item);
        assertThat(state()).isEqualTo("ready");
    }

    @Test
    void late_dossier_is_accepted_by_the_standing_committee() {
        office.on("2026-07-01");
        chamber.handIn(item);
        office.work(item, "Activity_CheckDossier", "complete", true);
        assertThat(office.open(item)).containsExactly("Activity_DecideLateDossier");

        decide("accept-late");

        assertThat(office.open(item)).containsExactly("Activity_VerifyItem");
        assertThat(items.require(item).isLate()).isTrue();
    }

    @Test
    void late_dossier_that_must_be_completed_goes_back() {
        office.on("2026-07-01");
        chamber.handIn(item);
        office.work(item, "Activity_CheckDossier", "complete", true);

        decide("wait");

        assertThat(office.open(item)).containsExactly("Activity_AnswerRequest");
    }

    @Test
    void dossier_missing_on_the_day_of_verification_is_withdrawn() {
        office.on("2026-07-03");
        assertThat(office.open(item)).contains("Activity_DecideLateDossier", "Activity_AnswerRequest");

        decide("withdraw");

        assertThat(office.open(item)).isEmpty();
        assertThat(office.file(item).outcome()).isEqualTo("withdrawn");
        assertThat(requests.ofCases(List.of(item))).extracting("state").containsExactly("withdrawn");
    }

    @Test
    void missing_dossier_is_put_off_and_proposed_for_the_next_session() {
        office.on("2026-07-03");
        decide("next-session");
        assertThat(state()).isEqualTo("next-session");

        var next = chamber.plan("regular", "2026-12-08");
        assertThat(agenda.putOff("hdnd-lao-cai")).extracting(SessionItem::code).contains(item);
        office.work(
                next, "Activity_DraftAgenda", "items", List.of(item("Dự toán ngân sách", "resolution", "from", item)));
        chamber.agree(next);

        assertThat(agenda.putOff("hdnd-lao-cai")).extracting(SessionItem::code).doesNotContain(item);
        assertThat(items.require(next + ".01").fromCode()).isEqualTo(item);
    }

    @Test
    void missing_dossier_is_waited_for_and_asked_about_again_on_the_day_of_dispatch() {
        office.on("2026-07-03");
        decide("wait");
        assertThat(office.open(item)).doesNotContain("Activity_DecideLateDossier");

        office.on("2026-07-09");

        assertThat(office.open(item)).contains("Activity_DecideLateDossier");
    }

    @Test
    void dossier_accepted_late_beforehand_needs_no_second_decision() {
        office.on("2026-07-03");
        decide("accept-late");
        office.on("2026-07-06");

        chamber.handIn(item);
        office.work(item, "Activity_CheckDossier", "complete", true);

        assertThat(office.open(item)).containsExactly("Activity_VerifyItem");
        office.on("2026-07-09");
        assertThat(office.open(item)).containsExactly("Activity_VerifyItem");
    }

    @Test
    void dossier_that_comes_while_the_decision_is_open_waits_for_it() {
        office.on("2026-07-03");
        chamber.handIn(item);

        office.work(item, "Activity_CheckDossier", "complete", true);

        assertThat(office.open(item)).containsExactly("Activity_DecideLateDossier");
        decide("accept-late");
        assertThat(office.open(item)).containsExactly("Activity_VerifyItem");
    }

    @Test
    void disagreement_is_settled_for_submission() {
        disagreed();

        office.work(item, "Activity_SettleItem", "decision", "submit");

        assertThat(state()).isEqualTo("ready");
    }

    @Test
    void disagreement_leads_to_a_revision_that_is_verified_again() {
        disagreed();

        office.work(item, "Activity_SettleItem", "decision", "revise", "reason", "Chỉnh lý định mức.");

        assertThat(office.open(item)).containsExactly("Activity_AnswerRequest");
        office.on("2026-07-01");
        chamber.handIn(item);
        office.work(item, "Activity_CheckDossier", "complete", true);
        assertThat(office.open(item)).contains("Activity_VerifyItem").doesNotContain("Activity_DecideLateDossier");
    }

    @Test
    void disagreement_takes_the_item_off_the_agenda() {
        disagreed();

        office.work(item, "Activity_SettleItem", "decision", "withdraw", "reason", "Chưa chín muồi.");

        assertThat(office.file(item).outcome()).isEqualTo("withdrawn");
    }

    @Test
    void disagreement_puts_the_item_off() {
        disagreed();

        office.work(item, "Activity_SettleItem", "decision", "next-session", "reason", "Chưa chín muồi.");

        assertThat(office.file(item).outcome()).isEqualTo("next-session");
    }

    @Test
    void item_is_taken_off_the_agenda_while_its_dossier_is_awaited() {
        office.as("van-phong-hdnd", () -> agenda.remove(session, "1", "Không còn cần thiết."));

        assertThat(office.open(item)).isEmpty();
        assertThat(office.file(item).outcome()).isEqualTo("removed");
        assertThat(office.open(session)).contains("Activity_DispatchDocuments");
    }

    @Test
    void ready_item_is_taken_off_the_agenda() {
        chamber.prepare(item);

        office.as("van-phong-hdnd", () -> agenda.remove(session, item, "Không còn cần thiết."));

        assertThat(office.file(item).outcome()).isEqualTo("removed");
    }

    private void disagreed() {
        chamber.handIn(item);
        office.work(item, "Activity_CheckDossier", "complete", true);
        office.work(
                item,
                "Activity_VerifyItem",
                "opinion",
                "disagree",
                "reportNumber",
                "7/BC-KTNS",
                "reason",
                "Chưa rõ nguồn.");
        assertThat(state()).isEqualTo("settling");
    }

    private void decide(String decision) {
        office.work(item, "Activity_DecideLateDossier", "decision", decision, "reason", "Theo đề nghị.");
    }

    private String state() {
        return items.require(item).state();
    }

    private LocalDate due(String activity) {
        return office.task(item, activity)
                .getDueDate()
                .toInstant()
                .atZone(ZoneId.of("Asia/Ho_Chi_Minh"))
                .toLocalDate();
    }
}

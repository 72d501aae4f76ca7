package vn.nghitruong.session;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.nghitruong.office.Chamber.item;
import static vn.nghitruong.office.Office.given;

import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.community.process_test_coverage.spring_test.platform7.ProcessEngineCoverageConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import vn.nghitruong.casefile.CaseFiles;
import vn.nghitruong.office.Chamber;
import vn.nghitruong.office.ModelCoverage;
import vn.nghitruong.office.Office;
import vn.nghitruong.office.OfficeTest;

/** One scenario per ending of the process {@code session}, and per way that leads there. */
@OfficeTest
@Import({ProcessEngineCoverageConfiguration.class, ModelCoverage.OfSession.class})
class SessionScenariosTest {

    @Autowired
    private Office office;

    @Autowired
    private Chamber chamber;

    @Autowired
    private Sessions sessions;

    @Autowired
    private Items items;

    @Autowired
    private Agenda agenda;

    @Autowired
    private Rescheduling rescheduling;

    @Autowired
    private Cancellation cancellation;

    @Autowired
    private Resolutions resolutions;

    @Autowired
    private CaseFiles files;

    @Autowired
    private RuntimeService runtime;

    @BeforeEach
    void long_before_the_session() {
        office.on("2026-05-11");
    }

    @AfterEach
    void back_to_the_present() {
        ClockUtil.reset();
    }

    @Test
    void prepared_held_and_closed_with_two_resolutions() {
        var code = chamber.agreed(
                "regular",
                "2026-07-14",
                item("Dự toán ngân sách", "resolution"),
                item("Mức thu học phí", "resolution", "normative", true),
                item("Tình hình kinh tế - xã hội", "report"),
                item("Chất vấn", "questioning"));
        List.of(".01", ".02", ".03").forEach(number -> chamber.prepare(code + number));
        assertThat(office.open(code)).containsExactly("Activity_ConveneSession", "Activity_DispatchDocuments");

        chamber.open(code, "2026-07-14");
        chamber.record(
                code,
                List.of(
                        given("item", 1, "outcome", "adopted", "inFavour", 40, "against", 5, "abstained", 3),
                        given("item", code + ".02", "outcome", "adopted", "inFavour", 48),
                        given("item", "Tình hình kinh tế - xã hội", "outcome", "heard"),
                        given("item", "4", "outcome", "heard")));
        assertThat(office.open(code + ".01")).containsExactly("Activity_IssueResolution");
        issue(code + ".01", "12", false);
        issue(code + ".02", "3/2026/NQ-HĐND", true);
        office.on("2026-07-16");
        office.work(code, "Activity_CloseSession", "closedOn", "2026-07-15");

        assertThat(office.runs(code)).isFalse();
        assertThat(office.file(code).outcome()).isEqualTo("held");
        assertThat(office.file(code + ".03").outcome()).isEqualTo("heard");
        assertThat(resolutions.ofYear("hdnd-lao-cai", 2026))
                .extracting(Resolution::number)
                .contains("12/NQ-HĐND", "03/2026/NQ-HĐND");
    }

    @Test
    void agenda_that_the_conference_declines_is_drafted_anew() {
        var code = chamber.plan("topical", "2026-06-16");
        office.work(code, "Activity_DraftAgenda", "items", List.of(item("Đầu tư công", "resolution")));

        office.work(code, "Activity_AgreeAgenda", "approved", false, "reason", "Bổ sung nội dung.");

        assertThat(office.open(code)).containsExactly("Activity_DraftAgenda");
        office.work(
                code,
                "Activity_DraftAgenda",
                "items",
                List.of(item("Đầu tư công", "resolution"), item("Bầu Ủy viên UBND", "personnel")));
        chamber.agree(code);
        assertThat(items.ofSession(code))
                .extracting(SessionItem::title)
                .containsExactly("Đầu tư công", "Bầu Ủy viên UBND");
        assertThat(files.links(code)).extracting("relation").containsExactly("item", "item");
    }

    @Test
    void item_added_while_others_are_prepared_is_prepared_beside_them() {
        var code = chamber.agreed("regular", "2026-07-14", item("Dự toán ngân sách", "resolution"));

        add(code, "Đặt tên đường");

        assertThat(office.open(code + ".02")).containsExactly("Activity_AcceptRequest");
        chamber.prepare(code + ".01");
        assertThat(office.open(code)).containsExactly("Activity_ConveneSession");
        chamber.prepare(code + ".02");
        assertThat(office.open(code)).containsExactly("Activity_ConveneSession", "Activity_DispatchDocuments");
    }

    @Test
    void item_added_before_dispatch_takes_the_dispatch_back() {
        var code = chamber.agreed("regular", "2026-07-14", item("Dự toán ngân sách", "resolution"));
        chamber.prepare(code + ".01");

        add(code, "Đặt tên đường");

        assertThat(office.open(code)).containsExactly("Activity_ConveneSession");
        chamber.prepare(code + ".02");
        assertThat(office.open(code)).containsExactly("Activity_ConveneSession", "Activity_DispatchDocuments");
    }

    @Test
    void item_added_after_dispatch_is_dispatched_by_itself() {
        var code = chamber.agreed("regular", "2026-07-14", item("Dự toán ngân sách", "resolution"));
        chamber.prepare(code + ".01");
        office.work(code, "Activity_DispatchDocuments", "dispatchedOn", "2026-05-11");

        add(code, "Đặt tên đường");
        chamber.prepare(code + ".02");
        office.on("2026-05-12");
        office.work(code, "Activity_DispatchDocuments", "dispatchedOn", "2026-05-12");

        assertThat(items.ofSession(code))
                .extracting(item -> String.valueOf(item.dispatchedOn()))
                .containsExactly("2026-05-11", "2026-05-12");
    }

    @Test
    void moved_session_opens_on_its_new_day() {
        var code = chamber.agreed("regular", "2026-07-14", item("Dự toán ngân sách", "resolution"));
        chamber.prepare(code + ".01");

        office.as("lanh-dao", () -> rescheduling.move(code, LocalDate.parse("2026-07-23")));
        chamber.open(code, "2026-07-14");
        assertThat(office.open(code)).isEmpty();
        office.on("2026-07-23");

        assertThat(office.open(code)).containsExactly("Activity_RecordSession");
        assertThat(sessions.require(code).opensOn()).isEqualTo("2026-07-23");
    }

    @Test
    void cancelled_session_ends_with_everything_that_was_asked_for_it() {
        var code = chamber.agreed("regular", "2026-07-14", item("Dự toán ngân sách", "resolution"));

        office.as("van-phong-hdnd", () -> cancellation.ask(code, "Lùi sang quý sau."));

        assertThat(office.runs(code)).isFalse();
        assertThat(office.open(code + ".01")).isEmpty();
        assertThat(office.file(code).outcome()).isEqualTo("cancelled");
        assertThat(office.file(code + ".01").outcome()).isEqualTo("cancelled");
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(code)
                        .count())
                .isZero();
    }

    private void add(String code, String title) {
        var draft = new ItemDraft(
                title, ItemKind.RESOLUTION, false, false, "ubnd-tinh", "so-xay-dung", "ban-kinh-te-ngan-sach", null);
        office.as("van-phong-hdnd", () -> agenda.add(code, draft, "Phát sinh."));
    }

    private void issue(String item, String number, boolean normative) {
        office.work(
                item,
                "Activity_IssueResolution",
                "number",
                number,
                "normative",
                normative,
                "signedOn",
                "2026-07-14",
                "signedBy",
                "Chủ tịch HĐND",
                "effectiveOn",
                "2026-07-24");
    }
}

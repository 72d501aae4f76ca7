package vn.nghitruong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import vn.nghitruong.engine.MovedClock;
import vn.nghitruong.office.Office;

/**
 * The forms off the straight way, worked with the mouse: split and merge, return, contribution, more time, overdue, a
 * promise that slips. The clock is moved, so what falls due is done by the test and not by the jobs.
 */
@Tag("long")
@BrowserTest
@TestPropertySource(properties = "camunda.bpm.job-execution.enabled=false")
@Import(Office.class)
class OtherWaysInBrowserTest {

    private static Chromium chromium;

    @LocalServerPort
    int port;

    @Autowired
    Office office;

    @BeforeAll
    static void openBrowser() {
        chromium = new Chromium();
    }

    @AfterAll
    static void closeBrowser() {
        chromium.close();
    }

    @BeforeEach
    void on_a_working_day() {
        office.on("2026-03-02");
    }

    @AfterEach
    void back_to_the_present() {
        MovedClock.reset();
    }

    @Test
    void two_matters_in_one_opinion_are_split_and_one_of_them_is_merged() {
        var known = office.receive("Cốc San", "Điện yếu về mùa hè ở thôn Tòng Xành.");
        var both = office.receive("Cốc San", "Điện yếu và đường thôn lầy lội.");

        try (var desk = Desk.of(chromium, port, "van-phong-hdnd")) {
            desk.open("Phân loại", both).claim().choose("Tách nội dung");
            part(desk, 0, "Đề nghị nâng công suất trạm biến áp", "Điện yếu, quạt không quay nổi.", "Lưới điện");
            part(desk, 1, "Đề nghị đổ bê tông đường thôn", "Đường lầy lội, trơn trượt.", "Đường thôn");
            desk.complete();

            assertThat(desk.inList("Đề nghị đổ bê tông đường thôn")).isVisible();
            desk.open("Phân loại", "Đề nghị nâng công suất trạm biến áp")
                    .claim()
                    .choose("Gộp trùng")
                    .fill("Gộp vào kiến nghị", "dien yeu ve mua he");
            desk.page().locator(".nt-found button").getByText(known).click();
            assertThat(desk.field("Gộp vào kiến nghị")).hasValue(known);
            desk.complete();
            assertThat(desk.inList("Đề nghị nâng công suất trạm biến áp")).hasCount(0);
        }

        assertThat(office.file(both).outcome()).isEqualTo("split");
    }

    @Test
    void an_agency_returns_the_request_until_the_peoples_committee_decides() {
        var code = directed();

        at("so-xay-dung", "Tiếp nhận yêu cầu", code, desk -> desk.choose("Trả lại vì không đúng thẩm quyền")
                .select("Cơ quan đề nghị", "Sở Tài chính")
                .fill("Lý do", "Thuộc nguồn vốn đầu tư công, đề nghị Sở Tài chính chủ trì."));
        at("van-phong-ubnd", "Phân công lại cơ quan chủ trì", code, desk -> {
            assertThat(desk.text()).contains("Sở Xây dựng đã trả lại yêu cầu này", "Thuộc nguồn vốn đầu tư công");
            desk.select("Cơ quan chủ trì", "Sở Tài chính").fill("Lý do", "Theo đề nghị của Sở Xây dựng.");
        });
        office.work(code, "Activity_AcceptRequest", "decision", "return", "reason", "Không quản lý đường bộ.");
        at("ubnd-tinh", "Quyết định cơ quan có thẩm quyền", code, desk -> {
            assertThat(desk.text()).contains("gần nhất bởi Sở Tài chính", "Không quản lý đường bộ.");
            desk.select("Cơ quan chủ trì", "Sở Xây dựng").fill("Lý do", "Sở Xây dựng quản lý tỉnh lộ.");
        });

        assertThat(office.open(code)).contains("Activity_AnswerRequest").doesNotContain("Activity_AcceptRequest");
    }

    @Test
    void another_agency_contributes_and_the_lead_gets_more_time() {
        var code = accepted();

        at(
                "so-tai-chinh",
                "Tham gia ý kiến phối hợp",
                code,
                desk -> desk.fill("Ý kiến phối hợp", "Đã bố trí 12 tỷ đồng trong kế hoạch vốn năm 2026."));
        at("so-xay-dung", "Giải quyết, trả lời", code, desk -> {
            assertThat(desk.text()).contains("Ý kiến phối hợp của Sở Tài chính", "Đã bố trí 12 tỷ đồng");
            desk.choose("Xin gia hạn")
                    .fill("Xin gia hạn đến ngày", "2026-06-15")
                    .fill("Lý do", "Chờ khảo sát nền đường sau mùa mưa lũ.");
        });
        at("thuong-truc-hdnd", "Xem xét gia hạn", code, desk -> {
            assertThat(desk.text()).contains("Xin gia hạn đến 15/06/2026", "ngày 02/03/2026", "Chờ khảo sát nền đường");
            desk.choose("Đồng ý gia hạn").fill("Ý kiến", "Đồng ý, đề nghị báo cáo tiến độ hằng tháng.");
        });

        try (var desk = Desk.of(chromium, port, "so-xay-dung")) {
            desk.open("Giải quyết, trả lời", code);
            assertThat(desk.page().locator(".nt-due").first()).containsText("15/06/2026");
        }
    }

    @Test
    void an_overdue_request_is_urged_and_a_promise_that_slipped_is_kept() {
        var code = accepted();
        for (var day : List.of("2026-04-10", "2026-04-22", "2026-04-28", "2026-05-05", "2026-05-19")) {
            office.on(day);
        }

        at("thuong-truc-hdnd", "Xử lý yêu cầu quá hạn", code, desk -> {
            assertThat(desk.text()).contains("Quá hạn");
            desk.choose("Đôn đốc").fill("Lý do", "Đã quá hạn, cử tri hỏi lại nhiều lần.");
        });
        office.answer(code);
        office.work(code, "Activity_ConsolidateAnswer", "direct", true);
        at("ban-kinh-te-ngan-sach", "Thẩm tra nội dung trả lời", code, desk -> desk.choose("Chấp nhận nội dung trả lời")
                .choose("Sẽ giải quyết, có lộ trình")
                .fill("Người, cơ quan hứa", "Giám đốc Sở Xây dựng")
                .fill("Thời hạn hứa", "2026-06-30"));
        office.work(code, "Activity_NotifyVoters", "publish", false, "channel", "meeting");
        office.on("2026-07-01");
        at("ban-kinh-te-ngan-sach", "Kiểm tra việc thực hiện lời hứa", code, desk -> {
            assertThat(desk.text()).contains("Giám đốc Sở Xây dựng, thời hạn 30/06/2026");
            desk.choose("Chưa thực hiện").fill("Thời hạn hứa mới", "2026-08-14").fill("Lý do chậm", "Chờ vốn bổ sung.");
        });
        office.on("2026-08-17");
        at("ban-kinh-te-ngan-sach", "Kiểm tra việc thực hiện lời hứa", code, desk -> {
            assertThat(desk.text()).contains("thời hạn 14/08/2026", "đã chậm 1 lần");
            desk.choose("Đã thực hiện");
        });

        assertThat(office.open(code)).containsExactly("Activity_NotifyVoters");
    }

    /** Opens, claims and completes one task of a case as its unit. */
    private void at(String user, String task, String code, Consumer<Desk> work) {
        try (var desk = Desk.of(chromium, port, user)) {
            desk.open(task, code).claim();
            work.accept(desk);
            desk.complete();
        }
    }

    private static void part(Desk desk, int number, String subject, String content, String topic) {
        var part = desk.page().locator(".nt-item").nth(number);
        part.getByLabel("Tiêu đề").fill(subject);
        part.getByLabel("Nội dung").fill(content);
        part.getByLabel("Lĩnh vực")
                .selectOption(part.locator("option").allInnerTexts().stream()
                        .filter(name -> name.startsWith(topic))
                        .findFirst()
                        .orElseThrow());
    }

    private String directed() {
        var code = office.transferred("road-provincial");
        office.work(
                code, "Activity_DirectAgencies", "leadAgency", "so-xay-dung", "cooperating", List.of("so-tai-chinh"));
        return code;
    }

    private String accepted() {
        var code = directed();
        office.work(code, "Activity_AcceptRequest", "decision", "accept");
        return code;
    }
}

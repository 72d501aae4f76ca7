package vn.nghitruong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import vn.nghitruong.engine.MovedClock;
import vn.nghitruong.monitoring.Order;
import vn.nghitruong.monitoring.Question;
import vn.nghitruong.monitoring.Register;
import vn.nghitruong.office.Office;
import vn.nghitruong.session.Items;

/**
 * A regular session with three papers, by clicks as office, standing committee, committee, gateway and agency: one comes
 * late and is withdrawn, one is sent back and then passes, one is adopted; both resolutions are signed. The clock is
 * moved from May to July.
 */
@Tag("long")
@BrowserTest
@TestPropertySource(properties = "camunda.bpm.job-execution.enabled=false")
@Import(Office.class)
class ThreeItemsInBrowserTest {

    private static final String OFFICE = "van-phong-hdnd";
    private static final String STANDING = "thuong-truc-hdnd";
    private static final String COMMITTEE = "ban-kinh-te-ngan-sach";
    private static final String GATEWAY = "van-phong-ubnd";
    private static final String LATE = "Nghị quyết về đặt tên đường, phố";
    private static final String RETURNED = "Nghị quyết về kế hoạch đầu tư công năm 2027";
    private static final String SMOOTH = "Nghị quyết về dự toán ngân sách năm 2027";
    private static final String LINES = LATE + "\tNghị quyết\tUBND tỉnh Lào Cai\tSở Xây dựng\tBan Kinh tế - Ngân sách\n"
            + RETURNED + "\tNghị quyết\tUBND tỉnh Lào Cai\tSở Tài chính\tBan Kinh tế - Ngân sách\n"
            + SMOOTH + "\tNghị quyết\tUBND tỉnh Lào Cai\tSở Tài chính\tBan Kinh tế - Ngân sách\n";

    private static Chromium chromium;

    @LocalServerPort
    int port;

    @Autowired
    private Office office;

    @Autowired
    private Register cases;

    @Autowired
    private Items items;

    @BeforeAll
    static void openBrowser() {
        chromium = new Chromium();
    }

    @AfterAll
    static void closeBrowser() {
        chromium.close();
    }

    @AfterEach
    void back_to_the_present() {
        MovedClock.reset();
    }

    @Test
    void one_withdrawn_one_sent_back_one_adopted() {
        office.on("2026-05-11");
        plan();
        var code = cases.find(Question.ofKind("session"), Order.NEWEST, 0, 1, null)
                .cases()
                .get(0)
                .code();
        at(OFFICE, "Dự kiến nội dung", code, desk -> {
            desk.page().getByText("Dán từ bảng tính").click();
            desk.page().getByLabel("Các dòng từ bảng tính").fill(LINES);
            desk.press("Thêm các dòng này");
            assertThat(desk.page().locator(".nt-line")).hasCount(3);
        });
        at(STANDING, "Hội nghị liên tịch", code, desk -> desk.choose("Thống nhất nội dung")
                .fill("Ngày hội nghị liên tịch", "2026-05-11")
                .fill("Số thông báo kết luận", "31/TB-HĐND"));
        at(STANDING, "Ban hành quyết định triệu tập", code, desk -> desk.fill("Số quyết định triệu tập", "88/QĐ-HĐND")
                .fill("Ngày quyết định", "2026-05-11"));

        handIn(RETURNED, true, "2026-05-11");
        at(OFFICE, "Kiểm tra hồ sơ", RETURNED, desk -> {
            desk.choose("Tờ trình").fill("Ý kiến gửi cơ quan soạn thảo", "Thiếu dự thảo nghị quyết.");
            desk.page().getByLabel("Trả lại hồ sơ để bổ sung").check();
        });
        handIn(RETURNED, false, "2026-05-11");
        verified(RETURNED, "21/BC-KTNS");
        handIn(SMOOTH, true, "2026-05-11");
        verified(SMOOTH, "22/BC-KTNS");

        office.on("2026-05-19");
        office.on("2026-07-03");
        at(STANDING, "Quyết định đối với hồ sơ gửi chậm", LATE, desk -> {
            assertThat(desk.text()).contains("Đến ngày thẩm tra vẫn chưa có hồ sơ", "Sở Xây dựng");
            desk.choose("Rút khỏi chương trình").fill("Lý do", "Chưa lấy xong ý kiến nhân dân.");
        });
        at(OFFICE, "Gửi tài liệu", code, desk -> {
            assertThat(desk.text()).contains("Gửi đến đại biểu (2)", LATE);
            desk.fill("Ngày gửi tài liệu", "2026-07-03");
        });
        office.on("2026-07-14");
        at(OFFICE, "Ghi nhận diễn biến", code, desk -> {
            assertThat(desk.page().locator(".nt-vote")).hasCount(2);
            desk.fill("Tổng số đại biểu", "52").fill("Số đại biểu có mặt", "50");
            desk.press("Tất cả có mặt tán thành mọi nội dung biểu quyết");
        });
        sign(RETURNED);
        sign(SMOOTH);

        var found = items.ofSession(code);
        assertThat(found).extracting("state").containsExactly("withdrawn", "adopted", "adopted");
        assertThat(office.open(code)).containsExactly("Activity_CloseSession");
    }

    private void plan() {
        try (var desk = Desk.of(chromium, port, OFFICE)) {
            desk.page().getByText("Bắt đầu quy trình").click();
            desk.page()
                    .locator(".modal-body")
                    .getByText("Chuẩn bị và tổ chức kỳ họp")
                    .click();
            desk.fill("Kỳ họp thứ", "6").choose("Kỳ họp thường lệ").fill("Ngày khai mạc", "2026-07-14");
            assertThat(desk.page().locator(".nt-calendar")).containsText("29/06/2026");
            desk.checked().press("Bắt đầu");
            assertThat(desk.inList("Kỳ họp thường lệ thứ 6")).isVisible();
        }
    }

    /** The department hands its dossier in, the gateway sends it on as it is. */
    private void handIn(String item, boolean first, String day) {
        if (first) {
            at("so-tai-chinh", "Tiếp nhận yêu cầu", item, desk -> desk.choose("Tiếp nhận yêu cầu"));
        }
        at("so-tai-chinh", "Giải quyết, trả lời", item, desk -> desk.fill("Nội dung trả lời", "Gửi hồ sơ trình.")
                .fill("Số văn bản", "15/TTr-STC")
                .fill("Ngày văn bản", day));
        at(GATEWAY, "Tổng hợp, phát hành", item, desk -> {});
    }

    private void verified(String item, String report) {
        at(OFFICE, "Kiểm tra hồ sơ", item, desk -> desk.press("Đánh dấu tất cả"));
        at(COMMITTEE, "Thẩm tra", item, desk -> desk.choose("Thống nhất").fill("Số báo cáo thẩm tra", report));
    }

    private void sign(String item) {
        at(STANDING, "Ký chứng thực", item, desk -> desk.fill("Người ký", "Chủ tịch HĐND tỉnh")
                .fill("Ngày ký", "2026-07-14")
                .fill("Ngày có hiệu lực", "2026-07-24"));
    }

    private void at(String user, String task, String about, Consumer<Desk> work) {
        try (var desk = Desk.of(chromium, port, user)) {
            desk.open(task, about).claim();
            work.accept(desk);
            desk.complete();
        }
    }
}

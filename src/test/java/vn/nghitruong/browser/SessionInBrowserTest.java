package vn.nghitruong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;
import vn.nghitruong.casefile.CaseFiles;
import vn.nghitruong.casefile.CaseKind;
import vn.nghitruong.casefile.CaseLink;
import vn.nghitruong.casefile.Proposal;

/** A session by clicks alone, from the plan to the register of its resolutions. */
@BrowserTest
class SessionInBrowserTest {

    private static final String OFFICE = "van-phong-hdnd";
    private static final String STANDING = "thuong-truc-hdnd";
    private static final String TITLE = "Kỳ họp chuyên đề thứ 7 HĐND tỉnh Lào Cai";
    private static final String RESOLUTION = "Nghị quyết quy định mức thu phí tham quan danh lam thắng cảnh";
    private static final String LINES = "STT\tNội dung\tLoại\tCơ quan trình\tSoạn thảo\tBan\n"
            + "1\t" + RESOLUTION + "\tNghị quyết QPPL\tThường trực HĐND tỉnh\t\tBan Kinh tế – Ngân sách\n"
            + "2\tChất vấn và trả lời chất vấn\t\tthuong truc hdnd\n";

    /** A code where people expect a name. */
    private static final String CODE = "\\b(so|ban|ubnd|hdnd|van-phong|thuong-truc)-[a-z-]+";

    private static final String COUNCIL = "hdnd-lao-cai";
    private static final String QUESTION = "Việc trả lời kiến nghị về tỉnh lộ 152";

    private static Chromium chromium;

    @LocalServerPort
    int port;

    @Autowired
    CaseFiles files;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @BeforeAll
    static void openBrowser() {
        chromium = new Chromium();
    }

    @AfterAll
    static void closeBrowser() {
        chromium.close();
    }

    @Test
    void a_session_from_the_plan_to_the_register_of_resolutions() {
        plan();
        at(OFFICE, "Dự kiến nội dung", TITLE, desk -> {
            desk.page().getByText("Dán từ bảng tính").click();
            desk.page().getByLabel("Các dòng từ bảng tính").fill(LINES);
            desk.press("Thêm các dòng này");
            assertThat(desk.page().locator(".nt-line")).hasCount(2);
            assertThat(desk.page().getByLabel("Quy phạm pháp luật")).isChecked();
        });
        at(STANDING, "Hội nghị liên tịch", TITLE, desk -> {
            assertThat(desk.text()).contains(RESOLUTION, "Dự thảo nghị quyết quy phạm pháp luật", "Chất vấn");
            desk.choose("Thống nhất nội dung");
        });
        at(STANDING, "Ban hành quyết định triệu tập", TITLE, desk -> desk.fill("Số quyết định", "88/QĐ-HĐND"));
        addQuestion();
        at(STANDING, "Tiếp nhận yêu cầu", RESOLUTION, desk -> desk.choose("Tiếp nhận yêu cầu"));
        at(STANDING, "Giải quyết, trả lời", RESOLUTION, desk -> desk.fill("Nội dung trả lời", "Gửi hồ sơ trình.")
                .fill("Số văn bản", "7/TTr-HĐND")
                .fill("Ngày văn bản", today()));
        at(OFFICE, "Kiểm tra hồ sơ", RESOLUTION, desk -> {
            desk.choose("Tờ trình");
            assertThat(desk.text()).contains("Hồ sơ chưa đủ", "Báo cáo thẩm định của cơ quan tư pháp");
            desk.press("Đánh dấu tất cả");
            assertThat(desk.page().getByText("Hồ sơ đủ:")).isVisible();
        });
        at("ban-kinh-te-ngan-sach", "Thẩm tra", RESOLUTION, desk -> desk.choose("Thống nhất, đề nghị chỉnh lý")
                .fill("Số báo cáo thẩm tra", "21/BC-KTNS")
                .attach("Tệp báo cáo thẩm tra", "Báo cáo.pdf", "%PDF-1.4".getBytes(StandardCharsets.US_ASCII)));
        at(OFFICE, "Gửi tài liệu", TITLE, desk -> assertThat(desk.text()).contains("Gửi đến đại biểu (3)"));
        at(OFFICE, "Ghi nhận diễn biến", TITLE, desk -> {
            desk.fill("Tổng số đại biểu", "52").fill("Số đại biểu có mặt", "48");
            desk.page().locator(".nt-votes input").first().fill("26");
            assertThat(desk.page().locator(".nt-check--wrong")).containsText("chưa đủ quá nửa");
            desk.press("Tất cả có mặt tán thành");
            assertThat(desk.page().locator(".nt-check")).containsText("48/52 (92,3%): đủ quá nửa");
        });
        at(STANDING, "Ký chứng thực", RESOLUTION, desk -> {
            assertThat(desk.page().getByText("Sẽ ghi: 01/")).isVisible();
            desk.fill("Người ký", "Chủ tọa kỳ họp").fill("Ngày có hiệu lực", today());
        });
        at(OFFICE, "Hoàn tất biên bản", TITLE, desk -> {});

        try (var desk = Desk.of(chromium, port, OFFICE)) {
            desk.page().getByText("Kỳ họp", exactly()).first().click();
            desk.page().getByText(TITLE).click();
            assertThat(desk.page().locator(".nt-board")).containsText("Đã thông qua");
            assertThat(desk.page().locator(".nt-case")).containsText("Đã kết thúc");
            desk.page().locator(".nt-views").getByText("Nghị quyết").click();
            assertThat(desk.page().locator(".nt-table")).containsText("01/" + today().substring(0, 4) + "/NQ-HĐND");
            desk.press("Đã gửi lên cấp trên");
            assertThat(desk.page().locator(".nt-message")).containsText("gửi cấp trên ngày");
            judge(desk, "pages");
        }
    }

    private void plan() {
        try (var desk = Desk.of(chromium, port, OFFICE)) {
            desk.page().getByText("Bắt đầu quy trình").click();
            desk.page()
                    .locator(".modal-body")
                    .getByText("Chuẩn bị và tổ chức kỳ họp")
                    .click();
            desk.fill("Kỳ họp thứ", "7").choose("Kỳ họp chuyên đề").fill("Ngày khai mạc", today());
            assertThat(desk.page().locator(".nt-calendar")).containsText("đã qua: không đủ thời hạn");
            judge(desk, "plan");
            desk.press("Bắt đầu");
            assertThat(desk.inList(TITLE)).isVisible();
        }
    }

    /** What another case proposes to question is added from the session's board; then it waits no more. */
    private void addQuestion() {
        var petition = transaction.execute(status -> {
            var code = files.nextCode(CaseKind.PETITION);
            files.open(code, CaseKind.PETITION, COUNCIL, QUESTION, "sent");
            events.publishEvent(new Proposal.ToQuestion(code, COUNCIL, QUESTION, "Trả lời quá hạn."));
            return code;
        });
        try (var desk = Desk.of(chromium, port, STANDING)) {
            desk.page().getByText("Kỳ họp", exactly()).first().click();
            desk.page().getByText(TITLE).click();
            desk.press("Bổ sung nội dung");
            desk.page().getByLabel("Nội dung đã có đề nghị").selectOption(petition);
            assertThat(desk.page().getByLabel("Tên nội dung")).hasValue(QUESTION);
            assertThat(desk.page().getByLabel("Loại nội dung")).hasValue("questioning");
            desk.page().getByLabel("Cơ quan trình").selectOption(STANDING);
            judge(desk, "question");
            desk.page().locator(".nt-batch [type=submit]").click();
            assertThat(desk.page().locator(".nt-message")).containsText("Đã bổ sung nội dung");
            assertThat(desk.page().locator(".nt-board")).containsText(QUESTION);
            desk.press("Bổ sung nội dung");
            assertThat(desk.page().getByLabel("Tên nội dung")).isVisible();
            assertThat(desk.page().getByLabel("Nội dung đã có đề nghị")).hasCount(0);
        }
        assertThat(files.links(petition)).extracting(CaseLink::relation).containsExactly("questioned-at");
    }

    private void at(String user, String task, String about, Consumer<Desk> work) {
        try (var desk = Desk.of(chromium, port, user)) {
            desk.awaitTask(task, about).open(task, about).claim();
            work.accept(desk);
            judge(desk, task);
            desk.complete();
        }
    }

    private static void judge(Desk desk, String where) {
        assertThat(desk.checked().text()).as(where).doesNotContainPattern(CODE);
    }

    private static Page.GetByTextOptions exactly() {
        return new Page.GetByTextOptions().setExact(true);
    }

    private static String today() {
        return LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).toString();
    }
}

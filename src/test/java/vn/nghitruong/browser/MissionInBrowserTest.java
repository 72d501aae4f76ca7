package vn.nghitruong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import vn.nghitruong.casefile.CaseFiles;
import vn.nghitruong.engine.MovedClock;
import vn.nghitruong.office.Office;

/**
 * A committee's thematic mission with two bodies by clicks, from the year's programme to its conclusion, and one
 * recommendation through a reminder to done. The clock is moved, so what falls due is done by the test and not by the
 * jobs.
 */
@BrowserTest
@TestPropertySource(properties = "camunda.bpm.job-execution.enabled=false")
@Import(Office.class)
class MissionInBrowserTest {

    private static final String COMMITTEE = "ban-kinh-te-ngan-sach";
    private static final String OFFICE = "van-phong-hdnd";
    private static final String STANDING = "thuong-truc-hdnd";
    private static final String TITLE = "Việc sử dụng vốn đầu tư công";
    private static final String MISSION = "GS-2026-001";
    private static final String RECOMMENDATION = "KNGS-2026-00001";
    private static final String TODAY = "2026-05-11";

    /** A code where people expect a name. */
    private static final String CODE = "\\b(so|ban|ubnd|hdnd|van-phong|thuong-truc)-[a-z-]+";

    private static Chromium chromium;

    @LocalServerPort
    int port;

    @Autowired
    Office office;

    @Autowired
    CaseFiles files;

    @BeforeAll
    static void openBrowser() {
        chromium = new Chromium();
    }

    @AfterAll
    static void closeBrowser() {
        chromium.close();
    }

    @BeforeEach
    void a_monday_in_may() {
        office.on(TODAY);
    }

    @AfterEach
    void back_to_the_present() {
        MovedClock.reset();
    }

    @Test
    void a_mission_from_the_programme_to_a_recommendation_that_is_done() {
        propose();
        approve();
        open();
        as(
                OFFICE,
                desk -> work(desk, "Gửi kế hoạch", MISSION, () -> {
                    assertThat(desk.text()).contains("Sở Tài chính", "UBND phường Cam Đường");
                    desk.fill("Ngày gửi kế hoạch", TODAY);
                }));
        as(COMMITTEE, this::visit);
        office.work(MISSION + ".001", "Activity_AcceptRequest", "decision", "accept");
        report(MISSION + ".001");
        office.work(MISSION + ".002", "Activity_AcceptRequest", "decision", "accept");
        office.answer(MISSION + ".002");
        as(COMMITTEE, this::conclude);

        office.on("2026-08-03");
        assertThat(files.timeline(RECOMMENDATION)).extracting("kind").containsOnlyOnce("reminder-overdue-1");
        followed("Quá hạn");
        report(RECOMMENDATION);
        as(
                COMMITTEE,
                desk -> work(desk, "Đánh giá việc thực hiện", RECOMMENDATION, () -> {
                    assertThat(desk.text()).contains("Đã quyết toán xong.", "Trả lời và ý kiến đã có");
                    desk.choose("Đã hoàn thành");
                }));

        followed("Đã hoàn thành");
        assertThat(office.file(MISSION).outcome()).isEqualTo("concluded");
    }

    private void propose() {
        try (var desk = programme(COMMITTEE)) {
            desk.press("Đề xuất nội dung");
            desk.page().getByLabel("Nội dung giám sát").fill(TITLE);
            desk.page().getByLabel("Ngày bắt đầu").fill("2026-05-18");
            desk.page().getByLabel("Ngày kết thúc").fill("2026-06-12");
            pick(desk, "so tai chinh", "cam duong");
            judge(desk);
            desk.press("Đề xuất");
            assertThat(desk.page().locator(".nt-message")).containsText("Đã đề xuất");
            assertThat(desk.button("Duyệt")).hasCount(0);
        }
    }

    private void approve() {
        try (var desk = programme(STANDING)) {
            desk.page().getByLabel("Chọn tất cả đề xuất").check();
            desk.button("Duyệt").first().click();
            desk.page().locator(".nt-batch [type=submit]").click();
            assertThat(desk.page().locator(".nt-message")).containsText("Đã duyệt 1 nội dung");
            assertThat(desk.page().locator(".nt-matrix")).containsText("UBND phường Cam Đường");
            judge(desk);
        }
    }

    /** Opened from the programme, decided by the committee's own leadership. */
    private void open() {
        as(COMMITTEE, desk -> {
            desk.page().getByText("Bắt đầu quy trình").click();
            desk.page()
                    .locator(".modal-body")
                    .getByText("Cuộc giám sát, khảo sát")
                    .click();
            assertThat(desk.page().getByText("Lý do mở ngoài chương trình")).isVisible();
            desk.page().locator(".nt-offered button").getByText(TITLE).click();
            assertThat(desk.page().getByText("Lý do mở ngoài chương trình")).hasCount(0);
            assertThat(desk.page().locator(".nt-picker")).containsText("Đã chọn 2 đơn vị");
            judge(desk);
            desk.press("Bắt đầu");
            work(desk, "Dự thảo quyết định", MISSION, () -> desk.fill("Kế hoạch, đề cương", "I. Mục đích, yêu cầu.")
                    .fill("Hạn đơn vị gửi báo cáo", "2026-06-05"));
            work(desk, "Ban hành quyết định", MISSION, () -> desk.choose("Ban hành")
                    .fill("Số quyết định", "45/QĐ-BKTNS")
                    .fill("Ngày quyết định", TODAY));
        });
    }

    /** One body is visited, which cannot be on the next day; the other one is not. */
    private void visit(Desk desk) {
        work(desk, "Lên lịch làm việc", MISSION + ".001", () -> {
            desk.fill("Ngày làm việc", "2026-05-12").press("Hoàn thành");
            assertThat(desk.page().locator(".page-notifications")).containsText("quá sớm");
            desk.fill("Ngày làm việc", "2026-06-02");
        });
        work(desk, "Lên lịch làm việc", MISSION + ".002", () -> desk.choose("Không làm việc trực tiếp")
                .fill("Lý do không làm việc trực tiếp", "Đã làm việc trong đợt khảo sát tháng 4."));
        work(desk, "Ghi nhận kết quả", MISSION + ".001", () -> desk.fill("Kết quả làm việc", "Giải ngân đạt 42%.")
                .attach("Tệp biên bản", "Biên bản.pdf", "%PDF-1.4".getBytes(StandardCharsets.US_ASCII)));
    }

    /** From the report to the conclusion with one recommendation. */
    private void conclude(Desk desk) {
        work(desk, "Xây dựng báo cáo", MISSION, () -> {
            desk.press("Chép kết quả làm việc với các đơn vị vào báo cáo");
            assertThat(desk.field("Báo cáo kết quả giám sát")).hasValue("Sở Tài chính\nGiải ngân đạt 42%.");
        });
        work(desk, "Xem xét báo cáo", MISSION, () -> {
            assertThat(desk.text()).contains("Giải ngân đạt 42%.");
            desk.choose("Thông qua báo cáo");
        });
        work(desk, "Ban hành thông báo kết luận", MISSION, () -> {
            assertThat(desk.text()).contains("Không có kiến nghị nào");
            desk.fill("Số thông báo kết luận", "12/TB-BKTNS").fill("Ngày ban hành", TODAY);
            desk.press("Thêm kiến nghị");
            var line = desk.page().locator(".nt-line");
            line.getByLabel("Nội dung kiến nghị").fill("Hoàn thành quyết toán ba dự án tồn đọng.");
            line.getByLabel("Cơ quan thực hiện").selectOption("Sở Tài chính");
            line.getByLabel("Hạn thực hiện").fill("2026-07-31");
        });
    }

    private void report(String code) {
        as(
                "so-tai-chinh",
                desk -> work(
                        desk, "Giải quyết, trả lời", code, () -> desk.fill("Nội dung trả lời", "Đã quyết toán xong.")
                                .fill("Số văn bản", "88/BC-STC")
                                .fill("Ngày văn bản", TODAY)));
    }

    /** What the page of the mission says of its recommendation. */
    private void followed(String state) {
        try (var desk = page(STANDING)) {
            desk.page().locator(".nt-table").getByText(TITLE).click();
            var line = desk.page().locator("tr").filter(new Locator.FilterOptions().setHasText(RECOMMENDATION));
            assertThat(line).containsText(state);
            judge(desk);
        }
    }

    private Desk programme(String user) {
        var desk = page(user);
        desk.page().locator(".nt-views").getByText("Chương trình năm").click();
        return desk;
    }

    private Desk page(String user) {
        var desk = Desk.of(chromium, port, user);
        desk.page()
                .getByText("Giám sát", new Page.GetByTextOptions().setExact(true))
                .first()
                .click();
        // The browser does not follow the moved clock.
        desk.page().getByLabel("Năm").selectOption("2026");
        return desk;
    }

    private static void pick(Desk desk, String... words) {
        var search = desk.page().getByLabel("Tìm đơn vị chịu sự giám sát");
        for (var word : words) {
            search.fill(word);
            search.press("Enter");
        }
        assertThat(desk.page().locator(".nt-picker")).containsText("Đã chọn " + words.length + " đơn vị");
    }

    private void as(String user, Consumer<Desk> day) {
        try (var desk = Desk.of(chromium, port, user)) {
            day.accept(desk);
        }
    }

    /** Opens, claims, fills in and completes one task. */
    private static void work(Desk desk, String task, String about, Runnable form) {
        desk.open(task, about).claim();
        form.run();
        assertThat(desk.text()).as(task).doesNotContainPattern(CODE);
        desk.complete();
    }

    private static void judge(Desk desk) {
        assertThat(desk.checked().text()).doesNotContainPattern(CODE);
    }
}

package vn.nghitruong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
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

/** A supervisor at Cockpit: from the dashboard to the board, to what is late, to a kept view and a table file. */
@BrowserTest
@TestPropertySource(properties = "camunda.bpm.job-execution.enabled=false")
@Import(Office.class)
class BoardInBrowserTest {

    private static final String TODAY = "2026-05-19";

    private static Chromium chromium;

    @LocalServerPort
    int port;

    @Autowired
    private Office office;

    @Autowired
    private Register cases;

    @BeforeAll
    static void openBrowser() {
        chromium = new Chromium();
    }

    @AfterAll
    static void closeBrowser() {
        chromium.close();
    }

    /** Once for all tests here: two that are late, one that has just come. */
    @BeforeEach
    void some_are_late() {
        if (cases.find(Question.ofKind("petition"), Order.NEWEST, 0, 1, null).total() > 0) {
            office.on(TODAY);
            return;
        }
        office.on("2026-03-02");
        for (var number = 0; number < 2; number++) {
            var code = office.transferred("road-provincial");
            office.work(code, "Activity_DirectAgencies", "leadAgency", "so-xay-dung");
        }
        List.of("2026-03-20", "2026-04-10", "2026-04-28", TODAY).forEach(office::on);
        office.receive("Tả Van", "Cử tri đề nghị sửa tỉnh lộ 152.");
    }

    @AfterEach
    void back_to_the_present() {
        MovedClock.reset();
    }

    @Test
    void from_the_dashboard_to_a_table_file_of_what_is_late() throws IOException {
        try (var desk = Desk.atCockpit(chromium, port, "lanh-dao")) {
            var page = desk.page();
            assertThat(page.locator(".nt-section .nt-tile")).hasCount(5);
            desk.checkedParts();

            page.locator(".nt-section").getByText("Mở bảng theo dõi").click();
            assertThat(page.locator(".nt-chart svg")).hasCount(2);
            assertThat(page.locator(".nt-strip-over")).hasText(new String[] {"", "2"});
            desk.checkedParts();
            page.locator(".nt-tile--overdue a").click();

            assertThat(rows(desk)).hasCount(2);
            assertThat(rows(desk).first()).hasClass("nt-red");
            assertThat(rows(desk).first()).containsText("Quá hạn");
            assertThat(rows(desk).first().locator("a").first())
                    .hasAttribute("href", Pattern.compile("#/case\\?code=KNCT-2026-\\d{5}"));
            assertThat(page.locator(".nt-instance")).hasCount(2);
            desk.checkedParts();
            page.goBack();
            assertThat(page.locator(".nt-chart svg")).hasCount(2);
            page.goForward();

            assertThat(rows(desk)).hasCount(2);
            page.getByLabel("Từ khóa").fill("giai quyet noi dung road");
            page.getByLabel("Loại hồ sơ").selectOption("Kiến nghị cử tri");
            desk.press("Lọc");
            assertThat(page.locator(".nt-chips li")).hasCount(4);
            assertThat(rows(desk)).hasCount(2);
            keep(desk, "Đường tỉnh chậm trả lời");

            page.evaluate("location.hash = '/register'");
            assertThat(rows(desk)).hasCount(3);
            page.locator(".nt-views-kept").getByText("Đường tỉnh chậm trả lời").click();
            assertThat(rows(desk)).hasCount(2);
            assertThat(page.locator(".nt-chip-shown")).hasCount(1);
            assertThat(exported(desk)).hasSize(3).first().satisfies(head -> assertThat(head.getCellText(0))
                    .isEqualTo("Mã"));

            page.evaluate("location.hash = '/register?q=khong-co-dau'");
            assertThat(page.locator(".nt-empty")).isVisible();
            desk.checkedParts();
        }
    }

    @Test
    void an_agency_finds_its_own_cases_in_tasklist() {
        try (var desk = Desk.of(chromium, port, "so-xay-dung")) {
            desk.page().locator("a[href='#/register']").click();

            assertThat(rows(desk)).hasCount(2);
            assertThat(desk.page().locator(".nt-page")).containsText("Hồ sơ có đơn vị của bạn tham gia");
            assertThat(desk.page().locator(".nt-instance")).hasCount(0);
            desk.page().getByText("Thêm điều kiện").click();
            desk.checked();
        }
    }

    private static void keep(Desk desk, String title) {
        desk.press("Lưu cách xem");
        desk.page().getByLabel("Tên cách xem").fill(title);
        desk.press("Lưu");
        assertThat(desk.page().locator(".nt-message")).hasText("Đã lưu cách xem.");
        desk.checkedParts();
    }

    private static List<Row> exported(Desk desk) throws IOException {
        var file = desk.page().waitForDownload(() -> desk.press("Xuất Excel"));
        assertThat(file.suggestedFilename()).isEqualTo("Sổ theo dõi " + TODAY + ".xlsx");
        try (var content = Files.newInputStream(file.path());
                var workbook = new ReadableWorkbook(content)) {
            return workbook.getFirstSheet().read();
        }
    }

    private static Locator rows(Desk desk) {
        return desk.page().locator(".nt-register tbody tr");
    }
}

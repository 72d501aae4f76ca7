package vn.nghitruong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/**
 * A supervisor at work in Cockpit with the demonstration's cases: finds what is late, opens it, reads why it is due on
 * that day, gives the tasks of a unit to another one, takes the list along and freezes the year's report. Takes the
 * README's pictures on the way, into {@code target/pictures} or where {@code -Dpictures} says.
 */
@BrowserTest
@TestPropertySource(properties = "nghitruong.demo.cases=true")
class SupervisorInBrowserTest {

    private static final Path PICTURES = Path.of(System.getProperty("pictures", "target/pictures"));
    private static final int NO_BIGGER_THAN = 256 * 1024;

    @LocalServerPort
    int port;

    @Test
    void from_what_is_late_to_a_frozen_report() throws IOException {
        try (var chromium = new Chromium();
                var desk = Desk.atCockpit(chromium, port, "lanh-dao")) {
            var page = desk.page();
            page.locator(".nt-section").getByText("Mở bảng theo dõi").click();
            assertThat(page.locator(".nt-chart svg")).hasCount(2);
            picture(desk, "board");

            page.locator(".nt-tile--overdue a").click();
            var row = page.locator(".nt-register tbody tr")
                    .filter(new Locator.FilterOptions().setHasText("KNCT"))
                    .first();
            assertThat(row).containsText("Quá hạn");
            var code = row.locator("a").first().innerText().replace('\u2011', '-');
            exported(desk, code);

            row.locator("a").first().click();
            var due = page.locator("tr.nt-line--overdue").first();
            assertThat(due).containsText("Quá hạn");
            assertThat(due)
                    .containsText(Pattern.compile("\\d+ ngày( làm việc)? (sau|trước) ngày \\d{2}/\\d{2}/\\d{4}"));
            assertThat(page.locator(".nt-clock")).isVisible();
            picture(desk, "case");
            desk.checkedParts();

            moved(desk);
            frozen(desk);
        }
    }

    @Test
    void an_agency_reads_by_when_it_has_to_answer() throws IOException {
        try (var chromium = new Chromium();
                var desk = Desk.of(chromium, port, "so-xay-dung")) {
            desk.open("Giải quyết, trả lời", "Mở rộng quốc lộ qua trung tâm").claim();
            assertThat(desk.page().locator(".nt-due").first()).isVisible();
            assertThat(desk.page().locator(".notifications > *")).hasCount(0);
            picture(desk, "tasklist");
        }
    }

    private static void exported(Desk desk, String code) throws IOException {
        var file = desk.page().waitForDownload(() -> desk.press("Xuất Excel"));
        try (var content = Files.newInputStream(file.path());
                var workbook = new ReadableWorkbook(content)) {
            assertThat(workbook.getFirstSheet().read())
                    .anySatisfy(row -> assertThat(row.getCellText(0)).isEqualTo(code));
        }
    }

    private static void moved(Desk desk) {
        var page = desk.page();
        page.evaluate("location.hash = '/attention?view=moving&unit=so-cong-thuong'");
        page.getByLabel("Đơn vị nhận việc").selectOption("Sở Tài chính");
        page.getByLabel("Lý do chuyển").fill("Sở Công Thương quá tải trong tháng.");
        desk.press("Xem trước");
        var rows = page.locator(".nt-table tbody tr");
        assertThat(rows.first()).isVisible();
        var many = rows.count();
        desk.button("Chuyển " + many + " việc").click();
        assertThat(page.locator(".nt-message"))
                .containsText("Đã chuyển %1$d/%1$d việc sang Sở Tài chính".formatted(many));
        desk.checkedParts();
    }

    private static void frozen(Desk desk) {
        var page = desk.page();
        var year = Year.now(ZoneId.of("Asia/Ho_Chi_Minh"));
        page.evaluate("location.hash = '/activity-report?year=" + year + "'");
        assertThat(page.locator(".nt-activity")).isVisible();
        desk.checkedParts();
        page.locator(".nt-actions").getByText("Chốt báo cáo").click();
        page.getByLabel("Ghi chú").fill("Trình kỳ họp cuối năm.");
        page.locator(".nt-batch [type=submit]").click();
        assertThat(page.locator(".nt-message")).containsText("Đã chốt báo cáo năm " + year);
    }

    private static void picture(Desk desk, String name) throws IOException {
        var file = PICTURES.resolve(name + ".png");
        desk.page().mouse().move(0, 0);
        desk.page().screenshot(new Page.ScreenshotOptions().setPath(file));
        assertThat(Files.size(file)).isLessThan(NO_BIGGER_THAN);
    }
}

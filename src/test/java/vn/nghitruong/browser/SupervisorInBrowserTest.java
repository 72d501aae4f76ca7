package vn.nghitruong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import vn.nghitruong.engine.MovedClock;
import vn.nghitruong.office.Office;

/**
 * A supervisor at work in Cockpit: finds what is late, opens it, reads why it is due on that day, gives a task to another
 * unit, takes the list along and freezes the year's report.
 */
@BrowserTest
@TestPropertySource(properties = "camunda.bpm.job-execution.enabled=false")
@Import(Office.class)
class SupervisorInBrowserTest {

    @LocalServerPort
    int port;

    @Autowired
    private Office office;

    @AfterEach
    void back_to_the_present() {
        MovedClock.reset();
    }

    @Test
    void from_what_is_late_to_a_frozen_report() throws IOException {
        var code = late();
        try (var chromium = new Chromium();
                var desk = Desk.atCockpit(chromium, port, "lanh-dao")) {
            var page = desk.page();
            page.locator(".nt-section").getByText("Mở bảng theo dõi").click();
            assertThat(page.locator(".nt-chart svg")).hasCount(2);

            page.locator(".nt-tile--overdue a").click();
            var row = page.locator(".nt-register tbody tr").filter(new Locator.FilterOptions().setHasText(code));
            assertThat(row).containsText("Quá hạn");
            exported(desk, code);

            row.locator("a").first().click();
            var due = page.locator("tr.nt-line--overdue").first();
            assertThat(due).containsText("Quá hạn");
            assertThat(due).containsText("60 ngày sau ngày 02/03/2026");
            assertThat(page.locator(".nt-clock")).isVisible();
            desk.checkedParts();

            moved(desk, code);
            frozen(desk);
        }
    }

    /** Two petitions whose agency has been silent, and one that has just come. */
    private String late() {
        office.on("2026-03-02");
        var code = office.transferred("road-provincial");
        office.work(code, "Activity_DirectAgencies", "leadAgency", "so-xay-dung");
        var other = office.transferred("drainage-lighting");
        office.work(other, "Activity_DirectAgencies", "leadAgency", "so-xay-dung");
        List.of("2026-03-20", "2026-04-10", "2026-04-28", "2026-05-19").forEach(office::on);
        office.receive("Tả Van", "Cử tri đề nghị sửa tỉnh lộ 152.");
        return code;
    }

    private static void exported(Desk desk, String code) throws IOException {
        var file = desk.page().waitForDownload(() -> desk.press("Xuất Excel"));
        try (var content = Files.newInputStream(file.path());
                var workbook = new ReadableWorkbook(content)) {
            assertThat(workbook.getFirstSheet().read())
                    .anySatisfy(row -> assertThat(row.getCellText(0)).isEqualTo(code));
        }
    }

    private static void moved(Desk desk, String code) {
        var page = desk.page();
        page.evaluate("location.hash = '/attention?view=moving&unit=so-xay-dung'");
        page.getByLabel("Đơn vị nhận việc").selectOption("Sở Tài chính");
        page.getByLabel("Lý do chuyển").fill("Sở Xây dựng quá tải trong tháng.");
        desk.press("Xem trước");
        assertThat(page.locator(".nt-table tbody")).containsText(code);
        desk.button("Chuyển 2 việc").click();
        assertThat(page.locator(".nt-message")).containsText("Đã chuyển 2/2 việc sang Sở Tài chính");
        desk.checkedParts();
    }

    private static void frozen(Desk desk) {
        var page = desk.page();
        page.evaluate("location.hash = '/activity-report?year=2026'");
        assertThat(page.locator(".nt-activity")).isVisible();
        desk.checkedParts();
        page.locator(".nt-actions").getByText("Chốt báo cáo").click();
        page.getByLabel("Ghi chú").fill("Trình kỳ họp giữa năm.");
        page.locator(".nt-batch [type=submit]").click();
        assertThat(page.locator(".nt-message")).containsText("Đã chốt báo cáo năm 2026");
    }
}

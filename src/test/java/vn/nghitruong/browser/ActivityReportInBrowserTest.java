package vn.nghitruong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import vn.nghitruong.office.Office;
import vn.nghitruong.report.ActivityRecords;

/** The yearly report by clicks: a number opens its cases in place, a frozen edition stays as it is, in both applications. */
@BrowserTest
@Import(Office.class)
class ActivityReportInBrowserTest {

    private static final String COUNCIL = "hdnd-lao-cai";

    /** More than a page of cases. */
    private static final int QUESTIONS = 60;

    private static Chromium chromium;

    @LocalServerPort
    int port;

    @Autowired
    Office office;

    @Autowired
    ActivityRecords records;

    @BeforeAll
    static void openBrowser() {
        chromium = new Chromium();
    }

    @AfterAll
    static void closeBrowser() {
        chromium.close();
    }

    @Test
    void the_office_reads_and_freezes_a_year_and_the_supervisor_sees_the_same() {
        keep(IntStream.rangeClosed(1, QUESTIONS)
                .mapToObj(number -> record("question", "province", "Câu hỏi thứ " + number))
                .toList());
        keep(List.of(record("session-regular", "district", "Kỳ họp thứ 9 của huyện")));

        try (var desk = Desk.of(chromium, port, "van-phong-hdnd")) {
            open(desk.page());
            choice(desk, "year").selectOption("2019");
            assertThat(line(desk.page(), "Kỳ họp đã tổ chức")).containsText("1");
            opens(desk);
            freezes(desk);
            keep(List.of(record("question", "province", "Câu hỏi gửi sau")));
            stays(desk);
        }
        try (var desk = Desk.of(chromium, port, "lanh-dao")) {
            desk.page().navigate("http://localhost:" + port + "/camunda/app/cockpit/default/");
            open(desk.page());
            choice(desk, "year").selectOption("2019");
            assertThat(number(desk.page(), "Câu hỏi chất vấn, giải trình")).hasText("61");
            choice(desk, "council").selectOption("hdnd-p-lao-cai");
            assertThat(desk.page().getByText("không xem danh sách hồ sơ")).isVisible();
            assertThat(desk.page().locator(".nt-number")).hasCount(0);
        }
    }

    /** A number opens exactly its cases, page by page; how it is counted is said beside it. */
    private static void opens(Desk desk) {
        var page = desk.page();
        number(page, "Câu hỏi chất vấn, giải trình").click();
        var cases = page.locator(".nt-cases:not([hidden])");
        assertThat(cases.locator("tbody tr")).hasCount(50);
        desk.press("Xem thêm (còn 10)");
        assertThat(cases.locator("tbody tr")).hasCount(QUESTIONS);
        line(page, "Câu hỏi chất vấn, giải trình").locator("summary").click();
        assertThat(page.getByText("theo ngày nêu câu hỏi")).isVisible();
        desk.checked();
        number(page, "Câu hỏi chất vấn, giải trình").click();
        assertThat(page.locator(".nt-cases:not([hidden])")).hasCount(0);
        var file = page.waitForDownload(() -> desk.press("Tải bảng tính (xlsx)"));
        assertThat(file.suggestedFilename()).isEqualTo("Báo cáo hoạt động hdnd-lao-cai 2019.xlsx");
    }

    private static void freezes(Desk desk) {
        desk.page().locator(".nt-actions").getByText("Chốt báo cáo").click();
        desk.page().getByLabel("Ghi chú").fill("Trình kỳ họp cuối năm.");
        desk.checked();
        desk.page().locator(".nt-batch [type=submit]").click();
        assertThat(desk.page().locator(".nt-message")).containsText("Đã chốt báo cáo năm 2019");
    }

    /** What came later is in the live report only. */
    private static void stays(Desk desk) {
        var page = desk.page();
        page.reload();
        assertThat(number(page, "Câu hỏi chất vấn, giải trình")).hasText("61");
        page.locator(".nt-views").getByText("Bản đã chốt").click();
        assertThat(page.getByText("Trình kỳ họp cuối năm.")).isVisible();
        desk.checked();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Bản 1"))
                .click();
        var frozen = number(page, "Câu hỏi chất vấn, giải trình");
        assertThat(frozen).hasText("60");
        frozen.click();
        assertThat(page.locator(".nt-cases:not([hidden]) tbody tr")).hasCount(50);
        desk.checked();
    }

    private static void open(Page page) {
        page.getByText("Báo cáo năm", new Page.GetByTextOptions().setExact(true))
                .first()
                .click();
        assertThat(page.locator(".nt-activity")).isVisible();
    }

    private static Locator choice(Desk desk, String name) {
        return desk.page().locator(".nt-chooser select[name=" + name + "]");
    }

    private static Locator line(Page page, String label) {
        return page.locator(".nt-activity > tbody > tr")
                .filter(new Locator.FilterOptions().setHasText(label))
                .first();
    }

    private static Locator number(Page page, String label) {
        return line(page, label).locator(".nt-number");
    }

    private void keep(List<ActivityRecords.Draft> drafts) {
        office.as("van-phong-hdnd", () -> records.importAll(drafts));
    }

    private static ActivityRecords.Draft record(String measure, String level, String title) {
        return new ActivityRecords.Draft(COUNCIL, level, measure, LocalDate.of(2019, 7, 9), title, title);
    }
}

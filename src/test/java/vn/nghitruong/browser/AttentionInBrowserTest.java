package vn.nghitruong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
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
import vn.nghitruong.office.Office;

/**
 * By clicks: a supervisor lets everything be checked, sets a task's date right, moves tasks; a unit's leadership names a
 * stand-in; the standing committee lets a batch out but for one petition. The clock stands at the present, as a browser's.
 */
@BrowserTest
@TestPropertySource(properties = "camunda.bpm.job-execution.enabled=false")
@Import(Office.class)
class AttentionInBrowserTest {

    private static Chromium chromium;

    @LocalServerPort
    int port;

    @Autowired
    Office office;

    @Autowired
    TaskService tasks;

    @BeforeAll
    static void openBrowser() {
        chromium = new Chromium();
    }

    @AfterAll
    static void closeBrowser() {
        chromium.close();
    }

    @BeforeEach
    void the_clock_is_the_browsers() {
        MovedClock.reset();
    }

    @AfterEach
    void back_to_the_present() {
        MovedClock.reset();
    }

    @Test
    void a_supervisor_checks_remedies_and_moves() {
        var code = directed();
        directed();
        tasks.setDueDate(office.task(code, "Activity_AcceptRequest").getId(), null);
        try (var desk = Desk.of(chromium, port, "lanh-dao")) {
            var page = cockpit(desk);
            assertThat(page.locator(".nt-page")).containsText("Rà soát lần cuối lúc");
            desk.press("Rà soát ngay");
            var row = page.locator("tr").filter(new Locator.FilterOptions().setHasText("sổ theo dõi hạn ghi"));
            assertThat(row).containsText(code);
            judge(page);
            row.getByText("Đặt lại hạn", new Locator.GetByTextOptions().setExact(true))
                    .click();
            assertThat(page.locator(".nt-message")).containsText("Đã đặt lại hạn");
            assertThat(row).hasCount(0);

            page.locator(".nt-views").getByText("Chuyển việc").click();
            page.getByLabel("Đơn vị đang giữ việc").selectOption("Sở Xây dựng · 2 việc");
            page.getByLabel("Đơn vị nhận việc").selectOption("Sở Tài chính");
            page.getByLabel("Lý do chuyển").fill("Sáp nhập.");
            desk.press("Xem trước");
            assertThat(page.locator(".nt-table tbody tr")).hasCount(2);
            page.locator(".nt-table tbody input").last().uncheck();
            judge(page);
            desk.press("Chuyển 1 việc");
            assertThat(page.locator(".nt-message")).containsText("Đã chuyển 1/1 việc sang Sở Tài chính");
            assertThat(page.locator(".nt-table")).containsText("Đã chuyển");
            judge(page);
        }
        try (var desk = Desk.of(chromium, port, "so-tai-chinh")) {
            desk.open("Tiếp nhận yêu cầu", code).checked();
        }
    }

    @Test
    void the_leadership_names_a_stand_in_and_ends_it() {
        try (var desk = Desk.of(chromium, port, "so-noi-vu")) {
            var page = desk.page();
            page.locator("a[href='#/stand-ins']").click();
            page.getByText("Cử đơn vị xử lý thay").click();
            page.getByLabel("Đơn vị xử lý thay").selectOption("Sở Y tế");
            page.getByLabel("Lý do").fill("Giám đốc đi công tác.");
            desk.checked();
            desk.press("Cử xử lý thay");
            assertThat(page.locator(".nt-table")).containsText("Sở Y tế");
            desk.checked();

            desk.press("Kết thúc ngay");
            page.locator(".nt-batch [type=submit]").click();
            assertThat(page.locator(".nt-message")).containsText("Đã kết thúc");
            desk.checked();
        }
        try (var desk = Desk.of(chromium, port, "van-phong-hdnd")) {
            desk.page().navigate("http://localhost:" + port + "/camunda/app/tasklist/default/#/attention");
            assertThat(desk.page().getByText("Cần chú ý")).hasCount(0);
        }
    }

    @Test
    void the_standing_committee_lets_a_batch_out_but_for_one_petition() {
        var stays = classified();
        var goes = classified();
        try (var desk = transfers("van-phong-hdnd")) {
            desk.page().getByText("Chọn tất cả").first().click();
            desk.page().locator("button").getByText("Lập đợt chuyển (").first().click();
            assertThat(desk.page().locator(".nt-message")).containsText("Đã lập đợt chuyển");
        }
        try (var desk = transfers("thuong-truc-hdnd")) {
            var page = desk.page();
            page.getByLabel("Chuyển " + stays).uncheck();
            desk.fill("Số công văn", "16/HĐND-VP");
            tasks.setAssignee(office.task(goes, "Activity_ApproveTransfer").getId(), "ban-phap-che");
            desk.press("Duyệt chuyển 1/2 kiến nghị");
            assertThat(page.locator("tr.nt-red")).containsText("Vướng mắc: Kiến nghị " + goes);
            desk.checked();

            tasks.setAssignee(office.task(goes, "Activity_ApproveTransfer").getId(), null);
            page.reload();
            page.getByLabel("Chuyển " + stays).uncheck();
            desk.fill("Số công văn", "16/HĐND-VP").press("Duyệt chuyển 1/2 kiến nghị");
            var result = page.locator("section").filter(new Locator.FilterOptions().setHasText("Kết quả duyệt chuyển"));
            assertThat(result.locator("tr").filter(new Locator.FilterOptions().setHasText(goes)))
                    .containsText("Đã chuyển theo công văn số 16/HĐND-VP");
            assertThat(result.locator("tr").filter(new Locator.FilterOptions().setHasText(stays)))
                    .containsText("Giữ lại trong đợt");
            desk.checked();
        }
        assertThat(office.open(goes)).containsExactly("Activity_DirectAgencies");
        assertThat(office.open(stays)).containsExactly("Activity_ApproveTransfer");
    }

    private String classified() {
        var code = office.receive("Tả Van", "Cử tri đề nghị sửa tỉnh lộ.");
        office.work(
                code,
                "Activity_ClassifyPetition",
                "decision",
                "accept",
                "topic",
                "road-provincial",
                "competence",
                "province");
        return code;
    }

    private String directed() {
        var code = classified();
        office.approve(code);
        office.work(code, "Activity_DirectAgencies", "leadAgency", "so-xay-dung");
        return code;
    }

    private Desk transfers(String user) {
        var desk = Desk.of(chromium, port, user);
        desk.page().locator("a[href='#/transfers']").click();
        return desk;
    }

    private Page cockpit(Desk desk) {
        desk.page().navigate("http://localhost:" + port + "/camunda/app/cockpit/default/#/attention");
        return desk.page();
    }

    /** The rest of Cockpit is not ours. */
    private static void judge(Page page) {
        var found = new AxeBuilder(page).include(List.of(".nt-page")).analyze();
        assertThat(found.getViolations())
                .filteredOn(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                .extracting(Rule::getId)
                .isEmpty();
        assertThat(page.locator(".nt-page").innerText())
                .doesNotContainPattern("\\b(undefined|null|label\\.|so-|ban-|hdnd-)");
    }
}

package vn.nghitruong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
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
import vn.nghitruong.office.Chamber;
import vn.nghitruong.office.Office;

/** The page of a case where people meet it: in Cockpit, beside a task, and under its own address. */
@BrowserTest
@TestPropertySource(properties = "camunda.bpm.job-execution.enabled=false")
@Import({Office.class, Chamber.class})
class CasePageInBrowserTest {

    private static final String PARTS = ".nt-page .nt-part h3";

    /** What the engine calls things, where people expect words. */
    private static final String IDS = "\\b(Activity|Gateway|Event|Flow|EndEvent)_|\\b(so|ban|ubnd|van-phong)-[a-z-]+";

    private static final int PHONE = 390;

    private static Chromium chromium;

    @LocalServerPort
    int port;

    @Autowired
    Office office;

    @Autowired
    Chamber chamber;

    @Autowired
    RuntimeService runtime;

    @BeforeAll
    static void openBrowser() {
        chromium = new Chromium();
    }

    @AfterAll
    static void closeBrowser() {
        chromium.close();
    }

    @BeforeEach
    void a_monday_in_march() {
        office.on("2026-03-02");
    }

    @AfterEach
    void back_to_the_present() {
        MovedClock.reset();
    }

    @Test
    void a_supervisor_reads_the_case_of_an_instance_in_cockpit() {
        var code = office.transferred("road-provincial");
        office.work(code, "Activity_DirectAgencies", "leadAgency", "so-xay-dung");
        office.on("2026-05-25");
        var instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(code)
                .rootProcessInstances()
                .singleResult()
                .getId();

        try (var desk = Desk.atCockpit(chromium, port, "lanh-dao")) {
            go(desk, "cockpit", "/process-instance/" + instance + "/runtime");
            desk.page()
                    .getByText("Hồ sơ", new Page.GetByTextOptions().setExact(true))
                    .click();

            assertThat(desk.page().locator(".nt-standing")).hasText("Chờ cơ quan trả lời");
            assertThat(desk.page().locator(PARTS)).hasText(new String[] {
                "Sổ theo dõi hạn",
                "Đường đi của hồ sơ",
                "Thời gian hồ sơ nằm ở đâu",
                "Yêu cầu và trả lời",
                "Tài liệu",
                "Diễn biến"
            });
            assertThat(desk.page().locator(".nt-level--overdue").first()).containsText("Quá hạn");
            assertThat(desk.page().locator(".nt-clock-part.nt-holder--agency")).isVisible();
            standsAt(desk, "Yêu cầu cơ quan giải quyết, trả lời", "#a1202b");
            desk.page().getByLabel("Quy trình").selectOption("1");
            standsAt(desk, "Giải quyết, trả lời", "#a1202b");
            assertThat(desk.checkedParts().page().locator(".nt-page").innerText())
                    .doesNotContainPattern(IDS);
        }
    }

    @Test
    void on_a_phone_our_pages_are_as_wide_as_it_is() {
        var code = office.transferred("road-provincial");
        var instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(code)
                .rootProcessInstances()
                .singleResult();

        try (var desk = Desk.atCockpit(chromium, port, "lanh-dao")) {
            desk.page().setViewportSize(PHONE, 844);
            for (var path : List.of("/board", "/register", "/attention", "/activity-report", "/case?code=" + code)) {
                go(desk, "cockpit", path);
                assertThat(desk.page().locator(".nt-page h1, .nt-page h2").first())
                        .isVisible();
                assertThat((Integer) desk.page()
                                .evaluate("Math.max(...[...document.querySelectorAll('.nt-page, .nt-page > *')]"
                                        + ".map(part => Math.ceil(part.getBoundingClientRect().right)))"))
                        .as(path)
                        .isLessThanOrEqualTo(PHONE);
            }
            go(desk, "cockpit", "/process-instance/" + instance.getId() + "/runtime");
            tab(desk, "Hồ sơ", ".nt-standing");
            go(desk, "cockpit", "/process-definition/" + instance.getProcessDefinitionId() + "/runtime");
            tab(desk, "Thời hạn theo bước", ".nt-page select");
        }
    }

    /** A tab of Cockpit's own pages, which has most of the phone's width. */
    private static void tab(Desk desk, String name, String part) {
        desk.page()
                .getByText(name, new Page.GetByTextOptions().setExact(true))
                .first()
                .click();
        assertThat(desk.page().locator(part).first()).isVisible();
        assertThat(desk.page().locator(".ctn-tabbed-content").first().boundingBox().width)
                .isGreaterThan(0.8 * PHONE);
    }

    @Test
    void the_office_reads_the_case_of_a_task_beside_its_form() {
        office.transferred("road-provincial");
        var code = office.receive("Tả Phìn", "Cử tri đề nghị xây cầu treo qua suối.");

        try (var desk = Desk.of(chromium, port, "van-phong-hdnd")) {
            desk.open("Phân loại, xử lý kiến nghị", code);
            desk.page()
                    .locator(".task-card, [view=task-card], .tabs, .nav-tabs")
                    .getByText("Hồ sơ", new Locator.GetByTextOptions().setExact(true))
                    .first()
                    .click();

            assertThat(desk.page().locator(".nt-standing")).hasText("Chờ phân loại");
            standsAt(desk, "Phân loại, xử lý kiến nghị", "#1f5fae");
            assertThat(desk.checked().page().locator(".nt-page").innerText()).doesNotContainPattern(IDS);
        }
    }

    @Test
    void linked_cases_lead_to_each_other() {
        office.on("2026-05-11");
        var session = chamber.agreed("regular", "2026-07-15", Chamber.item("Dự toán ngân sách", "report"));

        try (var desk = Desk.of(chromium, port, "van-phong-hdnd")) {
            go(desk, "tasklist", "/case?code=" + session);
            desk.page().locator(".nt-list a").getByText("Dự toán ngân sách").click();
            assertThat(desk.page().locator(".nt-head h2")).hasText("Dự toán ngân sách");
            standsAt(desk, "Yêu cầu cơ quan giải quyết, trả lời", "#1f5fae");
            desk.page().locator(".nt-list a").first().click();
            assertThat(desk.page().locator(".nt-under")).containsText("Kỳ họp KY");
            desk.checked();

            go(desk, "tasklist", "/case?code=KNCT-2026-99999");
            assertThat(desk.page().locator(".nt-page")).containsText("Không có hồ sơ này, hoặc bạn không được xem.");
        }
    }

    private void go(Desk desk, String application, String path) {
        desk.page().navigate("http://localhost:" + port + "/camunda/app/" + application + "/default/#" + path);
    }

    /** The picture is drawn, says in words where it stands, and shows it in a colour. */
    private static void standsAt(Desk desk, String step, String colour) {
        assertThat(desk.page().locator(".nt-diagram + .nt-none")).containsText("Đang ở: ");
        assertThat(desk.page().locator(".nt-diagram + .nt-none")).containsText(step);
        assertThat(desk.page()
                        .locator(".nt-diagram svg [stroke='" + colour + "']")
                        .first())
                .isVisible();
        assertThat(desk.page().locator(".nt-diagram svg [stroke='#2f7d4f']").count())
                .isPositive();
    }
}

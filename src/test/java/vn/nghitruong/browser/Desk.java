package vn.nghitruong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Somebody at Tasklist with nothing but the page: reads the list, takes a task, fills in its form, completes it. */
final class Desk implements AutoCloseable {

    /** Words of the stock pages that no Vietnamese text has. */
    private static final Pattern ENGLISH = Pattern.compile(
            "\\b(Claim|Unclaim|Complete|Save|Due|Created|Comment|History|Diagram|Description|Filter|Filters|Start process"
                    + "|Loading|Assignee|Priority|Search|Keyboard|Follow-up|Tasks?|Forms?|Process(es)?|Powered by|Add|Business Key"
                    + "|Tenant|Sign out|My Profile|Group|User|Date|Error|Required|null|undefined)\\b");

    /** What is ours on the page: a form, or the page of transfers. */
    private static final String OURS = "[cam-tasklist-form], .nt-page";

    private static final int WHOLE_FORM = 4000;
    private static final Set<String> GRAVE = Set.of("serious", "critical");

    private final Page page;
    private final List<String> faults = new ArrayList<>();

    private Desk(Page page) {
        this.page = page;
        page.onPageError(faults::add);
    }

    static Desk of(Chromium chromium, int port, String user) {
        var desk = new Desk(chromium.browser().newContext(chromium.machine()).newPage());
        desk.page.navigate("http://localhost:" + port + "/camunda/app/tasklist/default/");
        desk.page.getByPlaceholder("Tên đăng nhập").fill(user);
        desk.page.getByPlaceholder("Mật khẩu").fill("demo");
        desk.button("Đăng nhập").click();
        assertThat(desk.page.locator(".task-filters .item").first()).isVisible();
        return desk;
    }

    /** Somebody at Cockpit. */
    static Desk atCockpit(Chromium chromium, int port, String user) {
        var desk = new Desk(chromium.browser().newContext(chromium.machine()).newPage());
        desk.page.navigate("http://localhost:" + port + "/camunda/app/cockpit/default/");
        desk.page.locator("input[type=text]").fill(user);
        desk.page.locator("input[type=password]").fill("demo");
        desk.page.locator("button[type=submit]").click();
        assertThat(desk.page.locator(".navbar .account, [cam-widget-header] .account"))
                .isVisible();
        return desk;
    }

    Page page() {
        return page;
    }

    /** Everything that can be read on the page now. */
    String text() {
        return page.locator("body").innerText();
    }

    /** What is seen now is Vietnamese, every input has its name, and nothing keeps a reader of any kind out. */
    Desk checked() {
        assertThat(faults).isEmpty();
        assertThat(text()).doesNotContainPattern(ENGLISH);
        assertThat(unnamed()).isEmpty();
        assertThat(barriers()).isEmpty();
        return this;
    }

    /** The same of our own part alone, where the rest of the page is the webapp's. */
    Desk checkedPart() {
        assertThat(faults).isEmpty();
        assertThat(page.locator(OURS).innerText()).doesNotContainPattern(ENGLISH);
        assertThat(barriers()).isEmpty();
        return this;
    }

    Locator inList(String words) {
        return page.locator(".tasks-list li.task").filter(new Locator.FilterOptions().setHasText(words));
    }

    /** For a task that a job brings: looks again until it is in the list. */
    Desk awaitTask(String what, String about) {
        var task = inList(about).filter(new Locator.FilterOptions().setHasText(what));
        for (var i = 0; i < 60 && task.count() == 0; i++) {
            page.reload();
            assertThat(page.locator(".task-filters .item").first()).isVisible();
        }
        return this;
    }

    Desk open(String what, String about) {
        inList(about).filter(new Locator.FilterOptions().setHasText(what)).click();
        assertThat(page.locator(".nt-case")).isVisible();
        return this;
    }

    Desk claim() {
        page.locator(".task-card")
                .getByText("Nhận xử lý", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(page.locator(".task-card button.claim")).hasCount(0);
        return this;
    }

    Desk choose(String way) {
        page.locator(".nt-choice label")
                .filter(new Locator.FilterOptions().setHasText(way))
                .first()
                .click();
        return this;
    }

    Desk fill(String label, String value) {
        field(label).fill(value);
        return this;
    }

    Desk select(String label, String option) {
        field(label).selectOption(option);
        return this;
    }

    Desk attach(String label, String name, byte[] content) {
        field(label).setInputFiles(new FilePayload(name, "application/pdf", content));
        assertThat(page.locator(".nt-file")).containsText(name);
        return this;
    }

    Desk press(String button) {
        button(button).click();
        return this;
    }

    /** Completes the open task, whose form is looked over once more; the page goes back to the list. */
    void complete() {
        checked();
        button("Hoàn thành").click();
        assertThat(page.locator(".task-card")).hasCount(0);
        assertThat(faults).isEmpty();
    }

    Download download(String link) {
        return page.waitForDownload(() -> page.getByText(link).first().click());
    }

    Locator field(String label) {
        return page.locator("nt-field, nt-file, .nt-letter").getByLabel(label).first();
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** The inputs in sight that no label names. */
    private List<?> unnamed() {
        return (List<?>) page.evaluate("""
                () => [...document.querySelectorAll('[cam-tasklist-form] input, [cam-tasklist-form] select, [cam-tasklist-form] textarea')]
                    .filter(input => input.offsetParent && !input.labels.length && !input.getAttribute('aria-label'))
                    .map(input => input.outerHTML)
                """);
    }

    /** What axe finds grave in our part of the page, drawn whole: it passes over what one would have to scroll to. */
    private List<String> barriers() {
        page.setViewportSize(Chromium.WIDTH, WHOLE_FORM);
        var found = new AxeBuilder(page).include(List.of(OURS)).analyze();
        page.setViewportSize(Chromium.WIDTH, Chromium.HEIGHT);
        return found.getViolations().stream()
                .filter(rule -> GRAVE.contains(rule.getImpact()))
                .flatMap(rule -> rule.getNodes().stream()
                        .map(node -> rule.getId() + " " + node.getHtml() + " " + node.getFailureSummary()))
                .toList();
    }

    @Override
    public void close() {
        page.context().close();
    }
}

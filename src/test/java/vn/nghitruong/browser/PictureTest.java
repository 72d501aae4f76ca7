package vn.nghitruong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Takes the README's pictures: {@code mvn test -Dtest=PictureTest -Dexcluded.groups=}. */
@Tag("long")
@BrowserTest
@TestPropertySource(properties = "nghitruong.demo.cases=true")
class PictureTest {

    private static final int NO_BIGGER_THAN = 256 * 1024;

    @LocalServerPort
    int port;

    @Test
    void the_form_of_a_request_with_its_explained_date() throws IOException {
        try (var chromium = new Chromium();
                var desk = Desk.of(chromium, port, "so-xay-dung")) {
            desk.open("Giải quyết, trả lời", "Mở rộng quốc lộ qua trung tâm").claim();
            assertThat(desk.page().locator(".nt-due").first()).isVisible();
            assertThat(desk.page().locator(".notifications > *")).hasCount(0);
            picture(desk, "tasklist");
        }
    }

    @Test
    void the_deadline_board_and_a_case_that_is_late() throws IOException {
        try (var chromium = new Chromium();
                var desk = Desk.atCockpit(chromium, port, "lanh-dao")) {
            desk.page().locator(".nt-section").getByText("Mở bảng theo dõi").click();
            assertThat(desk.page().locator(".nt-chart svg")).hasCount(2);
            picture(desk, "board");
            desk.page().locator(".nt-tile--overdue a").click();
            desk.page().locator(".nt-register tbody tr a").first().click();
            assertThat(desk.page().locator(".nt-clock")).isVisible();
            picture(desk, "case");
        }
    }

    private static void picture(Desk desk, String name) throws IOException {
        var file = Path.of("docs/pictures/" + name + ".png");
        desk.page().mouse().move(0, 0);
        desk.page().screenshot(new Page.ScreenshotOptions().setPath(file));
        assertThat(Files.size(file)).isLessThan(NO_BIGGER_THAN);
    }
}

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

/** Takes the README's picture: {@code mvn test -Dtest=PictureTest -Dexcluded.groups=}. */
@Tag("long")
@BrowserTest
@TestPropertySource(properties = "nghitruong.demo.cases=true")
class PictureTest {

    private static final Path PICTURE = Path.of("docs/pictures/tasklist.png");
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
            desk.page().mouse().move(0, 0);
            desk.page().screenshot(new Page.ScreenshotOptions().setPath(PICTURE));
        }
        assertThat(Files.size(PICTURE)).isLessThan(NO_BIGGER_THAN);
    }
}

package vn.nghitruong.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The browser that Debian ships, without a window. */
final class Chromium implements AutoCloseable {

    static final Path PROGRAM = Path.of("/usr/bin/chromium");

    /** A common notebook's screen. */
    static final int WIDTH = 1366;

    static final int HEIGHT = 768;

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(PROGRAM)
                    .setArgs(List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));

    Chromium() {
        // A machine that builds several things at once draws a page slowly.
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
    }

    /** A new window of somebody's machine in Vietnam, without a session. */
    Browser.NewContextOptions machine() {
        return new Browser.NewContextOptions()
                .setViewportSize(WIDTH, HEIGHT)
                .setLocale("vi-VN")
                .setTimezoneId("Asia/Ho_Chi_Minh");
    }

    Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        playwright.close();
    }
}

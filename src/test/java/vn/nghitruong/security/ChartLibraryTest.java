package vn.nghitruong.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.nghitruong.web.WebTest;
import vn.nghitruong.web.WebappClient;

/** The chart library is one open file, and the one that the page asks for. */
@WebTest
class ChartLibraryTest {

    private static final Pattern ASKED = Pattern.compile("'(echarts/[^']+)'");

    @LocalServerPort
    int port;

    @Test
    void the_page_asks_for_a_file_that_is_there_and_is_kept_by_browsers() {
        var script =
                WebappClient.anonymous(port).get("/camunda/app/shared/chart.js").body();
        var asked = ASKED.matcher(script);
        assertThat(asked.find()).isTrue();

        var answer = WebappClient.anonymous(port).get("/_static/" + asked.group(1));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type").orElse("")).contains("javascript");
        assertThat(answer.header("Cache-Control").orElse("")).contains("max-age=31536000", "immutable");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "echarts.js",
                "echarts.min.js",
                "echarts.esm.min.js/x",
                "../LICENSE",
                "%2e%2e/LICENSE",
                "echarts.esm.min.js;x=1/../../LICENSE",
                ""
            })
    void nothing_beside_it_is_open(String name) {
        var answer = WebappClient.anonymous(port).get("/_static/echarts/6.0.0/dist/" + name);

        assertThat(answer.status()).isIn(400, 401, 403, 404);
    }
}

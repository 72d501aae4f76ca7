package vn.nghitruong.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.nghitruong.web.WebTest;
import vn.nghitruong.web.WebappClient;

/** What our pages load of other libraries is one open file each, and the one that the page asks for. */
@WebTest
class PageLibrariesTest {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource({"chart.js, /_static/, echarts/[^'`]+\\.js", "case-diagram.js, /webjars/, bpmn-visualization/[^'`]+\\.js"
    })
    void the_page_asks_for_a_file_that_is_there_and_is_kept_by_browsers(String page, String folder, String file) {
        var script =
                WebappClient.anonymous(port).get("/camunda/app/common/" + page).body();
        var asked = Pattern.compile(file).matcher(script);
        assertThat(asked.find()).isTrue();

        var answer = WebappClient.anonymous(port).get(folder + asked.group());

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

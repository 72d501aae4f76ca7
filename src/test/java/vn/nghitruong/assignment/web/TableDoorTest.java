package vn.nghitruong.assignment.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.nghitruong.web.WebTest;
import vn.nghitruong.web.WebappClient;

/** Who may put another table in force, and that a program may ask who answers. */
@WebTest
class TableDoorTest {

    private static final String TABLE = "/api/assignments/table";

    @LocalServerPort
    private int port;

    @Test
    void only_an_administrator_puts_another_table_in_force() {
        var xml = client("admin").get(TABLE).body();

        assertThat(put("van-phong-hdnd", xml)).isEqualTo(403);
        assertThat(put("lanh-dao", xml)).isEqualTo(403);
        assertThat(put("admin", "<no-table/>")).isEqualTo(400);
        assertThat(put("admin", xml)).isBetween(200, 204);
    }

    @Test
    void who_answers_is_told_with_the_reason() {
        var answer = client("so-y-te")
                .get("/api/assignments?topic=road-local&competence=commune&on=2026-06-15&place=T%E1%BA%A3+Van"
                        + "&council=hdnd-x-ta-van")
                .json();

        assertThat(answer.path("lead").asText()).isEqualTo("ubnd-x-ta-van");
        assertThat(answer.path("committee").asText()).isEqualTo("ban-ktns-x-ta-van");
        assertThat(answer.path("reason").asText()).contains("Tả Van");
    }

    private int put(String user, String xml) {
        var client = client(user);
        return client.send(client.request(TABLE)
                        .header("Content-Type", "application/xml")
                        .PUT(BodyPublishers.ofString(xml)))
                .status();
    }

    private WebappClient client(String user) {
        return WebappClient.basic(port, user, "demo");
    }
}

package vn.nghitruong.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.nghitruong.crash.Program;
import vn.nghitruong.web.WebappClient;

/** Two equal nodes, each in a JVM of its own, on one PostgreSQL. */
class TwoNodesTest {

    private static final int INTAKES_PER_NODE = 40;

    @Test
    @Timeout(value = 8, unit = TimeUnit.MINUTES)
    void two_nodes_start_at_once_on_an_empty_database_and_share_one_sequence_of_codes(@TempDir Path folder)
            throws Exception {
        var database = Postgres.emptyDatabase();
        try (var one = Program.launch(folder, database, "--spring.profiles.active=postgres");
                var two = Program.launch(folder, database, "--spring.profiles.active=postgres")) {
            one.awaitHealthy();
            two.awaitHealthy();

            var answers = intakesAtOnce(one, two);

            assertThat(answers).extracting(WebappClient.Answer::status).containsOnly(201);
            assertThat(answers)
                    .extracting(answer -> answer.json().get("code").asText())
                    .doesNotHaveDuplicates()
                    .hasSize(2 * INTAKES_PER_NODE);
            assertThat(one.log() + two.log()).doesNotContain("ERROR");
        }
    }

    /** More requests than a node has threads: each needs two connections, and none may wait for another's for ever. */
    private static List<WebappClient.Answer> intakesAtOnce(Program one, Program two) throws Exception {
        var intakes = new ArrayList<Callable<WebappClient.Answer>>();
        for (var number = 0; number < INTAKES_PER_NODE; number++) {
            for (var node : List.of(one, two)) {
                intakes.add(() -> WebappClient.basic(node.port(), "van-phong-hdnd", "demo")
                        .post("/api/petitions", petition()));
            }
        }
        var clients = Executors.newFixedThreadPool(intakes.size());
        try {
            var answers = new ArrayList<WebappClient.Answer>();
            for (var answer : clients.invokeAll(intakes)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            clients.shutdownNow();
        }
    }

    private static Map<String, Object> petition() {
        return Map.of(
                "council", "hdnd-lao-cai",
                "source", "voter-contact",
                "receivedOn", LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).toString(),
                "place", "Tả Van",
                "subject", "Sửa đường",
                "content", "Cử tri đề nghị sửa đường tỉnh lộ.");
    }
}

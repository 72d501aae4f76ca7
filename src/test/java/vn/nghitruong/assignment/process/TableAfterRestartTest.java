package vn.nghitruong.assignment.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import vn.nghitruong.NghiTruongApplication;
import vn.nghitruong.assignment.AgencyAssignment;

/** Each release deploys under its own name and finds its set unchanged at the next start, so it deploys nothing. */
class TableAfterRestartTest {

    @TempDir
    private Path folder;

    @Test
    void a_restart_of_the_same_release_keeps_the_administrators_table() {
        String replaced;
        try (var first = start()) {
            var assignment = first.getBean(AgencyAssignment.class);
            replaced = assignment.table().replace("\"so-cong-thuong\"", "\"so-tai-chinh\"");
            assignment.replaceTable(replaced.getBytes(StandardCharsets.UTF_8));
        }

        try (var second = start()) {
            assertThat(second.getBean(AgencyAssignment.class).table()).isEqualTo(replaced);
            assertThat(second.getBean(RepositoryService.class)
                            .createDecisionDefinitionQuery()
                            .decisionDefinitionKey(EngineTable.DECISION)
                            .count())
                    .isEqualTo(2);
        }
    }

    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(NghiTruongApplication.class)
                .run(
                        "--spring.datasource.url=jdbc:h2:file:" + folder.resolve("data") + ";WRITE_DELAY=0",
                        "--nghitruong.demo.cases=false",
                        "--server.port=0");
    }
}

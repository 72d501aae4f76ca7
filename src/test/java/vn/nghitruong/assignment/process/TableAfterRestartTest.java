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

/** An administrator's table stays in force over a restart of the same release and over another release. */
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

    @Test
    void another_release_leaves_the_administrators_table_in_force() {
        String replaced;
        try (var first = start()) {
            var assignment = first.getBean(AgencyAssignment.class);
            var shipped = assignment.table();
            replaced = shipped.replace("\"so-cong-thuong\"", "\"so-tai-chinh\"");
            assignment.replaceTable(replaced.getBytes(StandardCharsets.UTF_8));
            first.getBean(RepositoryService.class)
                    .createDeployment()
                    .name("another release")
                    .addString("assignment/agency-assignment.dmn", shipped)
                    .deploy();
            assertThat(assignment.table())
                    .as("the release has put its own in force")
                    .isEqualTo(shipped);
        }

        try (var second = start()) {
            assertThat(second.getBean(AgencyAssignment.class).table()).isEqualTo(replaced);
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

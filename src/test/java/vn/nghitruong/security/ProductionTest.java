package vn.nghitruong.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.spring.boot.starter.webapp.filter.LazyInitRegistration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.util.ReflectionTestUtils;
import vn.nghitruong.NghiTruongApplication;

/** The profile for real work, started as its operator would. */
class ProductionTest {

    private final String database = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";

    /** The webapps remember a context in a static field, even one that is closed or never started. */
    @BeforeEach
    @AfterEach
    void forgetContexts() {
        ReflectionTestUtils.setField(LazyInitRegistration.class, "APPLICATION_CONTEXT", null);
    }

    @Test
    void the_first_administrator_comes_from_the_environment_and_nobody_else_exists() {
        try (var program =
                start("production", "--nghitruong.admin.user=quan-tri", "--nghitruong.admin.password=mật khẩu dài")) {
            var identities = program.getBean(IdentityService.class);

            assertThat(identities.createUserQuery().list())
                    .extracting(User::getId)
                    .containsExactly("quan-tri");
            assertThat(identities.checkPassword("quan-tri", "mật khẩu dài")).isTrue();
            assertThat(identities.createGroupQuery().count()).isGreaterThan(100);
        }
        try (var again = start("production")) {
            assertThat(again.getBean(IdentityService.class).createUserQuery().count())
                    .isOne();
        }
    }

    @Test
    void without_a_first_administrator_it_says_what_is_missing() {
        assertThatThrownBy(() -> start("production")).hasStackTraceContaining("NGHITRUONG_ADMIN_PASSWORD");
        assertThatThrownBy(() ->
                        start("production", "--nghitruong.admin.user=quan-tri", "--nghitruong.admin.password=ngắn"))
                .hasStackTraceContaining("at least 12 characters");
    }

    @Test
    void it_does_not_start_on_the_database_of_a_demonstration() {
        start("demonstration").close();

        assertThatThrownBy(() -> start("production")).hasStackTraceContaining("database of a demonstration");
    }

    private ConfigurableApplicationContext start(String profile, String... more) {
        forgetContexts();
        var arguments = new ArrayList<>(List.of(
                "--spring.profiles.active=" + profile,
                "--spring.datasource.url=" + database,
                "--camunda.bpm.job-execution.enabled=false",
                "--nghitruong.demo.cases=false",
                "--spring.main.banner-mode=off",
                "--server.port=0"));
        arguments.addAll(List.of(more));
        return SpringApplication.run(NghiTruongApplication.class, arguments.toArray(String[]::new));
    }
}

package vn.nghitruong.security;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.nghitruong.web.WebappClient.engine;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.nghitruong.engine.CurrentUser;
import vn.nghitruong.web.WebTest;
import vn.nghitruong.web.WebappClient;

/** Who comes in at {@code /api}, and how the others are told. */
@WebTest
class ApiDoorsTest {

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @TestConfiguration
    static class Beans {
        @Bean
        Who who(CurrentUser user) {
            return new Who(user);
        }
    }

    /** Answers who is asking. */
    @RestController
    @RequestMapping("/api/who")
    static class Who {
        private final CurrentUser user;

        Who(CurrentUser user) {
            this.user = user;
        }

        @GetMapping
        Map<String, Object> get(Authentication login) {
            return Map.of(
                    "id", user.id(),
                    "groups", user.groups(),
                    "tenants", user.tenants(),
                    "administrator", user.isAdministrator(),
                    "name", login.getName(),
                    "authorities",
                            login.getAuthorities().stream()
                                    .map(GrantedAuthority::getAuthority)
                                    .toList());
        }

        @PostMapping
        Map<String, Object> post() {
            return Map.of("id", user.id());
        }
    }

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    @Test
    void a_log_in_to_tasklist_opens_the_api_with_the_same_rights() {
        var who = WebappClient.loggedIn(port, "van-phong-hdnd").get("/api/who").json();

        assertThat(who.get("id").asText()).isEqualTo("van-phong-hdnd");
        assertThat(who.get("name")).isEqualTo(who.get("id"));
        assertThat(who.get("groups")).extracting(Object::toString).contains("\"van-phong-hdnd\"");
        assertThat(who.get("authorities")).extracting(Object::toString).contains("\"van-phong-hdnd.ld\"");
        assertThat(who.get("tenants")).extracting(Object::toString).contains("\"hdnd-lao-cai\"");
        assertThat(who.get("administrator").asBoolean()).isFalse();
    }

    @Test
    void a_call_leaves_the_session_of_the_page_as_it_is() {
        var page = WebappClient.loggedIn(port, "van-phong-hdnd");

        assertThat(page.get("/api/who").header("Set-Cookie")).isEmpty();
    }

    @Test
    void a_password_sent_along_opens_the_api_without_a_token() {
        var program = WebappClient.basic(port, "admin", "demo");

        assertThat(program.get("/api/who").json().get("administrator").asBoolean())
                .isTrue();
        assertThat(program.post("/api/who", Map.of()).status()).isEqualTo(200);
        assertThat(program.get("/api/who").header("Set-Cookie")).isEmpty();
    }

    @Test
    void nobody_is_left_behind_on_the_thread() {
        var program = WebappClient.basic(port, "admin", "demo");
        for (int i = 0; i < 20; i++) {
            program.get("/api/who");
            assertThat(WebappClient.anonymous(port).get("/api/who").status()).isEqualTo(401);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/who", "/api/none", "/v3/api-docs", "/actuator", "/actuator/env", "/engine-rest/task"})
    void without_a_log_in_it_is_closed(String path) {
        var answer = WebappClient.anonymous(port).get(path);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.json().get("detail").asText()).isEqualTo("Cần đăng nhập để thực hiện việc này.");
        assertThat(answer.json().get("code").asText()).isEqualTo("status-401");
        assertThat(answer.json().get("type").asText()).isEqualTo("about:blank");
    }

    @Test
    void english_is_spoken_to_those_who_ask_for_it() {
        var client = WebappClient.anonymous(port);

        var answer = client.send(
                client.request("/api/who").header("Accept-Language", "en").GET());

        assertThat(answer.json().get("detail").asText()).isEqualTo("Please log in first.");
    }

    @Test
    void health_is_open_and_says_no_more_than_that() {
        assertThat(WebappClient.anonymous(port).get("/actuator/health").body()).isEqualTo("{\"status\":\"UP\"}");
    }

    @Test
    void the_public_calculator_is_not_asked_to_log_in() {
        assertThat(WebappClient.anonymous(port).get("/api/deadlines").status()).isNotIn(401, 403);
    }

    @Test
    void a_program_is_challenged_and_a_browser_is_not() {
        var client = WebappClient.anonymous(port);

        assertThat(client.get("/api/who").header("WWW-Authenticate")).isPresent();
        assertThat(client.send(client.request("/api/who")
                                .header("Sec-Fetch-Mode", "cors")
                                .GET())
                        .header("WWW-Authenticate"))
                .isEmpty();
        var wrong = WebappClient.basic(port, "so-xay-dung", "wrong");
        assertThat(wrong.send(wrong.request("/api/who")
                                .header("Sec-Fetch-Mode", "cors")
                                .GET())
                        .header("WWW-Authenticate"))
                .isEmpty();
    }

    @Test
    void a_write_on_the_session_needs_the_webapps_token() {
        var client = WebappClient.loggedIn(port, "van-phong-hdnd");

        var without = client.send(client.request("/api/who").POST(BodyPublishers.noBody()));
        var wrong = client.send(
                client.request("/api/who").header("X-XSRF-TOKEN", "wrong").POST(BodyPublishers.noBody()));

        assertThat(without.status()).isEqualTo(403);
        assertThat(without.json().get("code").asText()).isEqualTo("csrf");
        assertThat(wrong.status()).isEqualTo(403);
        assertThat(client.post("/api/who", Map.of()).status()).isEqualTo(200);
    }

    @Test
    void a_header_that_only_looks_like_a_password_does_not_get_round_the_token() {
        var client = WebappClient.loggedIn(port, "van-phong-hdnd");

        for (var header : new String[] {"Basic", "Basic x", "Bearer x", "basic"}) {
            var answer = client.send(
                    client.request("/api/who").header("Authorization", header).POST(BodyPublishers.noBody()));
            assertThat(answer.status()).as(header).isEqualTo(401);
        }
    }

    @Test
    void after_logging_out_the_session_opens_nothing() {
        var client = WebappClient.loggedIn(port, "van-phong-hdnd");

        client.post("/camunda/api/admin/auth/user/default/logout", Map.of());

        assertThat(client.get("/api/who").status()).isEqualTo(401);
    }

    @Test
    void who_leaves_a_unit_loses_its_rights_within_a_minute() {
        var identities = engine.getIdentityService();
        var client = WebappClient.loggedIn(port, "so-y-te");
        assertThat(client.get("/api/who").json().get("groups")).hasSize(2);

        identities.deleteMembership("so-y-te", "so-y-te.ld");
        ClockUtil.offset(Duration.ofSeconds(61).toMillis());

        assertThat(client.get("/api/who").json().get("groups")).hasSize(1);
        identities.createMembership("so-y-te", "so-y-te.ld");
    }

    @Test
    void wrong_passwords_brake_the_administrator_but_never_lock_the_account() {
        for (int i = 0; i < 50; i++) {
            assertThat(WebappClient.basic(port, "admin", "wrong")
                            .get("/api/who")
                            .status())
                    .isEqualTo(401);
            if (i > 0 && i % 5 == 0) {
                ClockUtil.setCurrentTime(new Date(ClockUtil.getCurrentTime().getTime() + 61_000));
            }
        }
        assertThat(WebappClient.basic(port, "admin", "wrong").get("/api/who").status())
                .isEqualTo(401);
        assertThat(WebappClient.basic(port, "admin", "demo").get("/api/who").status())
                .isEqualTo(401);

        ClockUtil.setCurrentTime(new Date(ClockUtil.getCurrentTime().getTime() + 61_000));

        assertThat(WebappClient.basic(port, "admin", "demo").get("/api/who").status())
                .isEqualTo(200);
    }

    @Test
    void wrong_passwords_beyond_the_stock_limit_do_not_lock_either() {
        for (int i = 0; i < 15; i++) {
            WebappClient.basic(port, "lanh-dao", "wrong").get("/api/who");
            ClockUtil.setCurrentTime(new Date(ClockUtil.getCurrentTime().getTime() + 61_000));
        }

        assertThat(WebappClient.basic(port, "lanh-dao", "demo").get("/api/who").status())
                .isEqualTo(200);
    }

    @Test
    void headers_keep_browsers_careful() {
        var answer = WebappClient.basic(port, "admin", "demo").get("/api/who");

        assertThat(answer.header("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.header("Content-Security-Policy").orElse("")).contains("frame-ancestors 'none'");
        assertThat(answer.header("Referrer-Policy")).hasValue("no-referrer");
        assertThat(answer.header("Cache-Control").orElse("")).contains("no-store");
    }

    @Test
    void unknown_paths_lead_nowhere_for_those_inside_either() {
        var admin = WebappClient.basic(port, "admin", "demo");

        assertThat(admin.get("/api/none").status()).isEqualTo(404);
        assertThat(admin.get("/engine-rest/engine").status()).isEqualTo(403);
        assertThat(admin.get("/webjars/camunda/securityFilterRules.json").status())
                .isEqualTo(403);
        assertThat(admin.get("/v3/api-docs").status()).isEqualTo(200);
    }

    @Test
    void the_root_leads_to_the_webapps() {
        var answer = WebappClient.anonymous(port).get("/");

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location").orElse("")).contains("/camunda/app/");
    }

    @Test
    void the_character_nul_is_refused_at_the_door() {
        var admin = WebappClient.basic(port, "admin", "demo");

        assertThat(admin.post("/api/who", "{\"a\":\"x\\u0000y\"}").status()).isEqualTo(400);
        assertThat(admin.post("/api/who", "{\"a\":\"x\\\\u0000y\"}").status()).isEqualTo(200);
        assertThat(admin.get("/api/who?x=%00").status()).isEqualTo(400);
        assertThat(WebappClient.loggedIn(port, "admin")
                        .get(engine("task?nameLike=%00"))
                        .status())
                .isEqualTo(400);
    }
}

package vn.nghitruong.security;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.nghitruong.web.WebappClient.engine;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.nghitruong.web.WebTest;
import vn.nghitruong.web.WebappClient;
import vn.nghitruong.web.WebappClient.Answer;

/** The webapps' own doors: set-up, pages, and the engine's interface with its errors. */
@WebTest
class WebappDoorsTest {

    private static final String STACK = "\tat ";

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api/admin/setup/default/user/create",
                "/camunda/api/admin/%73etup/default/user/create",
                "/camunda/api/admin/setup;x=1/default/user/create",
                "/camunda/api/admin//setup/default/user/create",
                "/camunda/api/admin/./setup/default/user/create",
                "/camunda/api/admin/setup/default/user/create/"
            })
    void the_first_run_set_up_makes_no_administrator(String path) {
        engine.getIdentityService().deleteMembership("admin", "camunda-admin");
        try {
            var outsider = WebappClient.anonymous(port);
            outsider.get("/camunda/app/welcome/default/");
            var user = Map.of(
                    "profile", Map.of("id", "evil", "firstName", "e", "lastName", "v"),
                    "credentials", Map.of("password", "evilevilevil"));

            var answer = outsider.post(path, user);

            assertThat(answer.status()).as(answer.body()).isIn(400, 403, 404);
            assertThat(engine.getIdentityService()
                            .createUserQuery()
                            .userId("evil")
                            .count())
                    .isZero();
            assertThat(outsider.get("/camunda/app/admin/default/setup/").status())
                    .isEqualTo(403);
        } finally {
            engine.getIdentityService().createMembership("admin", "camunda-admin");
        }
    }

    @Test
    void every_page_agrees_with_its_own_header_under_parallel_loads() throws Exception {
        var busy = new AtomicBoolean(true);
        var pool = Executors.newFixedThreadPool(34);
        for (int i = 0; i < 4; i++) {
            pool.execute(() -> {
                var client = WebappClient.anonymous(port);
                while (busy.get()) {
                    client.get("/camunda/app/tasklist/default/");
                }
            });
        }
        var loads = new ArrayList<Callable<Answer>>();
        for (int i = 0; i < 30; i++) {
            loads.add(() -> WebappClient.anonymous(port).get("/camunda/app/tasklist/default/"));
        }
        for (int round = 0; round < 5; round++) {
            for (var load : pool.invokeAll(loads)) {
                var page = load.get();
                var header = found(
                        "'nonce-([^']+)'",
                        page.header("Content-Security-Policy").orElse(""));
                assertThat(page.status()).isEqualTo(200);
                assertThat(header).isNotEmpty();
                assertThat(found("nonce=\"([^\"]+)\"", page.body())).containsOnly(header.get(0));
            }
        }
        busy.set(false);
        pool.shutdown();
    }

    @Test
    void scripts_of_the_webapps_are_asked_for_anew() {
        var answer = WebappClient.anonymous(port).get("/camunda/app/tasklist/scripts/config.js");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).hasValue("no-cache");
        assertThat(answer.header("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.header("Referrer-Policy")).hasValue("same-origin");
    }

    @Test
    void without_a_log_in_the_engine_says_nothing() {
        assertThat(WebappClient.anonymous(port).get(engine("task")).status()).isEqualTo(401);
        assertThat(WebappClient.basic(port, "admin", "demo").get(engine("task")).status())
                .isEqualTo(401);
    }

    @Test
    void the_one_who_comes_second_is_told_so() {
        var task = TinyCase.start(engine, "hdnd-lao-cai", "van-phong-hdnd").getId();
        var office = WebappClient.loggedIn(port, "van-phong-hdnd");
        engine.getTaskService().setAssignee(task, "so-y-te");

        var claim = office.post(engine("task/" + task + "/claim"), Map.of("userId", "van-phong-hdnd"));
        assertThat(claim.status()).as(claim.body()).isEqualTo(409);
        assertThat(claim.json().get("message").asText()).startsWith("Công việc đang do");

        engine.getTaskService().setAssignee(task, null);
        assertThat(office.post(engine("task/" + task + "/complete"), Map.of()).status())
                .isEqualTo(204);
        var again = office.post(engine("task/" + task + "/complete"), Map.of());
        assertThat(again.status()).as(again.body()).isEqualTo(409);
    }

    @Test
    void two_at_once_end_in_one_done_and_one_conflict() throws Exception {
        var clients =
                List.of(WebappClient.loggedIn(port, "van-phong-hdnd"), WebappClient.loggedIn(port, "van-phong-hdnd"));
        var pool = Executors.newFixedThreadPool(2);
        for (int round = 0; round < 10; round++) {
            var task = TinyCase.start(engine, "hdnd-lao-cai", "van-phong-hdnd").getId();
            var calls = new ArrayList<Callable<Integer>>();
            clients.forEach(client -> calls.add(() ->
                    client.post(engine("task/" + task + "/complete"), Map.of()).status()));
            var statuses = new ArrayList<Integer>();
            for (var call : pool.invokeAll(calls)) {
                statuses.add(call.get());
            }
            assertThat(statuses).containsExactlyInAnyOrder(204, 409);
        }
        pool.shutdown();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "\"x\"", "{\"unknown\": tru", "{\"firstResult\": {}}", "null"})
    void what_is_not_a_query_is_the_callers_fault(String body) {
        var answer = WebappClient.loggedIn(port, "van-phong-hdnd").post(engine("task"), body);

        assertThat(answer.status()).as("%s %s", body, answer.body()).isLessThan(500);
        assertThat(answer.body()).doesNotContain(STACK);
    }

    @Test
    void a_character_that_one_database_refuses_is_refused_by_both() {
        var office = WebappClient.loggedIn(port, "van-phong-hdnd");

        var answer = office.post(engine("task"), "{\"nameLike\":\"a\\u0000\"}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("message").asText()).contains("ký tự không hợp lệ");
    }

    @Test
    void too_long_a_body_is_refused_however_it_is_sent() {
        var office = WebappClient.loggedIn(port, "van-phong-hdnd");
        var body = "{\"nameLike\":\"" + "a".repeat(2_100_000) + "\"}";

        assertThat(office.post(engine("task"), body).status()).isEqualTo(413);
        var chunked = office.request(engine("task"))
                .header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", office.csrfToken())
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body.getBytes())));
        assertThat(office.send(chunked).status()).isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/app/nothing/default/",
                "/camunda/app/tasklist/nothing/",
                "/camunda/api/nothing",
                "/camunda/api/engine/engine/nothing/task",
                "/camunda/api/engine/engine/default/nothing",
                "/camunda/api/cockpit/plugin/nothing/default/x",
                "/camunda/lib/",
                "/camunda/app/../../WEB-INF/web.xml",
                "/camunda/nothing",
                "/camunda/api/engine/engine/default/task/nothing/variables/%E0%A4%A",
                "/camunda/app/tasklist/default/%22%3E%3Cscript%3E"
            })
    void unknown_addresses_tell_nothing(String path) {
        for (var client : List.of(WebappClient.anonymous(port), WebappClient.loggedIn(port, "van-phong-hdnd"))) {
            Answer answer;
            try {
                answer = client.get(path);
            } catch (IllegalArgumentException notEvenAnAddress) {
                continue;
            }
            assertThat(answer.status()).as("%s %s", path, answer.body()).isNotEqualTo(200);
            assertThat(answer.body())
                    .doesNotContain(STACK)
                    .doesNotContain("<script>")
                    .doesNotContain("Caused by");
        }
    }

    private static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(hit -> hit.group(1))
                .toList();
    }
}

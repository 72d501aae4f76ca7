package vn.nghitruong.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.nghitruong.office.Office;
import vn.nghitruong.web.WebappClient;

/**
 * Every call of the interface that there is, and every one that is added, asked for the province's cases by those who
 * have none of them: a ward's supervisor and its office, an agency that takes part in nothing, somebody unknown.
 */
@DoorTest
class EveryCallTest {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");
    private static final String OPEN_TO_EVERYBODY = "/api/deadlines";

    /** What is read without regard to cases: the law, who is competent for what, the topic of a text, empty forms. */
    private static final List<String> WITHOUT_CASES =
            List.of("/api/deadline-rules", "/api/assignments", "/api/topics/suggestions", "/api/start-forms/{process}");

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Autowired
    private Office office;

    @Autowired
    private OpenTasks petitions;

    @Autowired
    private OpenSessionTasks sessions;

    @Autowired
    private OpenMissionTasks missions;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private WholeDatabase database;

    private String petition;
    private String session;
    private String mission;
    private String recommendation;

    private record Call(RequestMethod method, String pattern) {}

    @BeforeEach
    void cases_of_the_province() {
        office.on(OpenMissionTasks.OPENED);
        petition = petitions.accepted();
        session = sessions.preparing();
        recommendation = missions.concluded("so-tai-chinh").get(0);
        mission = missions.working("so-tai-chinh");
    }

    @AfterEach
    void back_to_the_present() {
        ClockUtil.reset();
    }

    @Test
    void nobody_gets_anything_without_a_log_in_but_the_dates() {
        var unknown = WebappClient.anonymous(port);

        for (var call : calls()) {
            var status = ask(unknown, call).status();
            if (call.pattern().equals(OPEN_TO_EVERYBODY)) {
                assertThat(status).isEqualTo(400);
            } else {
                assertThat(status).as("%s", call).isIn(401, 403);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"lanh-dao-p-lao-cai", "van-phong-p-lao-cai", "so-y-te"})
    void nobody_learns_or_changes_anything_of_another_council(String user) {
        var stranger = WebappClient.loggedIn(port, user);
        var before = database.state();
        // The agency is one of the province's, and may read whose it is.
        var codes = Stream.of(petition, session, mission, recommendation);
        var council = user.equals("so-y-te") ? Stream.<String>of() : Stream.of("\"hdnd-lao-cai\"");
        var secrets = Stream.concat(codes, council).toArray(String[]::new);

        for (var call : calls()) {
            var answer = ask(stranger, call);
            if (WITHOUT_CASES.contains(call.pattern()) || call.pattern().equals(OPEN_TO_EVERYBODY)) {
                assertThat(answer.status()).as("%s", call).isLessThan(500);
            } else if (call.method() == RequestMethod.GET
                    && !VARIABLE.matcher(call.pattern()).find()) {
                assertThat(answer.status()).as("%s", call).isIn(200, 400, 403, 404);
                assertThat(answer.body()).as("%s", call).doesNotContain(secrets);
            } else {
                assertThat(answer.status()).as("%s: %s", call, answer.body()).isBetween(400, 499);
            }
        }

        assertThat(database.state()).isEqualTo(before);
    }

    /** All calls below {@code /api}. */
    private List<Call> calls() {
        var calls = new ArrayList<Call>();
        mappings.getHandlerMethods().keySet().forEach(mapping -> {
            for (var pattern :
                    Objects.requireNonNull(mapping.getPathPatternsCondition()).getPatternValues()) {
                if (pattern.startsWith("/api/")) {
                    mapping.getMethodsCondition().getMethods().forEach(method -> calls.add(new Call(method, pattern)));
                }
            }
        });
        assertThat(calls).hasSizeGreaterThan(80);
        return calls;
    }

    private WebappClient.Answer ask(WebappClient client, Call call) {
        var path = VARIABLE.matcher(call.pattern()).replaceAll(found -> value(call.pattern(), found.group(1)))
                + "?council=hdnd-lao-cai&year=2026";
        var request = client.json(path);
        var body = call.method() == RequestMethod.GET || call.method() == RequestMethod.DELETE
                ? BodyPublishers.noBody()
                : BodyPublishers.ofString("{\"council\":\"hdnd-lao-cai\"}");
        return client.send(request.method(call.method().name(), body));
    }

    private String value(String pattern, String variable) {
        return switch (variable) {
            case "code" -> code(pattern);
            case "item" -> session + ".01";
            case "task" -> office.task(petition, "Activity_AnswerRequest").getId();
            case "instance" ->
                runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(petition, "petition")
                        .singleResult()
                        .getId();
            case "definition" ->
                runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(petition, "petition")
                        .singleResult()
                        .getProcessDefinitionId();
            case "process" -> "petition";
            case "id" -> "1";
            default -> throw new IllegalStateException("what is asked for " + variable + " in " + pattern + "?");
        };
    }

    private String code(String pattern) {
        for (var entry : Map.of("/sessions/", session, "/missions/", mission, "/recommendations/", recommendation)
                .entrySet()) {
            if (pattern.contains(entry.getKey())) {
                return entry.getValue();
            }
        }
        return petition;
    }
}

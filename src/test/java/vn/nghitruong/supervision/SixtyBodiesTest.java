package vn.nghitruong.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.nghitruong.office.Office.given;
import static vn.nghitruong.web.WebappClient.engine;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import vn.nghitruong.office.Office;
import vn.nghitruong.organisation.AddedUnits;
import vn.nghitruong.organisation.Organisation;
import vn.nghitruong.organisation.Organisations;
import vn.nghitruong.request.RequestView;
import vn.nghitruong.web.WebTest;
import vn.nghitruong.web.WebappClient;

/** A mission with sixty bodies and forty recommendations over the interface that Tasklist uses; no step grows steeply. */
@WebTest
@Import({Office.class, AddedUnits.class})
class SixtyBodiesTest {

    private static final Logger LOG = LoggerFactory.getLogger(SixtyBodiesTest.class);
    private static final String COUNCIL = "hdnd-lao-cai";
    private static final double STEEPEST = 3.3;
    private static final int ROUNDS = 3;
    private static final int MOST_ROUNDS = 9;
    private static final int MOST = 60;
    private static final int RECOMMENDATIONS = 40;

    @LocalServerPort
    private int port;

    @Autowired
    private Office office;

    @Autowired
    private TaskService tasks;

    @Autowired
    private Organisations organisations;

    @Autowired
    private AddedUnits added;

    @Autowired
    private Recommendations recommendations;

    private final Map<String, WebappClient> clients = new HashMap<>();

    @BeforeEach
    void a_monday_in_may() {
        office.on("2026-05-11");
    }

    @AfterEach
    void back_to_the_present() {
        ClockUtil.reset();
    }

    @Test
    void sixty_bodies_cost_three_times_as_much_as_twenty_and_forty_recommendations_end_the_mission() {
        added.communes(MOST);
        var twenty = new ArrayList<Started>();
        var sixty = new ArrayList<Started>();
        for (var round = 0; round < MOST_ROUNDS && (round < ROUNDS || !isSwift(twenty, sixty)); round++) {
            twenty.add(started(MOST / 3));
            sixty.add(started(MOST));
        }
        LOG.warn(
                "opened: 20 bodies {} ms, 60 bodies {} ms; plan sent: {} ms, {} ms",
                best(twenty, Started::opened).toMillis(),
                best(sixty, Started::opened).toMillis(),
                best(twenty, Started::sent).toMillis(),
                best(sixty, Started::sent).toMillis());
        assertThat(isSwift(twenty, sixty)).isTrue();

        var code = sixty.get(0).code();
        for (var number = 1; number <= MOST; number++) {
            var body = "%s.%03d".formatted(code, number);
            var unit = bodies(MOST).get(number - 1);
            complete(body, "Activity_AcceptRequest", unit, given("decision", "accept"));
            complete(body, "Activity_AnswerRequest", unit, answer());
            complete(
                    body,
                    "Activity_ScheduleVisit",
                    "ban-kinh-te-ngan-sach",
                    given("skip", true, "reason", "Qua báo cáo."));
        }
        complete(code, "Activity_DraftReport", "ban-kinh-te-ngan-sach", given("report", "Báo cáo."));
        complete(code, "Activity_ConsiderReport", "ban-kinh-te-ngan-sach", given("approved", true));
        complete(
                code,
                "Activity_IssueConclusion",
                "ban-kinh-te-ngan-sach",
                given("number", "12/TB", "issuedOn", "2026-05-11", "recommendations", drafts()));
        var made = recommendations.ofMission(code);
        assertThat(made).hasSize(RECOMMENDATIONS);
        for (var one : made) {
            assertThat(office.file(code).isOpen()).isTrue();
            complete(one.code(), "Activity_AcceptRequest", one.agency(), given("decision", "accept"));
            complete(one.code(), "Activity_AnswerRequest", one.agency(), answer());
            complete(one.code(), "Activity_ReviewFulfilment", "ban-kinh-te-ngan-sach", given("state", "done"));
        }

        assertThat(office.file(code).outcome()).isEqualTo("concluded");
        assertThat(office.runs(code)).isFalse();
    }

    private record Started(String code, Duration opened, Duration sent) {}

    /** Opened and sent out: each body is asked for its report. */
    private Started started(int size) {
        var before = System.nanoTime();
        var code = as("ban-kinh-te-ngan-sach")
                .post(
                        "/api/missions",
                        given(
                                "council", COUNCIL,
                                "subject", "committee",
                                "unit", "ban-kinh-te-ngan-sach",
                                "form", "thematic",
                                "title", "Việc sử dụng vốn đầu tư công",
                                "bodies", bodies(size),
                                "startsOn", "2026-05-18",
                                "endsOn", "2026-06-12"))
                .json()
                .get("code")
                .asText();
        var opened = Duration.ofNanos(System.nanoTime() - before);
        complete(
                code,
                "Activity_DraftDecision",
                "ban-kinh-te-ngan-sach",
                given("outline", "Đề cương.", "reportsDueOn", "2026-06-05"));
        complete(
                code,
                "Activity_ApproveDecision",
                "ban-kinh-te-ngan-sach",
                given("approved", true, "decisionNumber", "45/QĐ", "decisionDate", "2026-05-11"));
        before = System.nanoTime();
        complete(code, "Activity_SendPlan", "van-phong-hdnd", given("sentOn", "2026-05-11"));
        return new Started(code, opened, Duration.ofNanos(System.nanoTime() - before));
    }

    private List<String> bodies(int size) {
        return organisations.validOn(LocalDate.parse("2026-05-11")).stream()
                .filter(RequestView::answers)
                .map(Organisation::code)
                .filter(code -> organisations.councilsThatMayWriteTo(code).contains(COUNCIL))
                .limit(size)
                .toList();
    }

    private List<Map<String, Object>> drafts() {
        var drafts = new ArrayList<Map<String, Object>>();
        var agencies = bodies(RECOMMENDATIONS);
        for (var number = 0; number < RECOMMENDATIONS; number++) {
            drafts.add(given(
                    "agency",
                    agencies.get(number),
                    "content",
                    "Hoàn thành việc thứ " + (number + 1) + ".",
                    "dueOn",
                    "2026-07-31"));
        }
        return drafts;
    }

    private static Map<String, Object> answer() {
        return given("answer", "Báo cáo kết quả.", "documentNumber", "88/BC", "documentDate", "2026-05-11");
    }

    private void complete(String code, String activity, String user, Map<String, Object> fields) {
        Task task = tasks.createTaskQuery()
                .taskNameLike("% · " + code + " · %")
                .taskDefinitionKey(activity)
                .singleResult();
        assertThat(task).as(code + " " + activity).isNotNull();
        var variables = new LinkedHashMap<String, Object>();
        fields.forEach((name, value) -> variables.put(
                name,
                value instanceof List<?>
                        ? Map.of("value", WebappClient.jsonText(value), "type", "Json")
                        : WebappClient.variable(value)));
        var answer = as(user).post(engine("task/" + task.getId() + "/submit-form"), Map.of("variables", variables));
        assertThat(answer.status())
                .as(activity + " of " + code + ": " + answer.body())
                .isIn(200, 204);
    }

    /** No step costs much more than three times as much for three times the bodies; the best of the rounds count. */
    private static boolean isSwift(List<Started> twenty, List<Started> sixty) {
        return ratio(best(sixty, Started::opened), best(twenty, Started::opened)) <= STEEPEST
                && ratio(best(sixty, Started::sent), best(twenty, Started::sent)) <= STEEPEST;
    }

    private static Duration best(List<Started> rounds, Function<Started, Duration> time) {
        return rounds.stream().map(time).min(Comparator.naturalOrder()).orElseThrow();
    }

    private static double ratio(Duration one, Duration other) {
        return (double) one.toNanos() / other.toNanos();
    }

    private WebappClient as(String user) {
        var account = user.startsWith("ubnd-x-them") ? "admin" : user;
        return clients.computeIfAbsent(account, name -> WebappClient.loggedIn(port, name));
    }
}

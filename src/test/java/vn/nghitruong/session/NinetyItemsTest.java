package vn.nghitruong.session;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.nghitruong.office.Office.given;
import static vn.nghitruong.web.WebappClient.engine;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import vn.nghitruong.deadline.Deadlines;
import vn.nghitruong.office.Office;
import vn.nghitruong.web.WebTest;
import vn.nghitruong.web.WebappClient;
import vn.nghitruong.web.WebappClient.Answer;

/**
 * A session as large as they come, over the interface that Tasklist uses: ninety items of fourteen agencies are planned,
 * moved by nine days, prepared and held.
 */
@WebTest
@Import(Office.class)
class NinetyItemsTest {

    private static final Logger LOG = LoggerFactory.getLogger(NinetyItemsTest.class);
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Duration LONGEST = Duration.ofMillis(2500);
    private static final double STEEPEST = 3.3;
    private static final int ROUNDS = 3;
    private static final int MOST_ROUNDS = 9;

    private static final List<String> AGENCIES = List.of(
            "so-noi-vu",
            "so-tai-chinh",
            "so-khoa-hoc-cong-nghe",
            "so-y-te",
            "so-giao-duc-dao-tao",
            "so-cong-thuong",
            "so-tu-phap",
            "thanh-tra-tinh",
            "cong-an-tinh",
            "so-xay-dung",
            "so-nong-nghiep-moi-truong",
            "so-dan-toc-ton-giao",
            "so-van-hoa-the-thao-du-lich",
            "thue-tinh");

    @LocalServerPort
    private int port;

    @Autowired
    private Office office;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ManagementService management;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private Items items;

    private final Map<String, WebappClient> clients = new HashMap<>();

    @BeforeEach
    void long_before_the_session() {
        office.on("2026-05-11");
    }

    @AfterEach
    void back_to_the_present() {
        ClockUtil.reset();
    }

    @Test
    void ninety_items_are_planned_moved_and_held() {
        var thirty = new ArrayList<Round>();
        var ninety = new ArrayList<Round>();
        // The first round warms the program up; what disturbs one round does not disturb all: the best of them count.
        for (var number = 0; number < MOST_ROUNDS && (number < ROUNDS || !isSwift(thirty, ninety)); number++) {
            thirty.add(round(30));
            ninety.add(round(90));
        }
        LOG.warn(
                "planned: 30 items {} ms, 90 items {} ms; moved: 30 items {} ms, 90 items {} ms",
                best(thirty, Round::planned).toMillis(),
                best(ninety, Round::planned).toMillis(),
                best(thirty, Round::moved).toMillis(),
                best(ninety, Round::moved).toMillis());
        assertThat(best(ninety, Round::planned)).isLessThanOrEqualTo(LONGEST);
        assertThat(best(ninety, Round::moved)).isLessThanOrEqualTo(LONGEST);
        assertThat(isSwift(thirty, ninety)).isTrue();

        var code = ninety.get(0).code();
        hold(code, "2026-07-23");
        assertThat(jobs(code)).isEmpty();
        assertThat(office.file(code).outcome()).isEqualTo("held");
    }

    private record Round(String code, Duration planned, Duration moved) {}

    /** A session is planned and moved by nine days; before and after, every date is the calculator's. */
    private Round round(int size) {
        var planned = planned(size, "2026-07-14");
        everyDateIsTheCalculators(planned.code(), "2026-07-14");
        var moved = move(planned.code(), "2026-07-23");
        everyDateIsTheCalculators(planned.code(), "2026-07-23");
        return new Round(planned.code(), planned.took(), moved);
    }

    /** Planned and moved, three times the items cost little more than three times as much. */
    private static boolean isSwift(List<Round> thirty, List<Round> ninety) {
        return ratio(
                        best(ninety, Round::planned).plus(best(ninety, Round::moved)),
                        best(thirty, Round::planned).plus(best(thirty, Round::moved)))
                <= STEEPEST;
    }

    private static Duration best(List<Round> rounds, Function<Round, Duration> time) {
        return rounds.stream().map(time).min(Comparator.naturalOrder()).orElseThrow();
    }

    private record Planned(String code, Duration took) {}

    /** Planned, drafted and agreed: every item is being prepared. The time is that of the draft and the agreement. */
    private Planned planned(int size, String opensOn) {
        var code = as("van-phong-hdnd")
                .post(
                        "/api/sessions",
                        given(
                                "council",
                                "hdnd-lao-cai",
                                "kind",
                                "regular",
                                "ordinal",
                                5,
                                "opensOn",
                                opensOn,
                                "days",
                                2))
                .json()
                .get("code")
                .asText();
        var rows = new ArrayList<Map<String, Object>>();
        for (var i = 0; i < size; i++) {
            rows.add(given(
                    "title",
                    "Nội dung thứ " + (i + 1),
                    "kind",
                    i % 3 == 0 ? "report" : "resolution",
                    "submitter",
                    "ubnd-tinh",
                    "drafter",
                    AGENCIES.get(i % AGENCIES.size()),
                    "committee",
                    "ban-kinh-te-ngan-sach"));
        }
        var before = System.nanoTime();
        complete(code, "Activity_DraftAgenda", "van-phong-hdnd", given("items", rows));
        complete(
                code,
                "Activity_AgreeAgenda",
                "thuong-truc-hdnd",
                given("approved", true, "heldOn", "2026-05-11", "conclusionNumber", "31/TB-HĐND"));
        var took = Duration.ofNanos(System.nanoTime() - before);
        assertThat(items.ofSession(code)).hasSize(size).allMatch(item -> item.state()
                .equals("dossier"));
        return new Planned(code, took);
    }

    private Duration move(String code, String opensOn) {
        var before = System.nanoTime();
        var answer = as("van-phong-hdnd")
                .post("/api/sessions/" + code + "/opening-day?commit=true", given("opensOn", opensOn));
        var took = Duration.ofNanos(System.nanoTime() - before);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return took;
    }

    /** Tasks, ledgers and timers of the session say the day that the calculator says for its opening day. */
    private void everyDateIsTheCalculators(String code, String opensOn) {
        var dossier = due("session.dossier-to-committee-regular", opensOn);
        var verification = due("session.verification-report-regular", opensOn);
        var expected = Map.of(
                "convene", due("session.convene-regular", opensOn),
                "announce", due("session.announce-regular", opensOn),
                "dispatch", due("session.documents-to-deputies-regular", opensOn),
                "verification", verification);
        var codes = new ArrayList<>(List.of(code));
        items.ofSession(code).forEach(item -> {
            codes.add(item.code());
            assertThat(item.dossierDue()).isEqualTo(dossier);
            assertThat(item.verificationDue()).isEqualTo(verification);
        });
        assertThat(deadlines.ofCases(codes)).allSatisfy(entry -> {
            var subject = entry.subject();
            if (subject.endsWith(":council")) {
                assertThat(entry.due()).isEqualTo(dossier);
            } else if (!subject.endsWith(":accept")) {
                assertThat(entry.due()).as(subject).isEqualTo(expected.get(subject));
            }
        });
        assertThat(tasksOf(code))
                .filteredOn(task -> "Activity_ConveneSession".equals(task.getTaskDefinitionKey()))
                .allSatisfy(task -> assertThat(day(task.getDueDate().toInstant().toString()))
                        .isEqualTo(expected.get("convene")));
        var timers = jobs(code);
        assertThat(timers.get("Event_VerificationDay"))
                .hasSize(items.ofSession(code).size());
        assertThat(timers.get("Event_VerificationDay")).containsOnly(verification);
    }

    private void hold(String code, String opensOn) {
        complete(
                code,
                "Activity_ConveneSession",
                "thuong-truc-hdnd",
                given("decisionNumber", "9/QĐ", "decisionDate", "2026-05-11"));
        for (var item : items.ofSession(code)) {
            complete(item.code(), "Activity_AcceptRequest", item.drafter(), given("decision", "accept"));
            complete(
                    item.code(),
                    "Activity_AnswerRequest",
                    item.drafter(),
                    given("answer", "Gửi hồ sơ.", "documentNumber", "15/TTr", "documentDate", "2026-05-11"));
            complete(item.code(), "Activity_ConsolidateAnswer", "van-phong-ubnd", given("direct", true));
            complete(item.code(), "Activity_CheckDossier", "van-phong-hdnd", given("complete", true));
            complete(
                    item.code(),
                    "Activity_VerifyItem",
                    "ban-kinh-te-ngan-sach",
                    given("opinion", "agree", "reportNumber", "7/BC"));
        }
        complete(code, "Activity_DispatchDocuments", "van-phong-hdnd", given("dispatchedOn", "2026-05-11"));
        office.on(opensOn);
        var outcomes = new ArrayList<Map<String, Object>>();
        for (var item : items.ofSession(code)) {
            var adopted = item.itemKind() == ItemKind.RESOLUTION;
            outcomes.add(given("item", item.number(), "outcome", adopted ? "adopted" : "heard", "inFavour", 45));
        }
        complete(
                code,
                "Activity_RecordSession",
                "van-phong-hdnd",
                given("deputiesTotal", 50, "deputiesPresent", 48, "outcomes", outcomes));
        var number = 100;
        for (var item : items.ofSession(code)) {
            if (item.itemKind() == ItemKind.RESOLUTION) {
                complete(
                        item.code(),
                        "Activity_IssueResolution",
                        "thuong-truc-hdnd",
                        given(
                                "number",
                                String.valueOf(number++),
                                "normative",
                                false,
                                "signedOn",
                                opensOn,
                                "signedBy",
                                "Chủ tịch",
                                "effectiveOn",
                                opensOn));
            }
        }
        office.on("2026-07-24");
        complete(code, "Activity_CloseSession", "van-phong-hdnd", given("closedOn", "2026-07-24"));
    }

    private void complete(String code, String activity, String user, Map<String, Object> fields) {
        var task = tasks.createTaskQuery()
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
        Answer answer = as(user).post(engine("task/" + task.getId() + "/submit-form"), Map.of("variables", variables));
        assertThat(answer.status())
                .as(activity + " of " + code + ": " + answer.body())
                .isIn(200, 204);
    }

    private LocalDate due(String rule, String anchor) {
        var answer = as("van-phong-hdnd").get("/api/deadlines?rule=" + rule + "&anchor=" + anchor);
        return LocalDate.parse(answer.json().get("due").asText());
    }

    private List<Task> tasksOf(String code) {
        return tasks.createTaskQuery().processInstanceBusinessKey(code).list();
    }

    /** The days of the waiting timers of a session's whole tree, by the event at which they wait. */
    private Map<String, List<LocalDate>> jobs(String code) {
        var found = new HashMap<String, List<LocalDate>>();
        var instances = new HashMap<String, String>();
        for (var item : items.ofSession(code)) {
            if (item.processInstance() != null) {
                instances.put(item.processInstance(), item.code());
            }
        }
        for (Job job : management
                .createJobQuery()
                .processInstanceIds(instances.keySet())
                .list()) {
            var event = management
                    .createJobDefinitionQuery()
                    .jobDefinitionId(job.getJobDefinitionId())
                    .singleResult()
                    .getActivityId();
            found.computeIfAbsent(event, key -> new ArrayList<>())
                    .add(day(job.getDuedate().toInstant().toString()));
        }
        return found;
    }

    private static LocalDate day(String instant) {
        return OffsetDateTime.parse(instant.replace("Z", "+00:00"))
                .atZoneSameInstant(VIETNAM)
                .toLocalDate();
    }

    private static double ratio(Duration one, Duration other) {
        return (double) one.toNanos() / other.toNanos();
    }

    private WebappClient as(String user) {
        return clients.computeIfAbsent(user, name -> WebappClient.loggedIn(port, name));
    }
}

package vn.nghitruong.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.nghitruong.office.Office.given;
import static vn.nghitruong.web.WebappClient.engine;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.nghitruong.office.Office;
import vn.nghitruong.web.WebappClient;

/** A voter's name, address and phone stay in one table of ours: none of it reaches the engine or a log. */
@DoorTest
class VoterPrivacyTest {

    private static final List<String> PRIVATE = List.of("Giàng Thị Súa", "Thôn Sín Chải 7", "0987001234");
    private static final String CONTENT = "Nội dung riêng của kiến nghị số bảy mươi bảy";

    @LocalServerPort
    int port;

    @Autowired
    Office office;

    @Autowired
    WholeDatabase database;

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Level usual = root.getLevel();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen() {
        office.on("2026-03-02");
        log.start();
        root.addAppender(log);
        root.setLevel(Level.INFO);
    }

    @AfterEach
    void back_to_the_present() {
        root.detachAppender(log);
        root.setLevel(usual);
        ClockUtil.reset();
    }

    @Test
    void nothing_of_a_voter_is_in_a_table_of_the_engine_or_in_a_log() {
        var client = WebappClient.loggedIn(port, "van-phong-hdnd");
        var byForm = client.post(engine("process-definition/key/petition/submit-form"), Words.variables(petition()));
        assertThat(byForm.status()).as(byForm.body()).isEqualTo(200);
        var byStart = client.post(engine("process-definition/key/petition/start"), Words.variables(petition()));
        assertThat(byStart.status()).as(byStart.body()).isEqualTo(200);
        var byApi = client.post("/api/petitions", petition());
        assertThat(byApi.status()).as(byApi.body()).isEqualTo(201);
        var codes = List.of(
                byForm.json().get("businessKey").asText(),
                byStart.json().get("businessKey").asText(),
                byApi.json().get("code").asText());
        refusedIntakes(client);

        codes.forEach(this::toTheEnd);
        split(client);

        for (var word : PRIVATE) {
            assertThat(database.whereIs(word, "act_")).as(word).isEmpty();
            assertThat(database.whereIs(word, "")).as(word).allMatch(place -> place.startsWith("petition_voter."));
        }
        assertThat(database.whereIs(CONTENT, "act_"))
                .as("the text of a petition")
                .isEmpty();
        assertThat(logged()).noneMatch(line -> line.contains(CONTENT));
        for (var word : PRIVATE) {
            assertThat(logged()).as("log").noneMatch(line -> line.contains(word));
        }
    }

    @Test
    void the_search_is_able_to_find() {
        var client = WebappClient.loggedIn(port, "van-phong-hdnd");
        var code = client.post("/api/petitions", petition()).json().get("code").asText();
        root.info("a line about {}", code);

        assertThat(database.whereIs(code, "act_"))
                .contains("act_ru_execution.business_key_", "act_ru_variable.text_", "act_hi_procinst.business_key_");
        assertThat(database.whereIs("petition.bpmn", "act_")).contains("act_ge_bytearray.name_");
        assertThat(database.whereIs("Activity_ClassifyPetition", "act_")).contains("act_ge_bytearray.bytes_");
        assertThat(database.whereIs(PRIVATE.get(0), "petition_voter")).isNotEmpty();
        assertThat(logged()).anyMatch(line -> line.contains(code));
    }

    private void toTheEnd(String code) {
        office.work(
                code,
                "Activity_ClassifyPetition",
                "decision",
                "accept",
                "topic",
                "road-provincial",
                "competence",
                "province");
        office.approve(code);
        office.work(code, "Activity_DirectAgencies", "leadAgency", "so-xay-dung");
        office.work(code, "Activity_AcceptRequest", "decision", "accept");
        office.answer(code);
        office.work(code, "Activity_ConsolidateAnswer", "direct", true);
        office.work(code, "Activity_ReviewAnswer", "verdict", "accept", "result", "resolved");
        office.work(code, "Activity_NotifyVoters", "publish", true, "channel", "portal");
        assertThat(office.file(code).outcome()).isEqualTo("answered");
    }

    /** The parts of a petition inherit its voters. */
    private void split(WebappClient client) {
        var code = client.post("/api/petitions", petition()).json().get("code").asText();
        var task = office.task(code, "Activity_ClassifyPetition").getId();
        var parts = List.of(
                given("subject", "Phần một", "content", CONTENT + " một"),
                given("subject", "Phần hai", "content", CONTENT + " hai"));
        var answer = client.post(
                engine("task/" + task + "/submit-form"), Words.variables(given("decision", "split", "parts", parts)));
        assertThat(answer.status()).as(answer.body()).isEqualTo(204);
    }

    /** What is refused or not even readable is not logged either. */
    private void refusedIntakes(WebappClient client) {
        var tooLong = new ArrayList<Object>();
        tooLong.add(voter(PRIVATE.get(2) + "0".repeat(5000)));
        for (var bad : List.of(
                with("voters", tooLong),
                with("council", "hdnd-p-lao-cai"),
                with("topic", PRIVATE.get(0)),
                with("deputiesGroup", PRIVATE.get(0)),
                with("council", PRIVATE.get(0)),
                with(PRIVATE.get(0), PRIVATE.get(1)),
                with("receivedOn", PRIVATE.get(2)))) {
            assertThat(client.post("/api/petitions", bad).status()).isBetween(400, 499);
            assertThat(client.post(engine("process-definition/key/petition/submit-form"), Words.variables(bad))
                            .status())
                    .isBetween(400, 499);
        }
        var broken = Words.json(petition()).replace("\"voters\":[", "\"voters\":[[");
        assertThat(client.post("/api/petitions", broken).status()).isEqualTo(400);
        var brokenJson = new HashMap<String, Object>(petition());
        brokenJson.put("voters", Words.Raw.of("[{\"name\":\"" + PRIVATE.get(0), "Json"));
        assertThat(client.post(engine("process-definition/key/petition/submit-form"), Words.variables(brokenJson))
                        .status())
                .isEqualTo(400);
        var brokenForm = Words.json(Words.variables(petition())).replace("\"type\":\"Json\"", "\"type\":");
        assertThat(client.post(engine("process-definition/key/petition/submit-form"), brokenForm)
                        .status())
                .isEqualTo(400);
    }

    private static Map<String, Object> petition() {
        return given(
                "council", "hdnd-lao-cai",
                "source", "voter-contact",
                "receivedOn", "2026-03-02",
                "place", "Tả Van",
                "subject", "Sửa tỉnh lộ 152",
                "content", CONTENT,
                "voters", List.of(voter(PRIVATE.get(2))));
    }

    private static Map<String, Object> voter(String phone) {
        return given("name", PRIVATE.get(0), "address", PRIVATE.get(1), "phone", phone);
    }

    private static Map<String, Object> with(String name, Object value) {
        var fields = petition();
        fields.put(name, value);
        return fields;
    }

    private List<String> logged() {
        return List.copyOf(log.list).stream()
                .map(event -> event.getFormattedMessage()
                        + (event.getThrowableProxy() == null
                                ? ""
                                : ThrowableProxyUtil.asString(event.getThrowableProxy())))
                .toList();
    }
}

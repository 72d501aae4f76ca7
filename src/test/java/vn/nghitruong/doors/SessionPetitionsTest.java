package vn.nghitruong.doors;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import vn.nghitruong.casefile.CaseFiles;
import vn.nghitruong.casefile.CaseKind;
import vn.nghitruong.casefile.SessionEvent;
import vn.nghitruong.office.Office;
import vn.nghitruong.web.WebappClient;

/** The report on petitions for a session, as programs outside see it. */
@DoorTest
class SessionPetitionsTest {

    private static final String CODE = "KY-2026-800";
    private static final String PATH = "/api/sessions/" + CODE + "/petitions";
    private static final String COUNCIL = "hdnd-lao-cai";
    private static final LocalDate OPENING = LocalDate.parse("2026-12-09");

    @LocalServerPort
    int port;

    @Autowired
    Office office;

    @Autowired
    CaseFiles files;

    @Autowired
    ApplicationEventPublisher events;

    @BeforeEach
    void a_regular_session_is_planned() {
        office.on("2026-03-02");
        events.publishEvent(new SessionEvent.Scheduled(CODE, COUNCIL, true, OPENING));
    }

    @AfterEach
    void back_to_the_present() {
        events.publishEvent(new SessionEvent.Cancelled(CODE, COUNCIL));
        ClockUtil.reset();
    }

    @Test
    void every_figure_names_its_petitions_and_stays_as_it_was_sent_out() {
        var petition = office.transferred("road-provincial");
        var client = WebappClient.loggedIn(port, "van-phong-hdnd");

        var live = client.get(PATH).json();

        assertThat(live.get("frozen").asBoolean()).isFalse();
        assertThat(live.get("session").asText()).isEqualTo(CODE);
        assertThat(live.get("council").asText()).isEqualTo(COUNCIL);
        assertThat(live.get("opensOn").asText()).isEqualTo("2026-12-09");
        assertThat(live.get("asOf").asText()).isEqualTo("2026-03-02");
        assertThat(live.at("/figures/0/figure").asText()).isEqualTo("petitions");
        assertThat(live.at("/figures/0/label").asText()).isEqualTo("Tổng số kiến nghị");
        assertThat(texts(live.at("/figures/0/codes"))).contains(petition);
        var line = line(live, petition);
        assertThat(line.get("topic").asText()).isEqualTo("road-provincial");
        assertThat(line.get("topicName").asText()).isEqualTo("Tỉnh lộ, cầu, biển báo");
        assertThat(line.get("competence").asText()).isEqualTo("province");
        assertThat(line.has("result")).isFalse();
        assertThat(line.get("resultName").asText()).isEqualTo("Chưa có kết quả");

        files.open(CODE, CaseKind.SESSION, COUNCIL, "Kỳ họp thường lệ", "preparing");
        events.publishEvent(new SessionEvent.Dispatched(CODE, COUNCIL, true, OPENING));
        var sent = client.get(PATH);
        office.transferred("road-provincial");

        assertThat(sent.json().get("frozen").asBoolean()).isTrue();
        assertThat(client.get(PATH).body()).isEqualTo(sent.body());
    }

    @Test
    void nobody_else_learns_that_there_is_such_a_session() {
        for (var user : List.of("so-xay-dung", "van-phong-ubnd", "van-phong-p-lao-cai", "lanh-dao-p-lao-cai")) {
            assertThat(WebappClient.loggedIn(port, user).get(PATH).status())
                    .as(user)
                    .isEqualTo(404);
        }
        for (var user : List.of("thuong-truc-hdnd", "ban-phap-che", "lanh-dao")) {
            assertThat(WebappClient.loggedIn(port, user).get(PATH).status())
                    .as(user)
                    .isEqualTo(200);
        }
        assertThat(WebappClient.anonymous(port).get(PATH).status()).isEqualTo(401);
        assertThat(WebappClient.loggedIn(port, "van-phong-hdnd")
                        .get("/api/sessions/KY-2026-999/petitions")
                        .status())
                .isEqualTo(404);
    }

    private static JsonNode line(JsonNode report, String petition) {
        for (var line : report.get("summary")) {
            if (texts(line.get("codes")).contains(petition)) {
                return line;
            }
        }
        throw new AssertionError(petition + " is in no line of the summary");
    }

    private static List<String> texts(JsonNode codes) {
        return StreamSupport.stream(codes.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}

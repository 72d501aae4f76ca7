package vn.nghitruong.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.nghitruong.office.Office.given;
import static vn.nghitruong.web.WebappClient.engine;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.nghitruong.request.Requests;
import vn.nghitruong.web.WebappClient;
import vn.nghitruong.web.WebappClient.Answer;

/** Two people at the same thing: one wins, the other gets a 409 and is told why. */
@DoorTest
class TwoAtOnceTest extends AtOnce {

    private static final int ROUNDS = 10;

    @Autowired
    Requests requests;

    @BeforeEach
    void today() {
        office.on("2026-03-02");
    }

    @Test
    void of_two_who_complete_a_task_one_wins() throws Exception {
        var one = as("van-phong-hdnd");
        var other = as(colleague("van-phong-hdnd"));
        for (var round = 0; round < ROUNDS; round++) {
            var open = tasks.open("Activity_ClassifyPetition", tasks.received(), "decision", "letter");
            var door = engine("task/" + open.id() + "/" + (round % 2 == 0 ? "submit-form" : "complete"));

            var answers = atOnce(List.of(one, other), client -> client.post(door, Words.variables(open.good())));

            oneWins(answers);
            assertThat(office.runs(open.code())).isFalse();
            assertThat(events(open.code(), "classified-letter")).isEqualTo(1);
        }
    }

    @Test
    void of_two_who_decide_differently_one_wins_and_only_that_decision_is_kept() throws Exception {
        var one = as("van-phong-hdnd");
        var other = as(colleague("van-phong-hdnd"));
        for (var round = 0; round < ROUNDS; round++) {
            var open = tasks.open("Activity_ClassifyPetition", tasks.received());
            var door = engine("task/" + open.id() + "/submit-form");
            var accept = given("decision", "accept", "topic", "road-provincial", "competence", "province");

            var answers = atOnce(
                    List.of(one, other),
                    client -> client.post(
                            door, Words.variables(client == one ? accept : given("decision", "answered-at-meeting"))));

            oneWins(answers);
            var accepted = events(open.code(), "classified-accept");
            assertThat(accepted + events(open.code(), "classified-answered-at-meeting"))
                    .isEqualTo(1);
            assertThat(office.runs(open.code())).isEqualTo(accepted == 1);
        }
    }

    @Test
    void of_two_who_answer_one_wins() throws Exception {
        var one = as("so-xay-dung");
        var other = as(colleague("so-xay-dung"));
        for (var round = 0; round < 3; round++) {
            var open = tasks.open(
                    "Activity_AnswerRequest",
                    tasks.accepted(),
                    "answer",
                    "Xong.",
                    "documentNumber",
                    "7",
                    "documentDate",
                    "2026-03-02");

            oneWins(atOnce(
                    List.of(one, other),
                    client -> client.post(engine("task/" + open.id() + "/submit-form"), Words.variables(open.good()))));

            assertThat(events(open.code(), "answer-given")).isEqualTo(1);
        }
    }

    @Test
    void of_the_agency_and_the_office_that_answers_for_it_one_wins() throws Exception {
        var agency = as("so-xay-dung");
        var office = as("van-phong-hdnd");
        for (var round = 0; round < 3; round++) {
            var open = tasks.open(
                    "Activity_AnswerRequest",
                    tasks.accepted(),
                    "answer",
                    "Xong.",
                    "documentNumber",
                    "7",
                    "documentDate",
                    "2026-03-02");
            var request = requests.ofCases(List.of(open.code())).get(0).code();

            oneWins(atOnce(
                    List.of(agency, office),
                    client -> client == agency
                            ? client.post(engine("task/" + open.id() + "/submit-form"), Words.variables(open.good()))
                            : client.post("/api/requests/" + request + "/answer", open.good())));

            assertThat(events(open.code(), "answer-given")).isEqualTo(1);
        }
    }

    @Test
    void a_repeated_completion_is_told_that_it_was_done() {
        var open = tasks.open("Activity_ClassifyPetition", tasks.received(), "decision", "letter");
        var client = as("van-phong-hdnd");
        assertThat(client.post(engine("task/" + open.id() + "/submit-form"), Words.variables(open.good()))
                        .status())
                .isEqualTo(204);

        for (var door : List.of("submit-form", "complete")) {
            overtaken(client.post(engine("task/" + open.id() + "/" + door), Words.variables(open.good())));
        }
        overtaken(client.post(engine("task/" + open.id() + "/claim"), given("userId", "van-phong-hdnd")));
        overtaken(client.get("/api/tasks/" + open.id() + "/form"));
        assertThat(events(open.code(), "classified-letter")).isEqualTo(1);
    }

    @Test
    void of_two_who_claim_a_task_one_wins() throws Exception {
        var second = colleague("van-phong-hdnd");
        var one = as("van-phong-hdnd");
        var other = as(second);
        for (var round = 0; round < ROUNDS; round++) {
            var open = tasks.open("Activity_ClassifyPetition", tasks.received());

            oneWins(atOnce(
                    List.of(one, other),
                    client -> client.post(
                            engine("task/" + open.id() + "/claim"),
                            given("userId", client == one ? "van-phong-hdnd" : second))));
        }
    }

    @Test
    void of_two_letters_with_the_same_petitions_one_goes_out() throws Exception {
        var one = as("thuong-truc-hdnd");
        var other = as(colleague("thuong-truc-hdnd"));
        for (var round = 0; round < 5; round++) {
            var codes = List.of(tasks.classified(), tasks.classified());

            oneWins(atOnce(
                    List.of(one, other),
                    client -> client.post(
                            "/api/transfers",
                            given(
                                    "council",
                                    "hdnd-lao-cai",
                                    "petitions",
                                    codes,
                                    "letterNumber",
                                    "1",
                                    "letterDate",
                                    "2026-03-02"))));

            for (var code : codes) {
                assertThat(events(code, "transfer-approved")).isEqualTo(1);
                assertThat(requests.ofCases(List.of(code))).hasSize(1);
                assertThat(office.open(code)).containsExactly("Activity_DirectAgencies");
            }
        }
    }

    @Test
    void a_petition_is_put_into_one_batch_only() throws Exception {
        var one = as("van-phong-hdnd");
        var other = as(colleague("van-phong-hdnd"));
        for (var round = 0; round < ROUNDS; round++) {
            var codes = List.of(tasks.classified());

            oneWins(atOnce(
                    List.of(one, other),
                    client -> client.post(
                            "/api/transfer-batches", given("council", "hdnd-lao-cai", "petitions", codes))));
        }
    }

    @Test
    void of_two_who_withdraw_a_petition_one_wins() throws Exception {
        var one = as("van-phong-hdnd");
        var other = as(colleague("van-phong-hdnd"));
        for (var round = 0; round < 5; round++) {
            var code = tasks.accepted();

            oneWins(atOnce(
                    List.of(one, other),
                    client -> client.post("/api/petitions/" + code + "/withdrawal", given("reason", "Cử tri rút."))));

            assertThat(office.file(code).outcome()).isEqualTo("withdrawn");
            assertThat(events(code, "withdrawal-asked")).isEqualTo(1);
        }
    }

    @Test
    void withdrawing_and_answering_at_once_leaves_a_case_that_is_whole() throws Exception {
        var agency = as("so-xay-dung");
        var clerk = as("van-phong-hdnd");
        for (var round = 0; round < 5; round++) {
            var open = tasks.open(
                    "Activity_AnswerRequest",
                    tasks.accepted(),
                    "answer",
                    "Xong.",
                    "documentNumber",
                    "7",
                    "documentDate",
                    "2026-03-02");

            var answers = atOnce(
                    List.of(agency, clerk),
                    client -> client == agency
                            ? client.post(engine("task/" + open.id() + "/submit-form"), Words.variables(open.good()))
                            : client.post(
                                    "/api/petitions/" + open.code() + "/withdrawal", given("reason", "Cử tri rút.")));

            assertThat(answers).extracting(Answer::status).allMatch(status -> status == 204 || status == 409);
            assertThat(answers).extracting(Answer::status).contains(204);
            var withdrawn = answers.get(1).status() == 204;
            assertThat(office.file(open.code()).isOpen()).isNotEqualTo(withdrawn);
            assertThat(office.runs(open.code())).isNotEqualTo(withdrawn);
            assertThat(events(open.code(), "answer-given"))
                    .isEqualTo(answers.get(0).status() == 204 ? 1 : 0);
        }
    }

    @Test
    void eight_intakes_at_once_get_eight_codes() throws Exception {
        var clients = new ArrayList<WebappClient>();
        for (var i = 0; i < 8; i++) {
            clients.add(WebappClient.loggedIn(port, "van-phong-hdnd"));
        }
        var petition = given(
                "council",
                "hdnd-lao-cai",
                "source",
                "press",
                "receivedOn",
                "2026-03-02",
                "place",
                "Tả Van",
                "subject",
                "Sửa đường",
                "content",
                "Đề nghị sửa đường.");

        var answers = atOnce(clients, client -> client.post("/api/petitions", petition));

        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(answers)
                .extracting(answer -> answer.json().get("code").asText())
                .doesNotHaveDuplicates();
    }
}

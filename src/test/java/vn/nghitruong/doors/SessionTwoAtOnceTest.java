package vn.nghitruong.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.nghitruong.office.Chamber.item;
import static vn.nghitruong.office.Office.given;
import static vn.nghitruong.web.WebappClient.engine;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.nghitruong.doors.OpenTasks.Open;
import vn.nghitruong.office.Chamber;

/** Two people at the same session: what one has done is not undone or done twice by the other. */
@DoorTest
class SessionTwoAtOnceTest extends AtOnce {

    private static final int ROUNDS = 5;

    @Autowired
    Chamber chamber;

    @BeforeEach
    void today() {
        office.on(OpenSessionTasks.PLANNED);
    }

    @Test
    void of_two_who_draft_an_agenda_one_wins_and_only_that_draft_is_kept() throws Exception {
        var one = as("van-phong-hdnd");
        var other = as(colleague("van-phong-hdnd"));
        for (var round = 0; round < ROUNDS; round++) {
            var open = tasks.open("Activity_DraftAgenda", sessions.planned());

            oneWins(atOnce(
                    List.of(one, other),
                    client -> client.post(
                            engine("task/" + open.id() + "/submit-form"), Words.variables(agenda(client == one)))));

            assertThat(titles(open.code())).hasSize(1);
            assertThat(events(open.code(), "agenda-drafted")).isEqualTo(1);
            assertThat(office.open(open.code())).containsExactly("Activity_AgreeAgenda");
        }
    }

    @Test
    void of_two_who_agree_an_agenda_one_wins_and_its_items_are_asked_for_once() throws Exception {
        var one = as("thuong-truc-hdnd");
        var other = as(colleague("thuong-truc-hdnd"));
        for (var round = 0; round < ROUNDS; round++) {
            var open = tasks.open(
                    "Activity_AgreeAgenda", sessions.drafted(), "approved", true, "heldOn", OpenSessionTasks.PLANNED);

            oneWins(atOnce(
                    List.of(one, other),
                    client -> client.post(engine("task/" + open.id() + "/submit-form"), Words.variables(open.good()))));

            assertThat(office.open(open.code() + ".01")).containsExactly("Activity_AcceptRequest");
            assertThat(events(open.code(), "agenda-agreed")).isEqualTo(1);
        }
    }

    @Test
    void of_two_who_verify_an_item_one_wins() throws Exception {
        var one = as("ban-kinh-te-ngan-sach");
        var other = as(colleague("ban-kinh-te-ngan-sach"));
        for (var round = 0; round < ROUNDS; round++) {
            var open =
                    tasks.open("Activity_VerifyItem", sessions.complete(), "opinion", "agree", "reportNumber", "7/BC");
            var disagree = given("opinion", "disagree", "reportNumber", "8/BC", "reason", "Chưa rõ nguồn.");

            oneWins(atOnce(
                    List.of(one, other),
                    client -> client.post(
                            engine("task/" + open.id() + "/complete"),
                            Words.variables(client == one ? open.good() : disagree))));

            var agreed = events(open.code(), "verified-agree");
            assertThat(agreed + events(open.code(), "verified-disagree")).isEqualTo(1);
            assertThat(office.open(open.code())).isEqualTo(agreed == 1 ? List.of() : List.of("Activity_SettleItem"));
        }
    }

    @Test
    void of_two_who_move_the_opening_day_to_the_same_day_one_does() throws Exception {
        var one = as("van-phong-hdnd");
        var other = as("thuong-truc-hdnd");
        for (var round = 0; round < ROUNDS; round++) {
            var code = sessions.preparing();

            var answers = atOnce(
                    List.of(one, other),
                    client -> client.post(
                            "/api/sessions/" + code + "/opening-day?commit=true", given("opensOn", "2026-07-15")));

            refusedBut(1, answers);
            assertThat(opensOn(code)).isEqualTo("2026-07-15");
            assertThat(events(code, "session-moved")).isEqualTo(1);
        }
    }

    @Test
    void two_who_move_the_opening_day_to_different_days_move_it_one_after_the_other() throws Exception {
        var one = as("van-phong-hdnd");
        var other = as("thuong-truc-hdnd");
        for (var round = 0; round < ROUNDS; round++) {
            var code = sessions.preparing();

            var answers = atOnce(
                    List.of(one, other),
                    client -> client.post(
                            "/api/sessions/" + code + "/opening-day?commit=true",
                            given("opensOn", client == one ? "2026-07-21" : "2026-08-11")));

            var done = answers.stream().filter(answer -> answer.status() == 200).toList();
            refusedBut(done.size(), answers);
            assertThat(done).isNotEmpty();
            assertThat(events(code, "session-moved")).isEqualTo(done.size());
            assertThat(done)
                    .extracting(answer -> answer.json().get("to").asText())
                    .contains(opensOn(code));
            if (done.size() == 2) {
                assertThat(done)
                        .extracting(answer -> answer.json().get("from").asText())
                        .as("each says from which day it moved the session")
                        .containsOnlyOnce("2026-07-14");
                assertThat(done).allSatisfy(answer -> assertThat(answer.json().get("moves"))
                        .isNotEmpty());
            }
            var board = as("van-phong-hdnd")
                    .get("/api/sessions/" + code + "/readiness")
                    .json();
            assertThat(board.at("/items/0/dossierDue").asText())
                    .isEqualTo(opensOn(code).equals("2026-07-21") ? "2026-07-14" : "2026-08-04");
        }
    }

    @Test
    void of_two_resolutions_with_the_same_number_one_is_issued() throws Exception {
        var one = as("thuong-truc-hdnd");
        var other = as(colleague("thuong-truc-hdnd"));
        for (var round = 0; round < ROUNDS; round++) {
            var code = sessions.adopted("Phí tham quan", "Phí đăng ký");
            var number = String.valueOf(800 + round);
            var first = resolution(code + ".01", number);
            var second = resolution(code + ".02", number);

            var answers = atOnce(
                    List.of(one, other),
                    client -> client.post(
                            engine("task/" + (client == one ? first : second).id() + "/submit-form"),
                            Words.variables(first.good())));

            refusedBut(1, answers);
            assertThat(answers)
                    .filteredOn(answer -> answer.status() >= 400)
                    .allSatisfy(answer -> assertThat(Words.text(answer)).contains(number + "/NQ-HĐND"));
            assertThat(tasks.isOpen(first)).isNotEqualTo(tasks.isOpen(second));
            assertThat(events(code, "resolution-issued")).isEqualTo(1);
            office.on(OpenSessionTasks.PLANNED);
        }
    }

    @Test
    void of_two_who_issue_the_same_resolution_one_wins() throws Exception {
        var one = as("thuong-truc-hdnd");
        var other = as(colleague("thuong-truc-hdnd"));
        for (var round = 0; round < ROUNDS; round++) {
            var open = resolution(sessions.adopted("Phí tham quan") + ".01", String.valueOf(840 + round));

            oneWins(atOnce(
                    List.of(one, other),
                    client -> client.post(engine("task/" + open.id() + "/submit-form"), Words.variables(open.good()))));

            assertThat(events(open.code(), "resolution-issued")).isEqualTo(1);
            office.on(OpenSessionTasks.PLANNED);
        }
    }

    @Test
    void of_two_who_record_a_session_one_wins() throws Exception {
        var one = as("van-phong-hdnd");
        var other = as(colleague("van-phong-hdnd"));
        for (var round = 0; round < ROUNDS; round++) {
            var code = sessions.ready();
            sessions.dispatched(code);
            office.on(OpenSessionTasks.HELD);
            var open = tasks.open(
                    "Activity_RecordSession",
                    code,
                    "deputiesTotal",
                    50,
                    "deputiesPresent",
                    50,
                    "outcomes",
                    List.of(given("item", 1, "outcome", "adopted", "inFavour", 50)));

            oneWins(atOnce(
                    List.of(one, other),
                    client -> client.post(engine("task/" + open.id() + "/submit-form"), Words.variables(open.good()))));

            assertThat(events(code, "session-recorded")).isEqualTo(1);
            assertThat(office.open(code + ".01")).containsExactly("Activity_IssueResolution");
            office.on(OpenSessionTasks.PLANNED);
        }
    }

    @Test
    void two_who_issue_different_resolutions_of_a_session_both_succeed() throws Exception {
        var one = as("thuong-truc-hdnd");
        var other = as(colleague("thuong-truc-hdnd"));
        for (var round = 0; round < ROUNDS; round++) {
            var code = sessions.adopted("Phí tham quan", "Phí đăng ký");
            var first = resolution(code + ".01", String.valueOf(820 + 2 * round));
            var second = resolution(code + ".02", String.valueOf(821 + 2 * round));

            var answers = atOnce(
                    List.of(one, other),
                    client -> client.post(
                            engine("task/" + (client == one ? first : second).id() + "/complete"),
                            Words.variables((client == one ? first : second).good())));

            refusedBut(2, answers);
            assertThat(office.open(code)).containsExactly("Activity_CloseSession");
            office.on(OpenSessionTasks.PLANNED);
        }
    }

    @Test
    void an_item_added_while_the_papers_go_out_is_prepared_and_dispatched_afterwards() throws Exception {
        var one = as("van-phong-hdnd");
        var other = as("thuong-truc-hdnd");
        for (var round = 0; round < ROUNDS; round++) {
            var open = tasks.open(
                    "Activity_DispatchDocuments", sessions.ready(), "dispatchedOn", OpenSessionTasks.PLANNED);
            var code = open.code();

            var answers = atOnce(
                    List.of(one, other),
                    client -> client == one
                            ? client.post(engine("task/" + open.id() + "/submit-form"), Words.variables(open.good()))
                            : client.post("/api/sessions/" + code + "/items", item("Đặt tên đường", "notice")));

            var dispatched = answers.get(0).status() < 300;
            var added = answers.get(1).status() < 300;
            refusedBut((dispatched ? 1 : 0) + (added ? 1 : 0), answers);
            assertThat(dispatched || added).isTrue();
            assertThat(events(code, "documents-dispatched")).isEqualTo(dispatched ? 1 : 0);
            assertThat(titles(code)).hasSize(added ? 2 : 1);
            if (added) {
                assertThat(office.open(code + ".02")).containsExactly("Activity_AcceptRequest");
                chamber.prepare(code + ".02");
                assertThat(office.open(code)).contains("Activity_DispatchDocuments");
            }
        }
    }

    @Test
    void of_two_items_with_the_same_title_one_is_added() throws Exception {
        var one = as("van-phong-hdnd");
        var other = as("thuong-truc-hdnd");
        for (var round = 0; round < ROUNDS; round++) {
            var code = sessions.preparing();

            var answers = atOnce(
                    List.of(one, other),
                    client -> client.post("/api/sessions/" + code + "/items", item("Đặt tên đường", "notice")));

            refusedBut(1, answers);
            assertThat(titles(code)).containsExactlyInAnyOrder("Dự toán ngân sách", "Đặt tên đường");
        }
    }

    @Test
    void of_two_who_cancel_a_session_one_does() throws Exception {
        var one = as("van-phong-hdnd");
        var other = as("lanh-dao");
        for (var round = 0; round < ROUNDS; round++) {
            var code = sessions.preparing();

            oneWins(atOnce(
                    List.of(one, other),
                    client -> client.post("/api/sessions/" + code + "/cancellation", given("reason", "Lùi lại."))));

            assertThat(office.runs(code)).isFalse();
            assertThat(office.file(code).outcome()).isEqualTo("cancelled");
            assertThat(events(code, "session-cancelled")).isEqualTo(1);
        }
    }

    @Test
    void of_two_who_take_an_item_off_one_does() throws Exception {
        var one = as("van-phong-hdnd");
        var other = as("thuong-truc-hdnd");
        for (var round = 0; round < ROUNDS; round++) {
            var code = sessions.preparing();

            oneWins(atOnce(
                    List.of(one, other),
                    client -> client.post(
                            "/api/sessions/" + code + "/items/1/removal", given("reason", "Không cần nữa."))));

            assertThat(office.file(code + ".01").outcome()).isEqualTo("removed");
            assertThat(events(code + ".01", "item-removed")).isEqualTo(1);
        }
    }

    private static Map<String, Object> agenda(boolean first) {
        return given("items", List.of(item(first ? "Bản thứ nhất" : "Bản thứ hai", "report")));
    }

    private Open resolution(String item, String number) {
        return tasks.open(
                "Activity_IssueResolution",
                item,
                "number",
                number,
                "normative",
                false,
                "signedOn",
                OpenSessionTasks.HELD,
                "signedBy",
                "Chủ tịch HĐND",
                "effectiveOn",
                "2026-06-01");
    }

    private List<String> titles(String code) {
        return as("van-phong-hdnd")
                .get("/api/sessions/" + code)
                .json()
                .get("items")
                .findValuesAsText("title");
    }

    private String opensOn(String code) {
        return as("van-phong-hdnd")
                .get("/api/sessions/" + code)
                .json()
                .at("/session/opensOn")
                .asText();
    }
}

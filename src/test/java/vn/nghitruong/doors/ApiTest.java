package vn.nghitruong.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.nghitruong.doors.Words.call;
import static vn.nghitruong.office.Office.given;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.nghitruong.office.Office;
import vn.nghitruong.web.WebappClient;

/** The shapes that programs outside rely on. */
@DoorTest
class ApiTest {

    @LocalServerPort
    int port;

    @Autowired
    Office office;

    @Autowired
    OpenTasks tasks;

    @Autowired
    TaskService engineTasks;

    private WebappClient client;

    @BeforeEach
    void today() {
        office.on("2026-03-02");
        client = WebappClient.loggedIn(port, "van-phong-hdnd");
    }

    @AfterEach
    void back_to_the_present() {
        ClockUtil.reset();
    }

    @Test
    void a_petition_is_received_with_201_and_its_code() {
        var answer = client.post("/api/petitions", petition("Sửa đường", "Tả Van"));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().size()).isEqualTo(1);
        assertThat(answer.json().get("code").asText()).matches("KNCT-2026-\\d{5}");
        assertThat(office.open(answer.json().get("code").asText())).containsExactly("Activity_ClassifyPetition");
    }

    @Test
    void a_program_that_sends_its_password_is_served_alike() {
        var answer = WebappClient.basic(port, "van-phong-hdnd", "demo")
                .post("/api/petitions", petition("Sửa đường", "Tả Van"));

        assertThat(answer.status()).isEqualTo(201);
    }

    @Test
    void a_petition_shows_its_requests_deadlines_and_timeline_in_words() {
        var code = tasks.answered();

        var whole = client.get("/api/petitions/" + code).json();

        assertThat(whole.at("/code").asText()).isEqualTo(code);
        assertThat(whole.at("/state").asText()).isEqualTo("answering");
        assertThat(whole.at("/petition/lead").asText()).isEqualTo("so-xay-dung");
        assertThat(whole.at("/petition/assignmentReason").asText()).isNotBlank();
        assertThat(whole.at("/requests/0/code").asText()).matches("YC-2026-\\d{5}");
        assertThat(whole.at("/requests/0/lead").asText()).isEqualTo("so-xay-dung");
        assertThat(whole.at("/requests/0/answer").asText()).isEqualTo("Đã hoàn thành.");
        assertThat(whole.get("deadlines")).isNotEmpty().allSatisfy(limit -> {
            assertThat(limit.get("subject").asText()).isNotBlank();
            assertThat(limit.get("due").asText()).matches("2026-\\d\\d-\\d\\d");
            assertThat(limit.at("/deadline/explanation").asText()).isNotBlank();
        });
        assertThat(whole.get("timeline")).hasSizeGreaterThan(5).allSatisfy(line -> {
            assertThat(line.get("at").asText()).matches("2026-03-02T.*Z");
            assertThat(line.get("who").asText()).isNotBlank();
            assertThat(line.get("what").asText())
                    .isNotBlank()
                    .doesNotContain("event.")
                    .contains(" ");
        });
        assertThat(whole.at("/timeline/0/what").asText()).isEqualTo("Mở hồ sơ");
        assertThat(whole.at("/timeline/0/who").asText()).startsWith("Văn phòng");
    }

    @Test
    void a_letter_takes_all_petitions_or_none() {
        var codes = List.of(tasks.classified(), tasks.classified());
        var committee = WebappClient.loggedIn(port, "thuong-truc-hdnd");
        var letter = new HashMap<>(given(
                "council",
                "hdnd-lao-cai",
                "letterNumber",
                "9/HĐND",
                "letterDate",
                "2026-03-02",
                "petitions",
                List.of(codes.get(0), codes.get(1), tasks.received())));

        var refused = committee.post("/api/transfers", letter);

        assertThat(refused.status()).as(refused.body()).isEqualTo(409);
        for (var code : codes) {
            assertThat(office.open(code)).containsExactly("Activity_ApproveTransfer");
            assertThat(office.file(code).state()).isEqualTo("transferring");
            assertThat(client.get("/api/petitions/" + code).json().get("requests"))
                    .isEmpty();
        }
        letter.put("petitions", codes);
        var sent = committee.post("/api/transfers", letter);
        assertThat(sent.status()).as(sent.body()).isEqualTo(200);
        assertThat(sent.json().get("letterNumber").asText()).isEqualTo("9/HĐND");
        for (var code : codes) {
            assertThat(office.open(code)).containsExactly("Activity_DirectAgencies");
            assertThat(client.get("/api/petitions/" + code)
                            .json()
                            .at("/petition/letterNumber")
                            .asText())
                    .isEqualTo("9/HĐND");
        }
    }

    @Test
    void a_letter_that_is_stopped_names_the_petition_that_stands_in_the_way() {
        var codes = List.of(tasks.classified(), tasks.classified());
        engineTasks.setAssignee(
                office.task(codes.get(1), "Activity_ApproveTransfer").getId(), "ban-phap-che");
        var letter = given(
                "council", "hdnd-lao-cai", "letterNumber", "9/HĐND", "letterDate", "2026-03-02", "petitions", codes);

        var refused = WebappClient.loggedIn(port, "thuong-truc-hdnd").post("/api/transfers", letter);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("detail").asText())
                .startsWith("Kiến nghị " + codes.get(1) + ": Công việc đang do người dùng ban-phap-che xử lý.")
                .doesNotContain(codes.get(0));
        assertThat(office.file(codes.get(0)).state()).isEqualTo("transferring");
    }

    @Test
    void a_batch_is_put_together_taken_apart_and_sent() {
        var code = tasks.classified();
        var committee = WebappClient.loggedIn(port, "thuong-truc-hdnd");
        var put = given("council", "hdnd-lao-cai", "petitions", List.of(code));
        var first = client.post("/api/transfer-batches", put);
        assertThat(first.status()).as(first.body()).isEqualTo(201);
        assertThat(client.post("/api/transfer-batches", put).status()).isEqualTo(409);
        assertThat(client.delete("/api/transfer-batches/"
                                + first.json().get("id").asText())
                        .status())
                .isEqualTo(204);
        var second = client.post("/api/transfer-batches", put).json().get("id").asText();
        assertThat(batches(committee)).contains(second);

        assertThat(committee
                        .post(
                                "/api/transfers",
                                given(
                                        "council",
                                        "hdnd-lao-cai",
                                        "petitions",
                                        List.of(code),
                                        "letterNumber",
                                        "1",
                                        "letterDate",
                                        "2026-03-02"))
                        .status())
                .isEqualTo(200);

        assertThat(batches(committee)).doesNotContain(second);
    }

    @Test
    void the_register_ignores_marks_and_prefers_exact_ones() {
        var plain = receive("Sua chua duong den truong qqzz");
        var exact = receive("Sửa chữa đường đến trường qqzz");
        var newer = receive("SUA CHUA DUONG DEN TRUONG qqzz");

        assertThat(codes("/api/cases?q=sua+chua+duong+den+truong+qqzz")).containsExactlyInAnyOrder(plain, exact, newer);
        assertThat(codes("/api/cases?q=" + encoded("sửa chữa đường đến trường qqzz")))
                .hasSize(3)
                .startsWith(exact);
        assertThat(codes("/api/cases?q=qqzz%25")).containsExactlyInAnyOrder(plain, exact, newer);
        assertThat(codes("/api/cases?q=%25zz")).isEmpty();
        assertThat(codes("/api/cases?q=%25")).isEmpty();
        assertThat(codes("/api/cases?q=qq_z")).isEmpty();
        assertThat(codes("/api/cases?q=%27+or+1%3D1--")).isEmpty();
        assertThat(codes("/api/cases?q=" + exact.toLowerCase())).containsExactly(exact);
        assertThat(client.get("/api/cases?q=qqzz").json().at("/cases/0").fieldNames())
                .toIterable()
                .contains("code", "kind", "council", "title", "state", "openedOn");
    }

    @Test
    void the_register_is_read_page_by_page() {
        var all = List.of(receive("trang wwyy 1"), receive("trang wwyy 2"), receive("trang wwyy 3"));

        var first = client.get("/api/cases?q=wwyy&size=2").json();
        var second = client.get("/api/cases?q=wwyy&size=2&page=1").json();

        assertThat(first.get("more").asBoolean()).isTrue();
        assertThat(first.get("cases")).hasSize(2);
        assertThat(second.get("more").asBoolean()).isFalse();
        assertThat(second.get("cases")).hasSize(1);
        var found = new ArrayList<>(first.findValuesAsText("code"));
        found.addAll(second.findValuesAsText("code"));
        assertThat(found).containsExactlyInAnyOrderElementsOf(all);
        assertThat(client.get("/api/cases?page=10000&size=200").json().get("cases"))
                .isEmpty();
    }

    @Test
    void the_register_knows_agency_state_kind_and_what_is_overdue() {
        var late = tasks.accepted();
        var ended = receive("kết thúc vvuu");
        office.work(ended, "Activity_ClassifyPetition", "decision", "letter");

        assertThat(codes("/api/cases?size=200&agency=so-xay-dung"))
                .contains(late)
                .doesNotContain(ended);
        assertThat(codes("/api/cases?size=200&state=closed")).contains(ended).doesNotContain(late);
        assertThat(codes("/api/cases?size=200&kind=petition")).contains(late, ended);
        assertThat(codes("/api/cases?size=200&kind=session")).doesNotContain(late, ended);
        assertThat(codes("/api/cases?size=200&overdue=true")).doesNotContain(late);
        office.on("2026-05-19");
        assertThat(codes("/api/cases?size=200&overdue=true")).contains(late).doesNotContain(ended);
        assertThat(codes("/api/cases?size=200&kind=&state=&agency=&q=")).contains(late, ended);
    }

    @Test
    void a_problem_has_all_its_parts_in_the_readers_language() {
        for (var path : List.of("/api/petitions/khong-co", "/api/cases?size=0", "/api/cases?page=x", "/api/khong-co")) {
            var vietnamese = get(path, "vi");
            var english = get(path, "en");
            var other = get(path, "fr");
            var none = client.get(path);

            assertThat(vietnamese.header("Content-Type").orElse("")).startsWith("application/problem+json");
            for (var part : List.of("type", "title", "status", "detail", "code")) {
                assertThat(vietnamese.json().has(part)).as("%s %s", path, part).isTrue();
            }
            assertThat(vietnamese.json().get("status").asInt()).isEqualTo(vietnamese.status());
            assertThat(Words.faults(vietnamese)).as(vietnamese.body()).isEmpty();
            assertThat(Words.text(none)).isEqualTo(Words.text(vietnamese));
            assertThat(Words.text(other)).isEqualTo(Words.text(vietnamese));
            assertThat(Words.text(english)).isNotEqualTo(Words.text(vietnamese)).matches("\\p{ASCII}+");
            assertThat(english.json().get("title").asText()).matches("\\p{ASCII}+");
            assertThat(english.json().get("code")).isEqualTo(vietnamese.json().get("code"));
        }
    }

    @Test
    void the_description_of_the_calls_needs_a_log_in_and_lists_them() {
        assertThat(WebappClient.anonymous(port).get("/v3/api-docs").status()).isEqualTo(401);

        var paths = client.get("/v3/api-docs").json().get("paths");

        assertThat(paths.fieldNames())
                .toIterable()
                .contains(
                        "/api/petitions",
                        "/api/petitions/{code}",
                        "/api/petitions/{code}/withdrawal",
                        "/api/transfers",
                        "/api/transfer-batches",
                        "/api/requests/{code}/answer",
                        "/api/documents",
                        "/api/documents/{id}",
                        "/api/cases",
                        "/api/deadlines",
                        "/api/assignments",
                        "/api/topics/suggestions",
                        "/api/tasks/{task}/form");
        assertThat(paths.fieldNames()).toIterable().allMatch(path -> path.startsWith("/api/"));
    }

    @Test
    void a_correction_changes_what_was_written_and_leaves_a_trace() {
        var code = receive("Ghi nhầm");

        var answer = call(
                client,
                "PATCH",
                "/api/petitions/" + code,
                given("subject", "Ghi đúng ttss", "place", "Bắc Hà", "reason", "Nghe nhầm."));

        assertThat(answer.status()).as(answer.body()).isEqualTo(204);
        var whole = client.get("/api/petitions/" + code).json();
        assertThat(whole.at("/subject").asText()).isEqualTo("Ghi đúng ttss");
        assertThat(whole.at("/petition/place").asText()).isEqualTo("Bắc Hà");
        assertThat(whole.at("/petition/content").asText()).isEqualTo("Đề nghị sửa.");
        assertThat(kinds(whole)).contains("corrected");
        assertThat(codes("/api/cases?q=ghi+dung+ttss")).containsExactly(code);
    }

    @Test
    void a_withdrawal_ends_the_case_and_its_request_and_nothing_follows() {
        var code = tasks.accepted();

        var answer = client.post("/api/petitions/" + code + "/withdrawal", given("reason", "Cử tri rút."));

        assertThat(answer.status()).as(answer.body()).isEqualTo(204);
        assertThat(office.runs(code)).isFalse();
        assertThat(office.open(code)).isEmpty();
        var whole = client.get("/api/petitions/" + code).json();
        assertThat(whole.at("/outcome").asText()).isEqualTo("withdrawn");
        assertThat(kinds(whole)).contains("withdrawal-asked");
        assertThat(client.post("/api/petitions/" + code + "/withdrawal", given("reason", "Lần hai."))
                        .status())
                .isEqualTo(409);
        assertThat(call(client, "PATCH", "/api/petitions/" + code, given("reason", "x", "subject", "y"))
                        .status())
                .isEqualTo(409);
        office.on("2026-05-19");
        assertThat(codes("/api/cases?size=200&overdue=true")).doesNotContain(code);
    }

    @Test
    void the_longest_texts_that_are_allowed_are_kept() {
        var petition = petition("ă".repeat(250), "Tả Van");
        petition.put("content", "ệ".repeat(20_000));
        petition.put("place", "x".repeat(200));
        petition.put("session", "x".repeat(200));
        petition.put(
                "voters", List.of(given("name", "ữ".repeat(200), "address", "ữ".repeat(500), "phone", "0".repeat(30))));
        var code = client.post("/api/petitions", petition).json().get("code").asText();
        var long2000 = "ộ".repeat(2000);
        assertThat(call(client, "PATCH", "/api/petitions/" + code, given("place", "Tả Van", "reason", long2000))
                        .status())
                .isEqualTo(204);

        office.work(
                code,
                "Activity_ClassifyPetition",
                "decision",
                "accept",
                "topic",
                "road-provincial",
                "competence",
                "province",
                "leadAgency",
                "so-xay-dung",
                "reason",
                long2000);
        office.work(code, "Activity_ApproveTransfer", "approved", false, "reason", long2000);
        office.work(
                code,
                "Activity_ClassifyPetition",
                "decision",
                "accept",
                "topic",
                "road-provincial",
                "competence",
                "province",
                "leadAgency",
                "so-xay-dung",
                "reason",
                long2000);
        office.work(
                code,
                "Activity_ApproveTransfer",
                "approved",
                true,
                "letterNumber",
                "9".repeat(200),
                "letterDate",
                "2026-03-02",
                "dueOn",
                "2026-06-01",
                "reason",
                long2000);
        office.work(
                code, "Activity_DirectAgencies", "leadAgency", "so-xay-dung", "cooperating", List.of("so-tai-chinh"));
        office.work(
                code, "Activity_AcceptRequest", "decision", "return", "proposedAgency", "so-y-te", "reason", long2000);
        office.work(code, "Activity_Reassign", "leadAgency", "so-xay-dung", "reason", long2000);
        office.work(code, "Activity_AcceptRequest", "decision", "return", "reason", long2000);
        office.work(code, "Activity_DecideCompetence", "leadAgency", "so-xay-dung", "reason", long2000);
        office.work(code, "Activity_ContributeAnswer", "answer", "ậ".repeat(20_000));
        office.work(code, "Activity_AnswerRequest", "extendTo", "2026-08-03", "reason", long2000);
        office.work(code, "Activity_DecideExtension", "approved", true, "reason", long2000);
        office.work(
                code,
                "Activity_AnswerRequest",
                "answer",
                "ậ".repeat(20_000),
                "documentNumber",
                "9".repeat(200),
                "documentDate",
                "2026-03-02");
        office.work(code, "Activity_ConsolidateAnswer", "back", true, "reason", long2000);
        office.work(
                code,
                "Activity_AnswerRequest",
                "answer",
                "ậ".repeat(20_000),
                "documentNumber",
                "9".repeat(200),
                "documentDate",
                "2026-03-02");
        office.work(
                code,
                "Activity_ConsolidateAnswer",
                "answer",
                "ậ".repeat(20_000),
                "documentNumber",
                "9".repeat(200),
                "documentDate",
                "2026-03-02");
        office.work(code, "Activity_ReviewAnswer", "verdict", "return", "returnReason", "no-date", "reason", long2000);
        office.answer(code);
        office.work(code, "Activity_ConsolidateAnswer", "direct", true);
        office.work(
                code,
                "Activity_ReviewAnswer",
                "verdict",
                "accept",
                "result",
                "planned",
                "promisedOn",
                "2026-04-01",
                "promisedBy",
                "ơ".repeat(200));
        office.work(code, "Activity_NotifyVoters", "publish", true, "channel", "portal");
        office.on("2026-04-01");
        office.work(code, "Activity_CheckPromise", "fulfilled", false, "promisedOn", "2026-05-04", "reason", long2000);

        assertThat(client.get("/api/petitions/" + code).status()).isEqualTo(200);
    }

    private WebappClient.Answer get(String path, String language) {
        return client.send(
                client.request(path).header("Accept-Language", language).GET());
    }

    private String receive(String subject) {
        return client.post("/api/petitions", petition(subject, "Tả Van"))
                .json()
                .get("code")
                .asText();
    }

    private List<String> codes(String path) {
        var answer = client.get(path);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().get("cases").findValuesAsText("code");
    }

    private List<String> batches(WebappClient reader) {
        return reader.get("/api/transfers/waiting?council=hdnd-lao-cai")
                .json()
                .get("batches")
                .findValuesAsText("id");
    }

    private static List<String> kinds(JsonNode whole) {
        return StreamSupport.stream(whole.get("timeline").spliterator(), false)
                .map(line -> line.get("kind").asText())
                .toList();
    }

    private static Map<String, Object> petition(String subject, String place) {
        return given(
                "council",
                "hdnd-lao-cai",
                "source",
                "press",
                "receivedOn",
                "2026-03-02",
                "place",
                place,
                "subject",
                subject,
                "content",
                "Đề nghị sửa.");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

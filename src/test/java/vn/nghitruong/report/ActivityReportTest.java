package vn.nghitruong.report;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.nghitruong.office.Chamber.item;
import static vn.nghitruong.office.Office.given;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import vn.nghitruong.office.Chamber;
import vn.nghitruong.office.Office;
import vn.nghitruong.office.Team;
import vn.nghitruong.supervision.Endings;
import vn.nghitruong.web.WebTest;
import vn.nghitruong.web.WebappClient;
import vn.nghitruong.web.WebappClient.Answer;

/**
 * The yearly report through the door of the web: a small year of 2026 whose every number is known, looked at before and
 * after it ended.
 */
@WebTest
@Import({Office.class, Chamber.class, Team.class})
@TestPropertySource(
        properties = "spring.datasource.url=jdbc:h2:mem:year-of-a-council;DB_CLOSE_DELAY=-1;OPTIMIZE_REUSE_RESULTS=0")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ActivityReportTest {

    private static final String COUNCIL = "hdnd-lao-cai";
    private static final String WARD = "hdnd-p-lao-cai";
    private static final String OFFICE = "van-phong-hdnd";
    private static final String REPORTS = "/api/reports/activity";
    private static final String YEAR = "?council=" + COUNCIL + "&year=2026";

    @LocalServerPort
    int port;

    @Autowired
    Office office;

    @Autowired
    Chamber chamber;

    @Autowired
    Team team;

    @Autowired
    Endings endings;

    /** The report as it was on the last day of the year. */
    private JsonNode atTheEnd;

    @BeforeAll
    void a_year() {
        office.on("2026-03-02");
        petitions();
        office.on("2026-05-11");
        missions();
        session();
        office.on("2026-12-31");
        atTheEnd = report(OFFICE, YEAR);
    }

    @BeforeEach
    void the_year_is_over() {
        office.on("2027-02-01");
    }

    @AfterAll
    void back_to_the_present() {
        ClockUtil.reset();
    }

    /** Answered and solved; promised; returned and late; unanswered; split in two that are not classified; a fact. */
    private void petitions() {
        for (var end : List.of("resolved", "planned", "return", "")) {
            var code = office.transferred("irrigation");
            if (!end.isEmpty()) {
                office.work(code, "Activity_DirectAgencies", "leadAgency", "so-nong-nghiep-moi-truong");
                office.work(code, "Activity_AcceptRequest", "decision", "accept");
                office.answer(code);
                office.work(code, "Activity_ConsolidateAnswer", "direct", true);
                judge(code, end);
            }
        }
        var whole = office.receive("Cam Đường", "Cấp thẻ BHYT; bố trí điểm tập kết rác.");
        var parts = List.of(
                given("subject", "Thẻ", "content", "Cấp thẻ BHYT."),
                given("subject", "Rác", "content", "Bố trí điểm tập kết rác."));
        office.work(whole, "Activity_ClassifyPetition", "decision", "split", "parts", parts);
        var fact = office.receive("Lào Cai", "Xe tải chạy quá tốc độ.");
        office.work(
                fact,
                "Activity_ClassifyPetition",
                "decision",
                "report-of-fact",
                "topic",
                "traffic-safety",
                "competence",
                "province");
        office.receive("van-phong-p-lao-cai", WARD, "Lào Cai", "Ngõ 12 hỏng đường.");
    }

    private void judge(String code, String end) {
        switch (end) {
            case "return" ->
                office.work(code, "Activity_ReviewAnswer", "verdict", "return", "returnReason", "too-general");
            case "planned" ->
                office.work(
                        code,
                        "Activity_ReviewAnswer",
                        "verdict",
                        "accept",
                        "result",
                        end,
                        "promisedOn",
                        "2027-01-15",
                        "promisedBy",
                        "Giám đốc Sở");
            default -> office.work(code, "Activity_ReviewAnswer", "verdict", "accept", "result", end);
        }
        if (!end.equals("return")) {
            office.work(code, "Activity_NotifyVoters", "publish", true, "channel", "portal");
        }
    }

    /** A session with two resolutions, one of them handed to the gazette in time; another session was called off. */
    private void session() {
        var code = chamber.agreed(
                "topical", "2026-07-14", item("Dự toán", "resolution"), item("Phân bổ vốn", "resolution"));
        chamber.prepare(code + ".01");
        chamber.prepare(code + ".02");
        chamber.open(code, "2026-07-14");
        chamber.record(code, List.of(adopted(code + ".01"), adopted(code + ".02")));
        for (var number : List.of(1, 2)) {
            office.work(
                    code + ".0" + number,
                    "Activity_IssueResolution",
                    "number",
                    String.valueOf(number),
                    "normative",
                    number == 1,
                    "signedOn",
                    "2026-07-14",
                    "signedBy",
                    "Chủ tịch HĐND",
                    "effectiveOn",
                    "2026-07-25");
        }
        office.on("2026-07-20");
        var sent = as(OFFICE).post("/api/resolutions/" + code + ".01/gazette", given("on", "2026-07-20"));
        assertThat(sent.status()).as(sent.body()).isLessThan(300);
        var off = chamber.plan("urgent", "2026-09-15");
        var called = as(OFFICE).post("/api/sessions/" + off + "/cancellation", given("reason", "Không còn cần thiết."));
        assertThat(called.status()).as(called.body()).isLessThan(300);
    }

    private static Map<String, Object> adopted(String item) {
        return given("item", item, "outcome", "adopted", "inFavour", 45, "against", 1, "abstained", 2);
    }

    /** One with two recommendations, done and overdue; a survey; one that was taken back. */
    private void missions() {
        var code = team.working("committee", "thematic", "so-tai-chinh");
        team.body(code + ".001");
        team.reported(code);
        team.conclude(
                code, Team.recommendation("so-tai-chinh", "2026-08-31"), Team.recommendation("so-y-te", "2026-09-30"));
        office.work("KNGS-2026-00001", "Activity_AcceptRequest", "decision", "accept");
        team.answer("KNGS-2026-00001");
        office.work("KNGS-2026-00001", "Activity_ReviewFulfilment", "state", "done");
        team.working("standing-committee", "survey", "so-y-te");
        var back = team.working("council", "thematic", "so-noi-vu");
        office.as(OFFICE, () -> endings.withdraw(back, "Trùng nội dung."));
    }

    @ParameterizedTest
    @CsvSource({
        "sessions, 1",
        "sessions-topical, 1",
        "sessions-urgent, 0",
        "sessions-late-papers, 0",
        "verifications-due, 2",
        "verifications-on-time, 2",
        "resolutions, 2",
        "resolutions-normative, 1",
        "resolutions-public-due, 2",
        "resolutions-public-on-time, 1",
        "missions, 2",
        "missions-committee-thematic, 1",
        "missions-standing-committee-survey, 1",
        "missions-council-thematic, 0",
        "recommendations, 2",
        "recommendations-due, 2",
        "recommendations-done, 1",
        "questions, 0",
        "petitions, 6",
        "petitions-received, 6",
        "petitions-carried-over, 0",
        "petitions-answered, 2",
        "petitions-answer-due, 4",
        "petitions-answered-on-time, 2",
        "petitions-unanswered, 4",
        "petitions-accepted, 2",
        "petitions-solved, 1",
        "petitions-promised, 1",
        "petitions-returned, 1",
        "petitions-late, 2",
        "petitions-open, 5",
        "petitions-reports-of-fact, 1",
        "petitions-split, 1"
    })
    void a_year_is_told_in_numbers(String figure, int number) {
        assertThat(figure(atTheEnd, figure).get("value").asInt()).isEqualTo(number);
        assertThat(figure(atTheEnd, figure).get("definition").asText())
                .endsWith(".")
                .contains(" ");
    }

    @Test
    void what_the_communes_did_stands_beside_it() {
        assertThat(figure(atTheEnd, "petitions").get("lower").asInt()).isEqualTo(1);
        assertThat(figure(atTheEnd, "petitions").get("total").asInt()).isEqualTo(7);
        assertThat(atTheEnd.get("columns").findValuesAsText("label"))
                .containsExactly("Cấp tỉnh", "Cấp xã", "Tổng cộng");
        var ward = report("van-phong-p-lao-cai", "?council=" + WARD + "&year=2026");
        assertThat(figure(ward, "petitions").get("value").asInt()).isEqualTo(1);
        assertThat(figure(ward, "petitions").has("total")).isFalse();
    }

    @Test
    void every_number_opens_exactly_its_cases() {
        for (var figure : atTheEnd.get("figures")) {
            var codes = new ArrayList<String>();
            for (var page = 0; page < 4; page++) {
                var list = as("thuong-truc-hdnd")
                        .get(figure.get("cases").asText() + "&size=2&page=" + page)
                        .json();
                assertThat(list.get("total")).isEqualTo(figure.get("value"));
                list.get("cases").forEach(one -> codes.add(one.get("code").asText()));
                assertThat(list.get("cases"))
                        .allMatch(one -> !one.get("title").asText().isEmpty());
            }
            assertThat(codes)
                    .as(figure.get("id").asText())
                    .hasSize(figure.get("value").asInt())
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void a_year_that_is_over_keeps_its_numbers_and_the_next_begins_where_it_ended() {
        assertThat(report(OFFICE, YEAR).get("figures")).isEqualTo(atTheEnd.get("figures"));
        var next = report(OFFICE, "?council=" + COUNCIL + "&year=2027");

        assertThat(figure(next, "petitions-carried-over").get("value"))
                .isEqualTo(figure(atTheEnd, "petitions-open").get("value"));
        assertThat(figure(next, "petitions-received").get("value").asInt()).isZero();
        assertThat(next.get("countedTo").asText()).isEqualTo("2027-02-01");
    }

    @Test
    void yardsticks_say_whether_they_are_met() {
        var yardsticks = new HashMap<String, JsonNode>();
        atTheEnd.get("yardsticks")
                .forEach(one ->
                        yardsticks.put(one.get("id").asText(), one.get("grades").get(0)));

        assertThat(yardsticks.get("petitions-on-time").get("share").asDouble()).isEqualTo(50.0);
        assertThat(yardsticks.get("petitions-on-time").get("met").asBoolean()).isFalse();
        assertThat(yardsticks.get("recommendations-done").get("share").asDouble())
                .isEqualTo(50.0);
        assertThat(yardsticks.get("verification-on-time").get("met").asBoolean())
                .isTrue();
        assertThat(yardsticks.get("resolutions-public").get("met").asBoolean()).isFalse();
        assertThat(yardsticks.get("late-papers").get("points").asDouble()).isZero();
        assertThat(yardsticks.get("unanswered").get("points").asDouble()).isEqualTo(-4.0);
    }

    @Test
    void records_are_counted_with_the_cases_and_a_repeated_import_changes_nothing() {
        var rows = List.of(
                record("question", "province", "2019-07-09", "CV-1"),
                record("question", "district", "2019-07-09", "CV-2"),
                record("session-urgent", "province", "2019-05-06", "KH-9"));
        var first = importing(OFFICE, rows);
        var again = importing(OFFICE, rows);

        assertThat(first.json().get("imported").asInt()).as(first.body()).isEqualTo(3);
        assertThat(again.json().get("imported").asInt()).as(again.body()).isZero();
        assertThat(again.json().get("known").asInt()).isEqualTo(3);
        var report = report(OFFICE, "?council=" + COUNCIL + "&year=2019");
        assertThat(figure(report, "questions").get("value").asInt()).isEqualTo(1);
        assertThat(figure(report, "questions").get("lower").asInt()).isEqualTo(1);
        assertThat(figure(report, "sessions").get("value").asInt()).isEqualTo(1);
        assertThat(figure(report, "sessions-urgent").get("value").asInt()).isEqualTo(1);
        assertThat(report.get("columns").findValuesAsText("label")).contains("Cấp huyện");
        var list = as(OFFICE)
                .get(figure(report, "questions").get("cases").asText())
                .json();
        assertThat(list.at("/cases/0/reference").asText()).isEqualTo("CV-1");

        var code = list.at("/cases/0/code").asText();
        assertThat(as("ban-phap-che").delete(REPORTS + "/records/" + code).status())
                .isEqualTo(403);
        assertThat(as("van-phong-p-lao-cai")
                        .delete(REPORTS + "/records/" + code)
                        .status())
                .isEqualTo(404);
        assertThat(as(OFFICE).delete(REPORTS + "/records/" + code).status()).isEqualTo(204);
        assertThat(figure(report(OFFICE, "?council=" + COUNCIL + "&year=2019"), "questions")
                        .get("value")
                        .asInt())
                .isZero();
        assertThat(importing(OFFICE, rows).json().get("imported").asInt()).isEqualTo(1);
    }

    @Test
    void records_that_cannot_be_are_refused_all_together() {
        var good = record("matter", "province", "2018-03-05", "VD-1");
        for (var bad : List.of(
                with(good, "measure", "khong-co"),
                with(good, "level", "ward"),
                with(good, "day", "2018-02-30"),
                with(good, "day", "2031-01-01"),
                with(good, "day", "1999-01-01"),
                with(good, "title", "x".repeat(251)),
                with(good, "title", "a\0b"),
                with(good, "reference", ""),
                with(good, "council", "so-y-te"),
                with(good, "council", WARD))) {
            var answer = importing(OFFICE, List.of(good, bad));
            assertThat(answer.status()).as(bad + answer.body()).isBetween(400, 404);
            assertThat(answer.json().get("detail").asText()).isNotEmpty();
        }
        assertThat(importing(OFFICE, List.of(good, with(good, "title", "Khác"))).status())
                .isEqualTo(409);
        assertThat(importing("ban-phap-che", List.of(good)).status()).isEqualTo(403);
        assertThat(importing("lanh-dao", List.of(good)).status()).isEqualTo(403);
        assertThat(figure(report(OFFICE, "?council=" + COUNCIL + "&year=2018"), "matters")
                        .get("value")
                        .asInt())
                .isZero();
    }

    @Test
    void a_frozen_report_gives_the_same_numbers_for_ever() {
        importing(OFFICE, List.of(record("matter", "province", "2017-03-06", "VD-1")));
        var place = "?council=" + COUNCIL + "&year=2017";
        var live = report(OFFICE, place);
        var edition = freeze("lanh-dao", 2017, null);
        assertThat(edition.status()).as(edition.body()).isEqualTo(201);
        importing(OFFICE, List.of(record("matter", "province", "2017-03-06", "VD-2")));

        assertThat(freeze(OFFICE, 2017, null).status()).isEqualTo(409);
        assertThat(freeze(OFFICE, 2017, "Bổ sung một vấn đề.")
                        .json()
                        .get("number")
                        .asInt())
                .isEqualTo(2);
        office.on("2027-06-01");
        var id = edition.json().get("id").asLong();
        var frozen = as("ban-dan-toc").get(REPORTS + "/frozen/" + id).json();
        assertThat(frozen.at("/edition/number").asInt()).isEqualTo(1);
        assertThat(frozen.get("asOf").asText()).startsWith("2027-02-01T");
        for (var figure : frozen.get("figures")) {
            var before = figure(live, figure.get("id").asText());
            assertThat(figure.get("value")).isEqualTo(before.get("value"));
            assertThat(figure.get("total")).isEqualTo(before.get("total"));
            assertThat(figure.get("definition")).isEqualTo(before.get("definition"));
            assertThat(as(OFFICE).get(figure.get("cases").asText()).json().get("total"))
                    .isEqualTo(before.get("value"));
        }
        assertThat(figure(report(OFFICE, place), "matters").get("value").asInt())
                .isEqualTo(2);
        assertThat(as(OFFICE).get(REPORTS + "/frozen" + place).json().findValuesAsText("number"))
                .containsExactly("2", "1");
    }

    @Test
    void the_table_file_says_the_same() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + REPORTS + YEAR + "&format=xlsx"))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString("admin:demo".getBytes(StandardCharsets.UTF_8)))
                .build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .contains("attachment");
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(answer.body()))) {
            var rows = book.getFirstSheet().read();
            for (var figure : atTheEnd.get("figures")) {
                assertThat(rows)
                        .as(figure.get("id").asText())
                        .anyMatch(row -> row.getCellText(0)
                                        .strip()
                                        .equals(figure.get("label").asText())
                                && row.getCellText(1).equals(figure.get("value").asText())
                                && row.getCellText(3).equals(figure.get("total").asText())
                                && row.getCellText(4)
                                        .equals(figure.get("definition").asText()));
            }
            assertThat(book.getSheets().count()).isEqualTo(2);
        }
    }

    @Test
    void a_province_s_supervisors_read_the_numbers_below_and_not_the_cases() {
        var ward = "?council=" + WARD + "&year=2026";

        assertThat(as("lanh-dao").get(REPORTS + "/councils").json().findValuesAsText("code"))
                .contains(COUNCIL, WARD);
        assertThat(as("lanh-dao").get(REPORTS + ward).status()).isEqualTo(200);
        assertThat(as("lanh-dao").get(REPORTS + "/frozen" + ward).status()).isEqualTo(200);
        assertThat(as("lanh-dao")
                        .get(REPORTS + "/cases" + ward + "&figure=petitions")
                        .status())
                .isEqualTo(403);
        var own = REPORTS + "/cases" + YEAR + "&figure=petitions&level=";
        assertThat(as("lanh-dao").get(own + "own").status()).isEqualTo(200);
        for (var level : List.of("lower", "total")) {
            assertThat(as("lanh-dao").get(own + level).status()).isEqualTo(403);
            assertThat(as(OFFICE).get(own + level).status()).isEqualTo(403);
        }
        assertThat(as("admin").get(own + "total").json().get("total").asInt()).isEqualTo(7);
        assertThat(as("lanh-dao")
                        .post(REPORTS + "/freezing", given("council", WARD, "year", 2026))
                        .status())
                .isEqualTo(403);
        var edition = as("van-phong-p-lao-cai")
                .post(REPORTS + "/freezing", given("council", WARD, "year", 2025))
                .json()
                .get("id")
                .asText();
        assertThat(as("lanh-dao").get(REPORTS + "/frozen/" + edition).status()).isEqualTo(200);
        assertThat(as("lanh-dao")
                        .get(REPORTS + "/frozen/" + edition + "/cases?figure=petitions")
                        .status())
                .isEqualTo(403);
        assertThat(as(OFFICE).get(REPORTS + "/frozen/" + edition).status()).isEqualTo(404);
    }

    @Test
    void for_those_outside_there_is_no_report() {
        var edition = as(OFFICE)
                .post(REPORTS + "/freezing", given("council", COUNCIL, "year", 2025))
                .json()
                .get("id")
                .asText();
        for (var stranger :
                List.of("so-y-te", "ubnd-tinh", "van-phong-ubnd", "van-phong-p-lao-cai", "lanh-dao-p-lao-cai")) {
            for (var path : List.of(
                    YEAR,
                    YEAR + "&format=xlsx",
                    "/cases" + YEAR + "&figure=petitions",
                    "/frozen" + YEAR,
                    "/frozen/" + edition,
                    "/frozen/" + edition + "?format=xlsx",
                    "/frozen/" + edition + "/cases?figure=petitions")) {
                assertThat(as(stranger).get(REPORTS + path).status())
                        .as(stranger + path)
                        .isEqualTo(404);
                assertThat(WebappClient.anonymous(port).get(REPORTS + path).status())
                        .isEqualTo(401);
            }
            assertThat(as(stranger)
                            .post(REPORTS + "/freezing", given("council", COUNCIL, "year", 2024))
                            .status())
                    .isEqualTo(404);
            assertThat(importing(stranger, List.of(record("matter", "province", "2018-03-05", "X")))
                            .status())
                    .as(stranger)
                    .isEqualTo(404);
        }
        assertThat(as("so-y-te").get(REPORTS + "/councils").json()).isEmpty();
        assertThat(as("ban-phap-che")
                        .post(REPORTS + "/freezing", given("council", COUNCIL, "year", 2024))
                        .status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?council=hdnd-lao-cai&year=1900",
                "?council=hdnd-lao-cai&year=9999",
                "?council=hdnd-lao-cai&year=2028",
                "?council=hdnd-lao-cai&year=nay",
                "?council=hdnd-lao-cai",
                "?year=2026",
                "?council=khong-co&year=2026",
                "?council=so-y-te&year=2026",
                "?council=a%00b&year=2026",
                "?council=hdnd-lao-cai&year=2026&format=pdf",
                "/cases?council=hdnd-lao-cai&year=2026&figure=khong-co",
                "/cases?council=hdnd-lao-cai&year=2026&figure=a%00b",
                "/cases?council=hdnd-lao-cai&year=2026&figure=sessions&level=x",
                "/cases?council=hdnd-lao-cai&year=2026&figure=sessions&page=-1",
                "/cases?council=hdnd-lao-cai&year=2026&figure=sessions&size=100000",
                "/frozen?council=hdnd-lao-cai&year=0",
                "/frozen/0",
                "/frozen/x",
                "/frozen/99999999999999999999"
            })
    void what_makes_no_sense_is_refused_in_words(String path) {
        for (var user : List.of(OFFICE, "admin")) {
            var answer = as(user).get(REPORTS + path);
            assertThat(answer.status()).as(answer.body()).isBetween(400, 404);
            assertThat(answer.json().get("detail").asText()).isNotEmpty().doesNotContain("\0");
        }
        assertThat(as(OFFICE)
                        .get(REPORTS + "?year=2026&council=" + "x".repeat(5000))
                        .status())
                .isEqualTo(404);
        for (var year : List.of(1900, 2028, "2026", -1)) {
            assertThat(as(OFFICE)
                            .post(REPORTS + "/freezing", given("council", COUNCIL, "year", year))
                            .status())
                    .isEqualTo(400);
        }
    }

    private static Map<String, Object> record(String measure, String level, String day, String reference) {
        return given(
                "council",
                COUNCIL,
                "level",
                level,
                "measure",
                measure,
                "day",
                day,
                "title",
                "Nội dung " + reference,
                "reference",
                reference);
    }

    private static Map<String, Object> with(Map<String, Object> row, String field, Object value) {
        var other = new HashMap<>(row);
        other.put(field, value);
        return other;
    }

    private Answer importing(String user, List<Map<String, Object>> rows) {
        return as(user).post(REPORTS + "/records", given("records", rows));
    }

    private Answer freeze(String user, int year, String note) {
        var given = given("council", COUNCIL, "year", year);
        if (note != null) {
            given.put("note", note);
        }
        return as(user).post(REPORTS + "/freezing", given);
    }

    private JsonNode report(String user, String place) {
        var answer = as(user).get(REPORTS + place);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private static JsonNode figure(JsonNode report, String id) {
        for (var figure : report.get("figures")) {
            if (figure.get("id").asText().equals(id)) {
                return figure;
            }
        }
        throw new AssertionError("no figure " + id);
    }

    private WebappClient as(String user) {
        return WebappClient.basic(port, user, "demo");
    }
}

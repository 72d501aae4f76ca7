package vn.nghitruong.petition;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static vn.nghitruong.office.Office.given;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.nghitruong.casefile.CaseFiles;
import vn.nghitruong.casefile.CaseKind;
import vn.nghitruong.casefile.SessionEvent;
import vn.nghitruong.document.Document;
import vn.nghitruong.document.Documents;
import vn.nghitruong.engine.StartDoors;
import vn.nghitruong.engine.TimeTravel;
import vn.nghitruong.office.Office;
import vn.nghitruong.office.OfficeTest;
import vn.nghitruong.refusal.Refusal;

/**
 * A year of one council: what it is told before its summer session, and before its winter session. The council is alone
 * in its database, so that every petition counted is one of the story.
 */
@OfficeTest
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:a-year-of-a-council;DB_CLOSE_DELAY=-1")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SessionReportsTest {

    private static final String COUNCIL = "hdnd-lao-cai";
    private static final String SUMMER = "KY-2026-001";
    private static final String WINTER = "KY-2026-002";
    private static final String VOTER = "Giàng Thị Súa";

    @Autowired
    private Office office;

    @Autowired
    private SessionReports reports;

    @Autowired
    private Intake intake;

    @Autowired
    private CaseFiles files;

    @Autowired
    private Documents documents;

    @Autowired
    private StartDoors starts;

    @Autowired
    private TimeTravel time;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private PlatformTransactionManager transactions;

    /** The petitions of the story, by what becomes of them. */
    private final Map<String, String> codes = new TreeMap<>();

    private SessionReport live;
    private SessionReport summer;
    private SessionReport winter;

    @BeforeAll
    void a_year() {
        office.on("2026-03-02");
        spring();
        office.on("2026-06-10");
        office.work(code("returned"), "Activity_ReviewAnswer", "verdict", "return", "returnReason", "too-general");
        plan(SUMMER, true, "2026-07-08");
        office.on("2026-06-22");
        live = reports.of(SUMMER);
        dispatch(SUMMER, "2026-07-08");
        summer = reports.of(SUMMER);

        office.on("2026-07-20");
        for (var late : List.of("late", "returned")) {
            if (late.equals("late")) {
                toAgency(code(late));
            }
            office.answer(code(late));
            office.work(code(late), "Activity_ConsolidateAnswer", "direct", true);
        }
        accept(code("late"), "explained");
        tell(code("late"));
        tell(code("merged"));
        accept(code("returned"), "resolved");
        office.approve(code("fact"));
        toAgency(code("fact"));
        office.answer(code("fact"));
        office.work(code("fact"), "Activity_ConsolidateAnswer", "direct", true);
        codes.put("new", office.transferred("water-rural"));
        plan(WINTER, true, "2026-12-09");
        office.on("2026-11-20");
        office.as("van-phong-hdnd", () -> dispatch(WINTER, "2026-12-09"));
        winter = reports.of(WINTER);
    }

    @AfterAll
    void back_to_the_present() {
        ClockUtil.reset();
    }

    private void spring() {
        codes.put("solved", withVoter());
        office.work(
                code("solved"),
                "Activity_ClassifyPetition",
                "decision",
                "accept",
                "topic",
                "road-provincial",
                "competence",
                "province");
        office.approve(code("solved"));
        for (var each : List.of("promised", "explained", "returned", "unjudged")) {
            codes.put(each, office.transferred("irrigation"));
        }
        for (var each : List.of("solved", "promised", "explained", "returned", "unjudged")) {
            toAgency(code(each));
            office.answer(code(each));
            office.work(code(each), "Activity_ConsolidateAnswer", "direct", true);
        }
        accept(code("solved"), "resolved");
        tell(code("solved"));
        accept(code("explained"), "explained");
        office.work(
                code("promised"),
                "Activity_ReviewAnswer",
                "verdict",
                "accept",
                "result",
                "planned",
                "promisedOn",
                "2027-03-01",
                "promisedBy",
                "Giám đốc Sở");
        tell(code("promised"));
        codes.put("late", office.transferred("electricity"));
        codes.put("merged", office.receive("Cốc San", "Điện yếu."));
        classify("merged", "decision", "merge", "mergeInto", code("late"));
        codes.put("fact", office.receive("Lào Cai", "Xe tải chạy quá tốc độ."));
        classify("fact", "decision", "report-of-fact", "topic", "traffic-safety", "competence", "province");
        codes.put("whole", office.receive("Cam Đường", "Cấp thẻ BHYT; bố trí điểm tập kết rác."));
        var parts = List.of(
                given("subject", "Thẻ", "content", "Cấp thẻ BHYT.", "topic", "health-social-insurance"),
                given("subject", "Rác", "content", "Bố trí điểm tập kết rác."));
        classify("whole", "decision", "split", "parts", parts);
        var links = files.links(code("whole"));
        codes.put("part-1", links.get(0).code());
        codes.put("part-2", links.get(1).code());
        codes.put("left-out", office.receive("Bắc Hà", "Nội dung đã xong."));
        classify("left-out", "decision", "leave-out", "reason", "Đã giải quyết dứt điểm.");
        codes.put("withdrawn", office.transferred("water-urban"));
        office.as("van-phong-hdnd", () -> intake.withdraw(code("withdrawn"), "Cử tri rút."));
        office.receive("van-phong-p-lao-cai", "hdnd-p-lao-cai", "Lào Cai", "Của Hội đồng khác.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            petitions       | solved promised explained returned unjudged late part-1 part-2
            received        | solved promised explained returned unjudged late part-1 part-2
            carried-over    |
            answered        | solved promised explained unjudged
            accepted        | solved promised explained
            solved          | solved
            promised        | promised
            explained       | explained
            not-possible    |
            late            | late
            returned        | returned
            to-answer-again | returned
            open            | promised returned unjudged late part-1 part-2
            reports-of-fact | fact
            reports-of-fact-answered |
            split           | whole
            merged          | merged
            left-out        | left-out
            withdrawn       | withdrawn
            letters         |
            """)
    void the_summer_session_is_told(String figure, String petitions) {
        assertThat(figure(summer, figure).codes()).containsExactlyInAnyOrderElementsOf(codesOf(petitions));
        assertThat(figure(summer, figure).count()).isEqualTo(codesOf(petitions).size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            petitions       | promised returned unjudged late part-1 part-2 new
            received        | new
            carried-over    | promised returned unjudged late part-1 part-2
            answered        | promised returned unjudged late
            accepted        | promised returned late
            solved          | returned
            promised        | promised
            explained       | late
            late            | late new
            returned        | returned
            to-answer-again |
            open            | promised unjudged part-1 part-2 new
            reports-of-fact | fact
            reports-of-fact-answered | fact
            split           |
            merged          | merged
            left-out        |
            withdrawn       |
            """)
    void the_winter_session_is_told(String figure, String petitions) {
        assertThat(figure(winter, figure).codes()).containsExactlyInAnyOrderElementsOf(codesOf(petitions));
    }

    @Test
    void a_report_begins_where_the_one_before_it_ended() {
        assertThat(summer.previous()).isNull();
        assertThat(winter.previous()).isEqualTo(SUMMER);
        assertThat(summer.asOf()).isEqualTo("2026-06-22");
        assertThat(winter.opensOn()).isEqualTo("2026-12-09");
    }

    @Test
    void live_figures_become_final_when_the_papers_go_out() {
        assertThat(live.frozen()).isFalse();
        assertThat(summer.frozen()).isTrue();
        assertThat(live.figures()).isEqualTo(summer.figures());
        assertThat(live.summary()).isEqualTo(summer.summary());
    }

    @Test
    void final_figures_do_not_change_any_more() {
        plan(SUMMER, true, "2026-12-30");
        dispatch(SUMMER, "2026-12-30");

        assertThat(reports.of(SUMMER)).isEqualTo(summer);
        assertThat(documents.ofCase(SUMMER)).hasSize(1);
    }

    @Test
    void the_summary_counts_every_petition_once_by_field_competence_and_result() {
        assertThat(summer.summary())
                .extracting("topic", "competence", "result", "count")
                .contains(
                        tuple("road-provincial", "province", "resolved", 1),
                        tuple("irrigation", "province", "planned", 1),
                        tuple("irrigation", "province", "explained", 1),
                        tuple("irrigation", "province", null, 2),
                        tuple(null, null, null, 1));
        assertThat(summer.summary().get(0).groupName()).isEqualTo("Ban Kinh tế - Ngân sách HĐND tỉnh");
        for (var report : List.of(summer, winter)) {
            assertThat(report.summary().stream().flatMap(line -> line.codes().stream()))
                    .containsExactlyInAnyOrderElementsOf(
                            figure(report, "petitions").codes());
        }
    }

    @Test
    void what_was_split_and_merged_can_be_traced() {
        assertThat(summer.split())
                .containsExactly(new SessionReport.Split(code("whole"), List.of(code("part-1"), code("part-2"))));
        assertThat(summer.merged()).containsExactly(new SessionReport.Merged(code("merged"), List.of(code("late"))));
    }

    @Test
    void the_table_file_agrees_with_the_figures() {
        for (var report : List.of(summer, winter)) {
            var sheets = sheets(file(report.session()));
            var counts = sheets.get("Tổng hợp");
            for (var figure : report.figures()) {
                assertThat(counts)
                        .as(figure.figure())
                        .anyMatch(row -> row.getCellText(0).equals(figure.label())
                                && row.getCellText(1).equals(String.valueOf(figure.count())));
            }
            annex(sheets, "Toàn bộ kiến nghị", report, "petitions");
            annex(sheets, "Đã giải quyết xong", report, "solved");
            annex(sheets, "Đang giải quyết", report, "promised");
            annex(sheets, "Giải trình", report, "explained");
            annex(sheets, "Chậm, quá hạn", report, "late");
            annex(sheets, "Đề nghị trả lời lại", report, "returned");
            annex(sheets, "Kỳ trước chuyển sang", report, "carried-over");
            annex(sheets, "Phản ánh", report, "reports-of-fact");
            annex(sheets, "Tách nội dung", report, "split");
            annex(sheets, "Gộp trùng", report, "merged");
        }
    }

    @Test
    void the_table_of_petitions_says_what_the_offices_hand_in() {
        var rows = sheets(file(SUMMER)).get("Toàn bộ kiến nghị");
        var promised = row(rows, code("promised"));
        var late = row(rows, code("late"));
        var returned = row(rows, code("returned"));

        assertThat(cells(rows.get(1)))
                .containsExactly(
                        "STT",
                        "Mã",
                        "Kỳ họp",
                        "Trước/sau",
                        "Tổ đại biểu",
                        "Địa bàn",
                        "Nguồn",
                        "Nội dung",
                        "Lĩnh vực",
                        "Thẩm quyền",
                        "Cơ quan chủ trì",
                        "Cơ quan phối hợp",
                        "Số/ngày văn bản chuyển",
                        "Hạn",
                        "Số/ngày văn bản trả lời",
                        "Nội dung trả lời",
                        "Kết quả",
                        "Lộ trình/thời hạn",
                        "Trả lời lại (lần)",
                        "Ghi chú");
        assertThat(promised)
                .contains(
                        "Tả Van",
                        "Tiếp xúc cử tri",
                        "Thủy lợi, kênh mương, trạm bơm, đê kè",
                        "Cấp tỉnh",
                        "số 12/HĐND-VP ngày 02/03/2026",
                        "04/05/2026 (hạn tạm tính, chờ văn phòng xác nhận)",
                        "số 77/BC-SXD ngày 02/03/2026",
                        "Đã hoàn thành.",
                        "Sẽ giải quyết, có lộ trình",
                        "Đến ngày 01/03/2027, Giám đốc Sở");
        assertThat(late.get(19)).isEqualTo("Chậm so với hạn; Kiến nghị gộp vào " + code("merged"));
        assertThat(returned.get(14)).as("the answer returned makes room").isEmpty();
        assertThat(returned.get(18)).isEqualTo("1");
        assertThat(returned.get(19)).isEqualTo("Chờ trả lời lại");
    }

    @Test
    void no_voter_is_named() {
        for (var session : List.of(SUMMER, WINTER)) {
            assertThat(sheets(file(session)).values().stream()
                            .flatMap(List::stream)
                            .flatMap(row -> cells(row).stream()))
                    .noneMatch(cell -> cell.contains(VOTER));
        }
    }

    @Test
    void the_file_hangs_on_the_session_in_the_name_of_the_one_who_sent_the_papers() {
        assertThat(file(SUMMER).uploadedBy()).as("the program by itself").isNull();
        assertThat(file(WINTER).uploadedBy()).isEqualTo("van-phong-hdnd");
        assertThat(file(WINTER).name()).isEqualTo("Kết quả giải quyết kiến nghị cử tri KY-2026-002.xlsx");
        assertThat(files.timeline(SUMMER)).extracting("kind").contains("petitions-reported");
    }

    @ParameterizedTest
    @ValueSource(strings = {"van-phong-hdnd", "thuong-truc-hdnd", "ban-phap-che", "lanh-dao", "admin"})
    void the_council_and_its_supervisors_read_it(String user) {
        office.as(user, () -> assertThat(reports.of(WINTER)).isEqualTo(winter));
    }

    @ParameterizedTest
    @ValueSource(strings = {"so-xay-dung", "van-phong-ubnd", "van-phong-p-lao-cai", "lanh-dao-p-lao-cai"})
    void to_others_there_is_no_such_session(String user) {
        office.as(user, () -> refused(WINTER, "case.unknown"));
    }

    @Test
    void a_session_unheard_of_has_no_report() {
        refused("KY-2026-999", "case.unknown");
    }

    @Test
    void a_topical_or_cancelled_session_has_no_report() {
        plan("KY-2026-003", false, "2026-12-01");
        plan("KY-2026-004", true, "2027-07-01");
        events.publishEvent(new SessionEvent.Cancelled("KY-2026-004", COUNCIL));
        files.open("KY-2026-005", CaseKind.SESSION, COUNCIL, "Chuyên đề", "preparing");
        events.publishEvent(new SessionEvent.Dispatched("KY-2026-005", COUNCIL, false, LocalDate.parse("2026-12-01")));

        refused("KY-2026-003", "petition.session-without-report");
        refused("KY-2026-004", "petition.session-without-report");
        refused("KY-2026-005", "petition.session-without-report");
        assertThat(documents.ofCase("KY-2026-005")).isEmpty();
    }

    @Test
    void what_the_sender_takes_back_is_not_final() {
        plan("KY-2026-006", true, "2027-07-01");
        files.open("KY-2026-006", CaseKind.SESSION, COUNCIL, "Kỳ họp", "preparing");

        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            events.publishEvent(
                    new SessionEvent.Dispatched("KY-2026-006", COUNCIL, true, LocalDate.parse("2027-07-01")));
            status.setRollbackOnly();
        });

        assertThat(reports.of("KY-2026-006").frozen()).isFalse();
        assertThat(documents.ofCase("KY-2026-006")).isEmpty();
        assertThat(reports.of("KY-2026-006").previous()).isEqualTo(WINTER);
    }

    private void refused(String code, String key) {
        assertThatThrownBy(() -> reports.of(code)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.key()).isEqualTo(key);
            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
        });
    }

    private void plan(String code, boolean regular, String opensOn) {
        events.publishEvent(new SessionEvent.Scheduled(code, COUNCIL, regular, LocalDate.parse(opensOn)));
    }

    private void dispatch(String code, String opensOn) {
        if (files.find(code).isEmpty()) {
            files.open(code, CaseKind.SESSION, COUNCIL, "Kỳ họp thường lệ", "preparing");
        }
        events.publishEvent(new SessionEvent.Dispatched(code, COUNCIL, true, LocalDate.parse(opensOn)));
    }

    private String withVoter() {
        return time.as(
                "van-phong-hdnd",
                () -> starts.open(
                        "petition",
                        given(
                                "council", COUNCIL,
                                "source", "voter-contact",
                                "receivedOn", "2026-03-02",
                                "place", "Tả Van",
                                "subject", "Sửa tỉnh lộ",
                                "content", "Sửa tỉnh lộ 152. \u0001",
                                "voters", List.of(given("name", VOTER)))));
    }

    private void classify(String petition, Object... pairs) {
        office.work(code(petition), "Activity_ClassifyPetition", pairs);
    }

    private void toAgency(String code) {
        var lead = "so-xay-dung";
        office.work(code, "Activity_DirectAgencies", "leadAgency", lead, "cooperating", List.of("so-tai-chinh"));
        office.work(code, "Activity_AcceptRequest", "decision", "accept");
    }

    private void accept(String code, String result) {
        office.work(code, "Activity_ReviewAnswer", "verdict", "accept", "result", result);
    }

    private void tell(String code) {
        office.work(code, "Activity_NotifyVoters", "publish", true, "channel", "portal");
    }

    private String code(String petition) {
        return codes.get(petition);
    }

    private List<String> codesOf(String petitions) {
        return petitions == null
                ? List.of()
                : List.of(petitions.split(" ")).stream().map(codes::get).toList();
    }

    private static SessionReport.Figure figure(SessionReport report, String figure) {
        return report.figures().stream()
                .filter(one -> one.figure().equals(figure))
                .findFirst()
                .orElseThrow();
    }

    private Document file(String session) {
        return documents.ofCase(session).get(0);
    }

    private Map<String, List<Row>> sheets(Document file) {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(documents.content(file)))) {
            return workbook.getSheets().collect(toMap(sheet -> sheet.getName(), sheet -> {
                try {
                    return sheet.read();
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            }));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void annex(Map<String, List<Row>> sheets, String name, SessionReport report, String figure) {
        var rows = sheets.get(name);
        assertThat(rows.stream().skip(2).map(row -> row.getCellText(1)))
                .as(name)
                .containsExactlyElementsOf(figure(report, figure).codes());
        assertThat(rows.get(0).getCellText(0))
                .endsWith(": " + figure(report, figure).count());
    }

    private static List<String> row(List<Row> rows, String code) {
        return rows.stream()
                .map(SessionReportsTest::cells)
                .filter(cells -> cells.size() > 1 && cells.get(1).equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> cells(Row row) {
        return row.stream().map(cell -> cell == null ? "" : cell.getText()).toList();
    }
}

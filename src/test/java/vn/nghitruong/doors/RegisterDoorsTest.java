package vn.nghitruong.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.nghitruong.office.Office.given;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.reader.CellType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.nghitruong.web.WebappClient;

/** The register, its choices and its table file, and the board: who sees what, and what is no question. */
@DoorTest
class RegisterDoorsTest extends BadInput {

    private static final String PROVINCE = "council=hdnd-lao-cai";
    private static final String WARD = "council=hdnd-p-lao-cai";
    private static final String MANY = "hdnd-rat-nhieu";

    @Autowired
    JdbcClient jdbc;

    private String answering;
    private String received;
    private String ward;

    @BeforeEach
    void cases_of_two_councils() {
        office.on("2026-03-02");
        answering = tasks.accepted();
        received = tasks.received();
        ward = office.receive(
                "van-phong-p-lao-cai", "hdnd-p-lao-cai", "Lào Cai", "Cử tri đề nghị sửa ngõ 5 phố Hợp Thành.");
    }

    @AfterEach
    void without_the_many() {
        jdbc.sql("delete from case_index where council = ?").param(MANY).update();
        jdbc.sql("delete from case_file where council = ?").param(MANY).update();
    }

    @ParameterizedTest
    @ValueSource(strings = {"lanh-dao", "van-phong-hdnd", "thuong-truc-hdnd"})
    void the_council_sees_its_own_everywhere_and_nothing_of_a_ward(String user) {
        assertThat(listed(user, PROVINCE)).contains(answering, received).doesNotContain(ward);
        assertThat(TableFile.of(port, user, "/api/cases/export?" + PROVINCE).codes())
                .contains(answering, received)
                .doesNotContain(ward);
        var choices = as(user).get("/api/register/choices?" + PROVINCE).json();
        assertThat(choices.get("agencies").findValuesAsText("code")).contains("so-xay-dung");
        assertThat(choices.get("topics").findValuesAsText("code")).contains("road-provincial");
        assertThat(choices.get("places").toString()).contains("Tả Van");
        assertThat(choices.at("/kinds/0/states").findValuesAsText("code")).contains("received", "answering");
        assertThat(choices.at("/kinds/0/states").findValuesAsText("name")).contains("Chờ cơ quan trả lời");
        seesNothing(user, WARD);
        assertThat(as(user).get("/api/board?" + WARD).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lanh-dao-p-lao-cai", "van-phong-p-lao-cai"})
    void a_ward_sees_its_own_everywhere_and_nothing_of_the_province(String user) {
        assertThat(listed(user, "sort=newest")).contains(ward).doesNotContain(answering, received);
        assertThat(TableFile.of(port, user, "/api/cases/export").codes())
                .contains(ward)
                .doesNotContain(answering, received);
        assertThat(as(user).get("/api/register/choices").body()).doesNotContain("so-xay-dung", "Tả Van");
        seesNothing(user, PROVINCE);
        assertThat(as(user).get("/api/board?" + PROVINCE).status()).isEqualTo(404);
    }

    @Test
    void an_agency_sees_only_what_it_takes_part_in() {
        for (var query : List.of("sort=newest", PROVINCE)) {
            assertThat(listed("so-xay-dung", query)).contains(answering).doesNotContain(received, ward);
            assertThat(TableFile.of(port, "so-xay-dung", "/api/cases/export?" + query)
                            .codes())
                    .contains(answering)
                    .doesNotContain(received, ward);
            var choices = as("so-xay-dung")
                    .get("/api/register/choices?" + query.replace("sort=newest", ""))
                    .json();
            assertThat(choices.get("agencies").findValuesAsText("code")).contains("so-xay-dung");
            assertThat(choices.at("/kinds/0/states").findValuesAsText("code")).doesNotContain("received");
        }
        assertThat(listed("so-y-te", PROVINCE)).doesNotContain(answering, received, ward);
        assertThat(as("so-xay-dung").get("/api/board/councils").json()).isEmpty();
        assertThat(as("so-xay-dung").get("/api/board").status()).isEqualTo(403);
        assertThat(as("so-xay-dung").get("/api/board?" + PROVINCE).status()).isEqualTo(404);
    }

    @Test
    void without_a_log_in_there_is_nothing() {
        for (var path : List.of(
                "/api/cases",
                "/api/cases/export",
                "/api/register/choices",
                "/api/register/views",
                "/api/board",
                "/api/board/councils")) {
            assertThat(as("").get(path).status()).as(path).isEqualTo(401);
        }
        assertThat(as("").post("/api/register/views", given("title", "x", "query", "q=x"))
                        .status())
                .isIn(401, 403);
    }

    @Test
    void the_board_counts_what_its_links_list() {
        tasks.directed();

        var board = as("lanh-dao").get("/api/board").json();

        assertThat(board.at("/all/within15").asInt()).isPositive();
        assertThat(total("open=true")).isEqualTo(board.at("/all/open").asInt());
        assertThat(total("overdue=true")).isEqualTo(board.at("/all/overdue").asInt());
        var from = "dueFrom=" + board.get("on").asText() + "&dueTo=";
        for (var within : List.of("within3", "within7", "within15")) {
            assertThat(total(from + board.get(within).asText()))
                    .as(within)
                    .isEqualTo(board.at("/all/" + within).asInt());
        }
        assertThat(board.get("days")).hasSizeGreaterThanOrEqualTo(16).allSatisfy(day -> {
            var on = day.get("on").asText();
            assertThat(total("dueFrom=" + on + "&dueTo=" + on))
                    .as(on)
                    .isEqualTo(day.get("number").asInt());
        });
        assertThat(board.at("/days/0/on").asText()).isEqualTo("2026-03-02");
    }

    @Test
    void the_table_file_has_words_days_and_no_formulas() {
        var subject = "=HYPERLINK(\"x\"), -1+1 @ đường";
        asOffice()
                .post(
                        "/api/petitions",
                        given(
                                "council",
                                "hdnd-lao-cai",
                                "source",
                                "press",
                                "receivedOn",
                                "2026-03-02",
                                "place",
                                "+Tả Van",
                                "subject",
                                subject,
                                "content",
                                "Đề nghị sửa."));

        var file = TableFile.of(port, "van-phong-hdnd", "/api/cases/export?" + PROVINCE + "&q=hyperlink");

        assertThat(file.answer().headers().firstValue("Content-Type"))
                .hasValue("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        assertThat(file.answer().headers().firstValue("Content-Disposition").orElse(""))
                .contains("filename*=UTF-8''S%E1%BB%95%20theo%20d%C3%B5i%202026-03-02.xlsx");
        var rows = file.rows();
        assertThat(rows).hasSizeGreaterThanOrEqualTo(2);
        assertThat(rows.get(0).stream().map(cell -> cell.getText()))
                .containsExactly(
                        "Mã",
                        "Loại hồ sơ",
                        "Nội dung",
                        "Tình trạng",
                        "Cơ quan",
                        "Ban phụ trách",
                        "Lĩnh vực",
                        "Địa bàn",
                        "Ngày mở",
                        "Ngày kết thúc",
                        "Hạn",
                        "Mức độ",
                        "Bị trả lại",
                        "Số lần chậm lời hứa",
                        "Hội đồng");
        var row = rows.get(1);
        assertThat(row.getCell(2).getType()).isEqualTo(CellType.STRING);
        assertThat(row.getCellText(2)).isEqualTo(subject);
        assertThat(row.getCell(7).getType()).isEqualTo(CellType.STRING);
        assertThat(row.getCellText(7)).isEqualTo("+Tả Van");
        assertThat(row.getCellAsDate(8))
                .hasValueSatisfying(on -> assertThat(on.toLocalDate()).isEqualTo(LocalDate.of(2026, 3, 2)));
        assertThat(row.getCellText(1)).isEqualTo("Kiến nghị cử tri");
    }

    @Test
    void ten_thousand_rows_are_written_and_the_rest_is_told_of() {
        jdbc.sql("insert into case_file (code, kind, council, title, state, opened_on)"
                        + " select 'NHIEU-' || x, 'petition', ?, 'Nhiều', 'received', date '2026-03-02'"
                        + " from system_range(100001, 110001)")
                .param(MANY)
                .update();
        jdbc.sql("insert into case_index (code, kind, council, title, state, opened_on, returned, slips, words,"
                        + " readers)"
                        + " select code, kind, council, title, state, opened_on, false, 0, 'nhiều nhieu', council"
                        + " from case_file where council = ?")
                .param(MANY)
                .update();

        var page = as("admin").get("/api/cases?size=1&council=" + MANY).json();
        var codes = new ArrayList<>(TableFile.of(port, "admin", "/api/cases/export?sort=oldest&council=" + MANY)
                .codes());

        assertThat(page.get("total").asInt()).isEqualTo(10_001);
        assertThat(codes).hasSize(10_001).startsWith("NHIEU-100001").doesNotContain("NHIEU-110001");
        assertThat(codes.get(10_000)).contains("10000", "dòng đầu");
        codes.remove(10_000);
        assertThat(codes).doesNotHaveDuplicates().endsWith("NHIEU-110000");
    }

    @Test
    void what_is_no_question_is_refused_in_words() {
        for (var path : List.of("/api/cases", "/api/cases/export")) {
            for (var name :
                    List.of("council", "kind", "state", "outcome", "agency", "committee", "topic", "place", "q")) {
                judge(path + " " + name + " nul", get(path, name, "%00"));
                judge(path + " " + name + " inner nul", get(path, name, "a%00b"));
                judge(path + " " + name + " long", get(path, name, "x".repeat(201)));
                tooLong(path, name);
                harmless(path, name, "");
                harmless(path, name, "khong-co");
                harmless(path, name, "%27%29--%25_%3A");
            }
            for (var name : List.of("openedFrom", "openedTo", "dueFrom", "dueTo")) {
                for (var bad : List.of(
                        "2026-02-30",
                        "20260302",
                        "02%2F03%2F2026",
                        "x",
                        "%00",
                        "1899-12-31",
                        "2101-01-01",
                        "%2B12026-03-02",
                        "2026-03-02T00:00:00")) {
                    judge(path + " " + name + " " + bad, get(path, name, bad));
                }
                tooLong(path, name);
                harmless(path, name, "");
            }
            for (var name : List.of("open", "overdue", "returned", "slipped")) {
                for (var bad : List.of("x", "2", "%00", "x".repeat(300))) {
                    judge(path + " " + name + " " + bad, get(path, name, bad));
                }
                tooLong(path, name);
                harmless(path, name, "");
            }
            for (var bad : List.of("x", "NEWEST", "%00", "x".repeat(300))) {
                judge(path + " sort " + bad, get(path, "sort", bad));
            }
            tooLong(path, "sort");
            harmless(path, "sort", "");
        }
        for (var bad : List.of("x", "0_2026-02-30_A", "%00", "x".repeat(300), "2_2026-03-02_A")) {
            judge("after " + bad, get("/api/cases", "after", bad));
        }
        for (var bad : List.of("x", "0", "-1", "201", "1.5", "99999999999", "%00")) {
            judge("size " + bad, get("/api/cases", "size", bad));
        }
        for (var bad : List.of("x", "-1", "10001", "99999999999", "%00")) {
            judge("page " + bad, get("/api/cases", "page", bad));
        }
        judge("choices nul", get("/api/register/choices", "council", "%00"));
        judge("choices long", get("/api/register/choices", "council", "x".repeat(201)));
        tooLong("/api/register/choices", "council");
        harmless("/api/register/choices", "council", "");
        harmless("/api/register/choices", "council", "khong-co");
        judge("board nul", get("/api/board", "council", "%00"));
        judge("board unknown", get("/api/board", "council", "khong-co"));
        tooLong("/api/board", "council");

        assertThat(wrong).isEmpty();
    }

    @Test
    void a_word_without_marks_finds_all_and_one_with_marks_finds_the_exact_first() {
        var exact = office.receive("Tả Van", "Đập thủy lợi bản Hầu Chư Ngài.");
        var alike = office.receive("Tả Van", "Đắp thủy lợi bản Hầu Chư Ngài.");

        assertThat(listed("lanh-dao", PROVINCE + "&q=dap%20hau%20ngai")).contains(exact, alike);
        assertThat(listed("lanh-dao", PROVINCE + "&q=%C4%91%E1%BA%ADp%20hau%20ngai&sort=newest"))
                .contains(exact);
        assertThat(listed("lanh-dao", PROVINCE + "&q=%C4%91%E1%BA%ADp&sort=newest")
                        .get(0))
                .isEqualTo(exact);
    }

    private void seesNothing(String user, String council) {
        assertThat(listed(user, council)).isEmpty();
        assertThat(TableFile.of(port, user, "/api/cases/export?" + council).codes())
                .isEmpty();
        assertThat(as(user).get("/api/register/choices?" + council).json())
                .allSatisfy(choices -> assertThat(choices).isEmpty());
    }

    private List<String> listed(String user, String query) {
        var answer = as(user).get("/api/cases?size=200&" + query);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().get("cases").findValuesAsText("code");
    }

    private int total(String query) {
        return as("lanh-dao")
                .get("/api/cases?" + PROVINCE + "&" + query)
                .json()
                .get("total")
                .asInt();
    }

    private WebappClient.Answer get(String path, String name, String value) {
        return asOffice().get(path + "?" + name + "=" + value);
    }

    /** The server itself turns away an address of this length. */
    private void tooLong(String path, String name) {
        var status = get(path, name, "1".repeat(100_000)).status();
        if (status < 400 || status >= 500) {
            wrong.add(path + " " + name + " far too long -> " + status);
        }
    }

    private void harmless(String path, String name, String value) {
        var status = get(path, name, value).status();
        if (status != 200) {
            wrong.add(path + " " + name + "=" + value + " -> " + status);
        }
    }
}

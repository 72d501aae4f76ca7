package vn.nghitruong.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.nghitruong.casefile.CaseFiles;
import vn.nghitruong.engine.TimeTravel;
import vn.nghitruong.office.Chamber;
import vn.nghitruong.office.Office;
import vn.nghitruong.office.OfficeTest;

/** The register, the figures and the board, from cases that were really worked. */
@OfficeTest
class RegisterTest {

    private static final String COUNCIL = "hdnd-lao-cai";

    @Autowired
    private Office office;

    @Autowired
    private Chamber chamber;

    @Autowired
    private TimeTravel time;

    @Autowired
    private CaseFiles files;

    @Autowired
    private Register register;

    @Autowired
    private Boards boards;

    @Autowired
    private CaseIndex index;

    @Autowired
    private Figures figures;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void on_a_working_day() {
        office.on("2026-03-02");
    }

    @AfterEach
    void back_to_the_present() {
        ClockUtil.reset();
    }

    @Test
    void words_without_marks_find_all_and_words_with_marks_find_the_exact_ones_first() {
        var plain = office.receive("Tả Van", "Sua duong den truong, xzcv");
        var exact = office.receive("Tả Van", "Sửa đường đến trường, xzcv");

        assertThat(found("sua duong xzcv")).containsExactly(exact, plain);
        assertThat(found("sửa đường xzcv")).containsExactly(exact, plain);
        assertThat(found("SỬA ĐƯỜNG, «xzcv»")).containsExactly(exact, plain);
        assertThat(found("sựa đường xzcv")).containsExactly(exact, plain);
        assertThat(found("xzcv cầu")).isEmpty();
        assertThat(found("***")).isEmpty();
    }

    @Test
    void beginning_of_a_word_the_code_and_the_place_are_found_too() {
        var code = office.receive("Bản Khoang Xzcq", "Sửa cầu");

        assertThat(found("xzc")).contains(code);
        assertThat(found("khoang xzcq")).containsExactly(code);
        assertThat(found(code)).containsExactly(code);
        assertThat(found("zcq")).isEmpty();
        assertThat(found(code.substring(0, code.length() - 1))).isEmpty();
    }

    @Test
    void pages_go_on_behind_the_last_row_whatever_came_in_between() {
        var all = new ArrayList<String>();
        for (var number = 0; number < 5; number++) {
            all.add(0, office.receive("Tả Van", (number % 2 == 0 ? "Đèn" : "Den") + " đường wvut " + number));
        }

        var first = page("đèn wvut", 2, null);
        office.receive("Tả Van", "Đèn đường wvut mới");
        var second = page("đèn wvut", 2, first.next());
        var third = page("đèn wvut", 2, second.next());

        assertThat(first.total()).isEqualTo(5);
        assertThat(second.total()).isEqualTo(6);
        assertThat(third.more()).isFalse();
        assertThat(third.next()).isNull();
        assertThat(codes(first, second, third))
                .containsExactly(all.get(0), all.get(2), all.get(4), all.get(1), all.get(3));
    }

    @Test
    void pages_go_on_from_the_newest_year_to_the_oldest() {
        var all = new ArrayList<String>();
        for (var day : List.of("2024-03-01", "2024-06-03", "2024-11-01", "2025-04-01", "2026-03-02")) {
            office.on(day);
            all.add(0, office.receive("Tả Van", "Cống zvnq thôn dưới"));
            all.add(0, office.receive("Tả Van", "Cong zvnq thôn trên"));
        }
        var plain = IntStream.range(0, 10).filter(number -> number % 2 == 0).mapToObj(all::get);
        var exact = IntStream.range(0, 10).filter(number -> number % 2 == 1).mapToObj(all::get);

        var first = page("cống zvnq", 4, null);
        var second = page("cống zvnq", 4, first.next());
        var third = page("cống zvnq", 4, second.next());

        assertThat(List.of(first, second, third))
                .extracting(Register.Page::total)
                .containsOnly(10);
        assertThat(third.more()).isFalse();
        assertThat(codes(first, second, third))
                .containsExactlyElementsOf(Stream.concat(exact, plain).toList());
        assertThat(codes(page("cong zvnq", 20, null))).containsExactlyElementsOf(all);
    }

    @Test
    void an_agency_finds_a_case_from_the_moment_it_takes_part_and_a_ward_never() {
        var code = office.transferred("road-provincial");
        assertThat(foundBy("so-tai-chinh", "road provincial")).doesNotContain(code);

        office.work(code, "Activity_DirectAgencies", "leadAgency", "so-tai-chinh");

        for (var text : Arrays.asList("road provincial", code, null)) {
            assertThat(foundBy("van-phong-hdnd", text)).contains(code);
            assertThat(foundBy("so-tai-chinh", text)).contains(code);
            assertThat(foundBy("so-y-te", text)).doesNotContain(code);
            assertThat(foundBy("van-phong-p-lao-cai", text)).doesNotContain(code);
        }
        files.involve(code, "so-y-te");
        assertThat(foundBy("so-y-te", code)).containsExactly(code);
    }

    private List<String> foundBy(String user, @Nullable String text) {
        var found = new TreeSet<String>();
        for (var order : Order.values()) {
            for (var council : Arrays.asList(COUNCIL, null)) {
                found.addAll(time.as(user, () -> codes(register.find(asking(council, text), order, 0, 100, null))));
            }
        }
        return List.copyOf(found);
    }

    @Test
    void facts_follow_the_case_from_step_to_step() {
        var code = office.receive("Tả Van", "Đèn chiếu sáng");
        assertThat(row(code).stateLabel()).isEqualTo("Chờ phân loại");

        office.work(
                code,
                "Activity_ClassifyPetition",
                "decision",
                "accept",
                "topic",
                "drainage-lighting",
                "competence",
                "province");
        office.approve(code);

        var row = row(code);
        assertThat(row.kindLabel()).isEqualTo("Kiến nghị cử tri");
        assertThat(row.stateLabel()).isEqualTo("Chờ cơ quan trả lời");
        assertThat(row.topicName()).isNotEqualTo(row.topic());
        assertThat(row.agencyName()).startsWith("Sở");
        assertThat(row.committee()).isEqualTo("ban-kinh-te-ngan-sach");
        assertThat(row.due()).isNotNull();
        assertThat(row.returned()).isFalse();
    }

    @Test
    void board_counts_what_presses_and_moves_with_the_days() {
        var before = board();
        var code = office.transferred("drainage-lighting");
        var due = LocalDate.parse(String.valueOf(row(code).due()));

        var sent = board();
        assertThat(sent.all().open()).isEqualTo(before.all().open() + 1);
        assertThat(sent.all().overdue()).isEqualTo(before.all().overdue());

        office.on(due.toString());
        var last = board();
        assertThat(last.all().within3()).isGreaterThan(0);
        assertThat(holder(last, String.valueOf(row(code).agency())).pressure().within3())
                .isGreaterThan(0);

        office.on(due.plusDays(7).toString());
        assertThat(board().all().overdue()).isGreaterThan(before.all().overdue());
        var used = holder(board(), String.valueOf(row(code).agency())).used();
        assertThat(used).isNotNull();
        assertThat(used.over()).isGreaterThan(0);
    }

    @Test
    void used_time_is_counted_in_working_days() {
        var used = jdbc.sql("select half_on from case_index where code = ?")
                .param(office.transferred("drainage-lighting"))
                .query(LocalDate.class)
                .single();

        assertThat(used).isAfter(LocalDate.parse("2026-03-02"));
    }

    @Test
    void session_and_its_items_stand_in_the_register() {
        office.on("2026-05-11");
        var code = chamber.agreed("regular", "2026-07-14", Chamber.item("Dự toán ngân sách vvwx", "resolution"));

        assertThat(found("du toan vvwx")).containsExactly(code + ".01");
        assertThat(row(code + ".01").committee()).isEqualTo("ban-kinh-te-ngan-sach");
    }

    @Test
    void what_was_not_true_is_found_and_built_anew() {
        var code = office.receive("Tả Van", "Sửa cầu treo");
        jdbc.sql("update case_index set state = 'answering' where code = ?")
                .param(code)
                .update();
        assertThat(index.differences()).contains(code).anyMatch(line -> line.startsWith("case_figure"));

        time.as("admin", () -> assertThat(boards.rebuild()).contains(code));

        assertThat(index.differences()).isEmpty();
        assertThat(row(code).state()).isEqualTo("received");
        figures.tidy();
        assertThat(index.differences()).isEmpty();
    }

    @Test
    void case_that_is_refused_leaves_no_trace_in_the_figures() {
        var before = board();

        try {
            office.receive("van-phong-hdnd", "hdnd-p-lao-cai", "Tả Van", "Không được");
        } catch (RuntimeException refused) {
            assertThat(board()).isEqualTo(before);
            return;
        }
        throw new AssertionError("a petition for a foreign council was taken");
    }

    private Board board() {
        return time.as("lanh-dao", () -> boards.of(COUNCIL));
    }

    private static Board.Holder holder(Board board, String code) {
        return board.agencies().stream()
                .filter(holder -> holder.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private RegisterRow row(String code) {
        return time.as("lanh-dao", () -> register.find(asking(code), Order.NEWEST, 0, 10, null)).cases().stream()
                .filter(row -> row.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private List<String> found(String text) {
        return codes(page(text, 50, null));
    }

    private Register.Page page(String text, int size, @Nullable String after) {
        return time.as("lanh-dao", () -> register.find(asking(text), Order.NEWEST, 0, size, after));
    }

    private static List<String> codes(Register.Page... pages) {
        return List.of(pages).stream()
                .flatMap(page -> page.cases().stream())
                .map(RegisterRow::code)
                .toList();
    }

    private static Question asking(String text) {
        return asking(COUNCIL, text);
    }

    private static Question asking(@Nullable String council, @Nullable String text) {
        return new Question(
                council, null, null, null, null, null, null, null, null, null, null, null, null, null, false, false,
                text);
    }
}

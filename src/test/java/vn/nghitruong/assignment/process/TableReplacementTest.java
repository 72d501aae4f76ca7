package vn.nghitruong.assignment.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.MessageSource;
import vn.nghitruong.assignment.AgencyAssignment;
import vn.nghitruong.assignment.Competence;
import vn.nghitruong.refusal.Refusal;

@SpringBootTest(properties = "spring.datasource.url=jdbc:h2:mem:assignment")
class TableReplacementTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);

    @Autowired
    private AgencyAssignment assignment;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private MessageSource messages;

    private String shipped;

    @BeforeEach
    void the_shipped_table_is_in_force() {
        shipped = assignment.table();
    }

    @AfterEach
    void the_shipped_table_is_in_force_again() {
        repository
                .createDeploymentQuery()
                .deploymentName(EngineTable.DEPLOYMENT)
                .list()
                .forEach(deployment -> repository.deleteDeployment(deployment.getId()));
    }

    @Test
    void a_sound_table_answers_at_once() {
        var rows = shipped.replace("\"so-cong-thuong\"", "\"so-tai-chinh\"")
                .replace("\"cong-ty-dien-luc\"", "\"cong-ty-dien-luc+so-cong-thuong\"");
        assertThat(lead("electricity", TODAY)).isEqualTo("so-cong-thuong");

        assignment.replaceTable(utf8(rows));

        assertThat(lead("electricity", TODAY)).isEqualTo("so-tai-chinh");
        assertThat(assignment
                        .assign("electricity", Competence.PROVINCE, null, TODAY, "")
                        .cooperating())
                .containsExactly("cong-ty-dien-luc", "so-cong-thuong");
        assertThat(assignment.table()).isEqualTo(rows);
    }

    @Test
    void a_table_may_bring_a_boundary_of_its_own() {
        var since = "<text>&gt;= date(\"2025-03-01\")</text>";
        var row = shipped.substring(shipped.indexOf("<rule id=\"Rule_Electricity_Since\">"));
        row = row.substring(0, row.indexOf("</rule>") + "</rule>".length());
        var until = row.replace(since, "<text>[date(\"2025-03-01\")..date(\"2026-12-31\")]</text>");
        var later = row.replace(since, "<text>&gt; date(\"2026-12-31\")</text>")
                .replace("Rule_Electricity_Since", "Rule_Electricity_Later")
                .replace("\"so-cong-thuong\"", "\"so-xay-dung\"");

        assignment.replaceTable(utf8(shipped.replace(row, until + later)));

        assertThat(lead("electricity", LocalDate.of(2026, 12, 31))).isEqualTo("so-cong-thuong");
        assertThat(lead("electricity", LocalDate.of(2027, 1, 1))).isEqualTo("so-xay-dung");
    }

    @Test
    void the_table_in_force_handed_in_again_makes_no_new_version() {
        assignment.replaceTable(utf8(shipped));

        assertThat(repository
                        .createDeploymentQuery()
                        .deploymentName(EngineTable.DEPLOYMENT)
                        .count())
                .isZero();
    }

    static Stream<Arguments> unsoundTables() {
        var electricity = "<text>\"electricity\"</text>";
        return Stream.of(
                Arguments.of(
                        "broken FEEL",
                        electricity,
                        "<text>\"electricity</text>",
                        "bảng «Cơ quan theo lĩnh vực», dòng 41"),
                Arguments.of("broken result", "\"so-cong-thuong\"", "1 +", "dòng 41 có biểu thức FEEL sai: 1 +"),
                Arguments.of("empty cell", electricity, "<text></text>", "dòng 41 có ô trống"),
                Arguments.of("unknown lead", "\"so-cong-thuong\"", "\"so-nowhere\"", "mã «so-nowhere»"),
                Arguments.of("unknown helper", "\"cong-ty-dien-luc\"", "\"cong-ty\"", "mã «cong-ty»"),
                Arguments.of("no committee", "\"ban-dan-toc\"", "\"so-y-te\"", "«so-y-te» không phải là Ban"),
                Arguments.of("no lead", "\"so-cong-thuong\"", "\"none\"", "không có cơ quan chủ trì"),
                Arguments.of("unknown variable", "\"so-cong-thuong\"", "agency", "không ra giá trị"),
                Arguments.of(
                        "overlap",
                        electricity,
                        "<text>\"electricity\",\"housing\"</text>",
                        "nhiều dòng cùng khớp (bảng «Cơ quan theo lĩnh vực», dòng"),
                Arguments.of("gap", electricity, "<text>\"electricty\"</text>", "lĩnh vực electricity"),
                Arguments.of("gap of days", ">= date(\"2025-03-01\")", "&gt;= date(\"2025-03-02\")", "ngày 2025-03-01"),
                Arguments.of("day that is none", "date(\"2025-03-01\")", "date(\"2025-02-30\")", "2025-02-30"),
                Arguments.of("wrong id", "\"agency-assignment\"", "\"agency\"", "mang mã «agency-assignment»"),
                Arguments.of("wrong result", "name=\"lead\"", "name=\"leader\"", "cột kết quả"),
                Arguments.of("unread input", "<text>competence</text>", "<text>\"province\"</text>", "competence"),
                Arguments.of("hit policy", "hitPolicy=\"UNIQUE\"", "hitPolicy=\"FIRST\"", "UNIQUE"),
                Arguments.of(
                        "script",
                        "<inputExpression id=\"Expression_Topic\"",
                        "<inputExpression expressionLanguage=\"groovy\" id=\"Expression_Topic\"",
                        "chỉ dùng biểu thức FEEL"),
                Arguments.of(
                        "DOCTYPE",
                        "<definitions ",
                        "<!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/hostname\">]><definitions ",
                        "DOCTYPE"),
                Arguments.of("not XML", "</definitions>", "", "không phải là DMN hợp lệ"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unsoundTables")
    void an_unsound_table_is_refused_and_nothing_changes(String what, String good, String bad, String words) {
        var source = good.startsWith(">=") ? good.replace(">", "&gt;") : good;
        assertThat(shipped).contains(source);

        assertThatThrownBy(() -> assignment.replaceTable(utf8(shipped.replace(source, bad))))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.key()).isEqualTo("assignment.table-invalid");
                    assertThat(messages.getMessage(refusal.message(), Locale.forLanguageTag("vi")))
                            .contains(words);
                });

        assertThat(assignment.table()).isEqualTo(shipped);
        assertThat(lead("electricity", TODAY)).isEqualTo("so-cong-thuong");
    }

    @Test
    void a_row_that_no_question_reaches_is_refused() {
        var row = "<rule id=\"Rule_Electricity_Since\">";
        var idle = """
                <rule id="Rule_Idle">
                  <inputEntry id="Idle_1"><text>"electricty"</text></inputEntry>
                  <inputEntry id="Idle_2"><text>-</text></inputEntry>
                  <outputEntry id="Idle_3"><text>"so-y-te"</text></outputEntry>
                  <outputEntry id="Idle_4"><text>"none"</text></outputEntry>
                  <outputEntry id="Idle_5"><text>"none"</text></outputEntry>
                  <outputEntry id="Idle_6"><text>"theo phân công"</text></outputEntry>
                </rule>
                """;

        assertThatThrownBy(() -> assignment.replaceTable(utf8(shipped.replace(row, idle + row))))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(
                                messages.getMessage(refusal.message(), Locale.forLanguageTag("vi")))
                        .contains("dòng 41 không bao giờ được dùng"));
    }

    private String lead(String topic, LocalDate on) {
        return assignment.assign(topic, Competence.PROVINCE, null, on, "").lead();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

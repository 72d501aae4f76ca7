package vn.nghitruong.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.MessageSource;
import vn.nghitruong.reference.ReferenceData;
import vn.nghitruong.refusal.Refusal;

@SpringBootTest(properties = "spring.datasource.url=jdbc:h2:mem:organisations")
class OrganisationsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);

    @Autowired
    private Organisations organisations;

    @Autowired
    private MessageSource messages;

    @Test
    void every_row_of_the_file_is_there_in_its_order() {
        var rows = ReferenceData.rows("organisations.csv");

        var units = organisations.all();

        assertThat(units).hasSameSizeAs(rows);
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var unit = units.get(i);
            assertThat(unit.code()).isEqualTo(row.get("code"));
            assertThat(unit.name()).isEqualTo(row.get("name"));
            assertThat(unit.kind().code()).isEqualTo(row.get("kind"));
            assertThat(unit.level().code()).isEqualTo(row.get("level"));
            assertThat(unit.council()).isEqualTo(row.get("council"));
            assertThat(unit.gateway() == null ? "" : unit.gateway()).isEqualTo(row.get("gateway"));
            assertThat(unit.validFrom()).hasToString(row.get("valid_from"));
            assertThat(unit.validTo() == null ? "" : unit.validTo().toString()).isEqualTo(row.get("valid_to"));
            assertThat(String.join("+", unit.successors())).isEqualTo(row.get("successor"));
        }
    }

    @Test
    void every_code_that_a_unit_or_a_place_names_exists() {
        var units = organisations.all();

        assertThat(units).allSatisfy(unit -> {
            assertThat(organisations.isCouncil(unit.council())).isTrue();
            assertThat(unit.successors()).allSatisfy(code -> organisations.require(code));
            assertThat(unit.gateway() == null
                            || organisations.find(unit.gateway()).isPresent())
                    .isTrue();
        });
        assertThat(ReferenceData.rows("places.csv")).allSatisfy(row -> {
            organisations.requireValid(row.get("since_2025_07"), LocalDate.of(2025, 7, 1));
            organisations.requireValid(row.get("before_2025_07"), LocalDate.of(2025, 6, 30));
        });
    }

    @ParameterizedTest
    @CsvSource({
        "so-y-te, 2026-06-15, so-y-te",
        "so-giao-thong-xay-dung, 2025-02-28, so-giao-thong-xay-dung",
        "so-giao-thong-xay-dung, 2025-03-01, so-xay-dung",
        "cuc-thue, 2025-02-28, cuc-thue",
        "cuc-thue, 2025-03-01, chi-cuc-thue-khu-vuc-viii",
        "cuc-thue, 2025-07-01, thue-tinh",
        "so-thong-tin-truyen-thong, 2026-06-15, so-khoa-hoc-cong-nghe+so-van-hoa-the-thao-du-lich",
        "ubnd-tp-lao-cai, 2025-07-01, ubnd-p-lao-cai+ubnd-p-cam-duong+ubnd-x-coc-san+ubnd-x-hop-thanh",
        "hdnd-yen-bai, 2025-07-01, hdnd-lao-cai",
        "thue-tinh, 2025-06-30, ''"
    })
    void successors_are_followed_to_those_that_exist_on_the_day(String code, LocalDate on, String expected) {
        var found = organisations.successorsOn(code, on).stream().map(Organisation::code);

        assertThat(String.join("+", found.toList())).isEqualTo(expected);
    }

    @Test
    void predecessors_answer_before_a_unit_exists() {
        var found = organisations.predecessorsOn("thue-tinh", LocalDate.of(2025, 2, 28));

        assertThat(found).extracting(Organisation::code).containsExactly("cuc-thue");
    }

    @Test
    void an_ended_unit_is_refused_with_the_names_of_its_successors() {
        assertThatThrownBy(() -> organisations.requireValid("so-thong-tin-truyen-thong", TODAY))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.key()).isEqualTo("organisation.ended");
                    assertThat(words(refusal))
                            .isEqualTo("Sở Thông tin và Truyền thông đã kết thúc hoạt động ngày 28/2/2025; đơn vị kế"
                                    + " thừa: Sở Khoa học và Công nghệ, Sở Văn hóa, Thể thao và Du lịch.");
                });
    }

    @Test
    void a_unit_is_refused_before_its_first_day() {
        assertThatThrownBy(() -> organisations.requireValid("thue-tinh", LocalDate.of(2025, 6, 30)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(words(refusal))
                        .isEqualTo("Thuế tỉnh chỉ hoạt động từ ngày 1/7/2025."));
    }

    @Test
    void an_unknown_code_is_echoed_without_harm() {
        var hostile = "\u0000\u202e{0}' or 1=1 \ud800" + "x".repeat(5000);

        assertThatThrownBy(() -> organisations.require(hostile)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.key()).isEqualTo("organisation.unknown");
            assertThat(words(refusal))
                    .startsWith("Không có đơn vị mang mã «{0}' or 1=1 xxx")
                    .hasSizeLessThan(100);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "hdnd-lao-cai, ban-dan-toc, ban-dan-toc",
        "hdnd-yen-bai, ban-phap-che, ''",
        "hdnd-p-lao-cai, ban-kinh-te-ngan-sach, ban-ktns-p-lao-cai",
        "hdnd-p-lao-cai, ban-van-hoa-xa-hoi, ban-vhxh-p-lao-cai",
        "hdnd-x-ta-van, ban-phap-che, ban-vhxh-x-ta-van",
        "hdnd-x-ta-van, ban-dan-toc, ban-vhxh-x-ta-van",
        "hdnd-h-bac-ha, ban-kinh-te-ngan-sach, ban-ktxh-h-bac-ha",
        "hdnd-h-bac-ha, ban-van-hoa-xa-hoi, ban-ktxh-h-bac-ha",
        "hdnd-h-bac-ha, ban-phap-che, ban-pc-h-bac-ha",
        "hdnd-h-bac-ha, ban-dan-toc, ban-pc-h-bac-ha"
    })
    void a_topic_falls_to_the_committee_of_the_councils_level(String council, String provincial, String expected) {
        var found = organisations.committee(council, provincial);

        assertThat(found.map(Organisation::code).orElse("")).isEqualTo(expected);
    }

    @Test
    void every_council_has_its_office_its_standing_committee_and_its_province() {
        var councils = organisations.all().stream()
                .filter(unit -> unit.kind() == Organisation.Kind.COUNCIL)
                .toList();

        assertThat(councils).hasSize(21).allSatisfy(council -> {
            assertThat(organisations.office(council.code()).council()).isEqualTo(council.code());
            assertThat(organisations.standingCommittee(council.code()).council())
                    .isEqualTo(council.code());
            assertThat(organisations.provinceOf(council.code()).code())
                    .isEqualTo(council.code().equals("hdnd-yen-bai") ? "hdnd-yen-bai" : "hdnd-lao-cai");
        });
        assertThatThrownBy(() -> organisations.office("so-y-te"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("organisation.not-a-council"));
    }

    @Test
    void councils_write_to_their_own_units_and_to_the_agencies_above_and_below() {
        assertThat(organisations.councilsThatMayWriteTo("van-phong-p-lao-cai")).containsExactly("hdnd-p-lao-cai");
        assertThat(organisations.councilsThatMayWriteTo("to-db-sa-pa")).containsExactly("hdnd-lao-cai");
        assertThat(organisations.councilsThatMayWriteTo("ubnd-x-ta-van"))
                .containsExactly("hdnd-x-ta-van", "hdnd-lao-cai");
        assertThat(organisations.councilsThatMayWriteTo("hdnd-lao-cai")).containsExactly("hdnd-lao-cai");
        for (var wide : List.of("so-y-te", "ubnd-tinh", "mttq-tinh", "doan-dbqh")) {
            assertThat(organisations.councilsThatMayWriteTo(wide))
                    .hasSize(17)
                    .startsWith("hdnd-lao-cai")
                    .contains("hdnd-p-lao-cai", "hdnd-x-ta-cu-ty")
                    .doesNotContain("hdnd-h-bac-ha", "hdnd-yen-bai");
        }
    }

    @Test
    void the_units_of_a_day_are_those_that_exist_then() {
        assertThat(organisations.validOn(LocalDate.of(2025, 6, 30)))
                .extracting(Organisation::code)
                .contains("ubnd-h-bac-ha", "chi-cuc-thue-khu-vuc-viii")
                .doesNotContain("ubnd-x-bac-ha", "thue-tinh", "cuc-thue");
        assertThat(organisations.validOn(LocalDate.of(2025, 7, 1)))
                .extracting(Organisation::code)
                .contains("ubnd-x-bac-ha", "thue-tinh")
                .doesNotContain("ubnd-h-bac-ha", "chi-cuc-thue-khu-vuc-viii");
    }

    private String words(Refusal refusal) {
        return messages.getMessage(refusal.message(), Locale.forLanguageTag("vi"));
    }
}

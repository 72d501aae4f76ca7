package vn.nghitruong.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import vn.nghitruong.organisation.Organisations;
import vn.nghitruong.reference.ReferenceData;
import vn.nghitruong.refusal.Refusal;

@SpringBootTest(properties = "spring.datasource.url=jdbc:h2:mem:assignment")
class AgencyAssignmentTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);
    private static final List<LocalDate> BOTH_SIDES_OF_EACH_BOUNDARY = List.of(
            LocalDate.of(2025, 2, 28), LocalDate.of(2025, 3, 1), LocalDate.of(2025, 6, 30), LocalDate.of(2025, 7, 1));

    @Autowired
    private AgencyAssignment assignment;

    @Autowired
    private Organisations organisations;

    @Autowired
    private HistoryService history;

    @Autowired
    private IdentityService identity;

    static Stream<CSVRecord> topics() {
        return ReferenceData.rows("topics.csv").stream();
    }

    @ParameterizedTest
    @MethodSource("topics")
    void the_table_agrees_with_the_topics_file_on_every_competence_and_day(CSVRecord topic) {
        for (var on : BOTH_SIDES_OF_EACH_BOUNDARY) {
            var merged = !on.isBefore(LocalDate.of(2025, 3, 1));
            var communes = !on.isBefore(LocalDate.of(2025, 7, 1));
            var department = standing(topic.get(merged ? "lead_since_2025_03" : "lead_before_2025_03"), on);
            var cooperating = topic.get(merged ? "cooperating_since" : "cooperating_before");
            var local = communes ? "ubnd-x-ta-van" : "ubnd-tx-sa-pa";
            var committee = topic.get("committee").isEmpty() ? null : topic.get("committee");

            var central = assign(topic, Competence.CENTRAL, "Tả Van", on);
            var province = assign(topic, Competence.PROVINCE, "Tả Van", on);
            var letter = assign(topic, Competence.LETTER, null, on);
            var commune = assign(topic, Competence.COMMUNE, "Tả Van", on);
            var district = assign(topic, Competence.DISTRICT, "Tả Van", on);
            var nowhere = assign(topic, Competence.COMMUNE, "Mường Khương", on);

            assertThat(central.lead()).isEqualTo("doan-dbqh");
            assertThat(central.cooperating()).isEmpty();
            assertThat(central.gateway()).isNull();
            assertThat(province.lead()).isEqualTo(department);
            assertThat(province.cooperating()).containsExactly(cooperating);
            assertThat(province.gateway())
                    .isEqualTo(organisations.require(department).gateway());
            assertThat(letter.lead()).isEqualTo(department);
            for (var atPlace : List.of(commune, district)) {
                assertThat(atPlace.lead()).isEqualTo(local);
                assertThat(atPlace.cooperating()).containsExactly(department);
                assertThat(atPlace.gateway()).isNull();
            }
            assertThat(nowhere.lead()).isNull();
            assertThat(nowhere.choices()).isEmpty();
            for (var one : List.of(central, province, letter, commune, district, nowhere)) {
                assertThat(one.committee()).isEqualTo(committee);
                assertThat(one.reason()).contains(topic.get("name")).endsWith(".");
                named(one).forEach(code -> organisations.requireValid(code, on));
            }
        }
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/assignment-examples.csv", numLinesToSkip = 3)
    void petitions_of_voters_reach_the_agency_of_their_day(
            String petition,
            LocalDate on,
            String place,
            String topic,
            String competence,
            String lead,
            String cooperating,
            String gateway,
            String committee) {
        var proposed = assignment.assign(topic, Competence.of(competence), place, on, "");

        assertThat(proposed.lead()).isEqualTo(lead);
        assertThat(String.join("+", proposed.cooperating())).isEqualTo(cooperating == null ? "" : cooperating);
        assertThat(proposed.gateway()).isEqualTo(gateway);
        assertThat(proposed.committee()).isEqualTo(committee);
        assertThat(proposed.choices()).isEmpty();
    }

    @Test
    void the_examples_cover_every_petition_and_topic_of_the_petitions_file() {
        var covered = read("/assignment-examples.csv");

        for (var petition : ReferenceData.rows("petitions.csv")) {
            for (var topic : petition.get("topics").split("[+|]")) {
                var start = petition.get("id") + ",%s," + petition.get("place") + "," + topic + ",";
                assertThat(covered).contains(start.formatted("2024-06-15"), start.formatted("2026-06-15"));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2025-02-28, cuc-thue",
        "2025-03-01, chi-cuc-thue-khu-vuc-viii",
        "2025-06-30, chi-cuc-thue-khu-vuc-viii",
        "2025-07-01, thue-tinh"
    })
    void the_tax_office_of_the_day_answers_also_before_the_one_in_the_table_exists(LocalDate on, String lead) {
        var proposed = assignment.assign("tax-fees", Competence.PROVINCE, null, on, "hdnd-lao-cai");

        assertThat(proposed.lead()).isEqualTo(lead);
        assertThat(proposed.gateway()).isEqualTo("van-phong-ubnd");
    }

    @Test
    void a_unit_older_than_the_data_has_no_stand_in() {
        var early = LocalDate.of(2017, 5, 1);

        var proposed = assignment.assign("road-provincial", Competence.PROVINCE, null, early, "hdnd-lao-cai");

        assertThat(proposed.lead()).isNull();
        assertThat(proposed.reason()).contains("Sở Giao thông vận tải - Xây dựng chỉ hoạt động từ ngày 18/7/2018");
    }

    @ParameterizedTest
    @CsvSource({
        "road-local, hdnd-p-lao-cai, ban-ktns-p-lao-cai",
        "school-equipment, hdnd-p-lao-cai, ban-vhxh-p-lao-cai",
        "ethnic-religion, hdnd-x-ta-van, ban-vhxh-x-ta-van",
        "road-local, hdnd-lao-cai, ban-kinh-te-ngan-sach",
        "road-local, '', ban-kinh-te-ngan-sach",
        "council-activity, hdnd-p-lao-cai,"
    })
    void the_committee_is_that_of_the_council(String topic, String council, String committee) {
        var proposed = assignment.assign(topic, Competence.PROVINCE, null, TODAY, council);

        assertThat(proposed.committee()).isEqualTo(committee);
    }

    @Test
    void a_districts_council_had_its_own_committees_until_it_ended() {
        var then = assignment.assign(
                "road-local", Competence.DISTRICT, "Na Hối", LocalDate.of(2025, 6, 30), "hdnd-h-bac-ha");
        var now = assignment.assign("road-local", Competence.DISTRICT, "Na Hối", TODAY, "hdnd-h-bac-ha");

        assertThat(then.lead()).isEqualTo("ubnd-h-bac-ha");
        assertThat(then.committee()).isEqualTo("ban-ktxh-h-bac-ha");
        assertThat(now.lead()).isEqualTo("ubnd-x-bac-ha");
        assertThat(now.committee()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"hdnd-x-ta-van, ", "hdnd-x-ta-van, ''", "hdnd-x-ta-van, '  '", "hdnd-x-ta-van, Mường Khương"})
    void a_communes_own_people_committee_is_not_guessed(String council, String place) {
        var proposed = assignment.assign("road-local", Competence.COMMUNE, place, TODAY, council);

        assertThat(proposed.lead()).isNull();
        assertThat(proposed.gateway()).isNull();
        assertThat(proposed.cooperating()).containsExactly("so-xay-dung");
        assertThat(proposed.committee()).isEqualTo("ban-ktns-x-ta-van");
    }

    @Test
    void reasons_are_sentences_that_a_clerk_understands() {
        var merged = LocalDate.of(2025, 3, 1);

        assertThat(List.of(
                        reason("driving-licence", Competence.PROVINCE, null, LocalDate.of(2025, 2, 28)),
                        reason("driving-licence", Competence.PROVINCE, null, merged),
                        reason("tax-fees", Competence.PROVINCE, null, merged),
                        reason("expressway", Competence.CENTRAL, null, TODAY),
                        reason("road-local", Competence.COMMUNE, "Na Hối", LocalDate.of(2025, 6, 30)),
                        reason("road-local", Competence.COMMUNE, "Tả Van", TODAY),
                        reason("road-local", Competence.DISTRICT, "thôn Sả Séng, xã Tả Phìn", TODAY),
                        reason("road-local", Competence.COMMUNE, "Mường Khương", TODAY),
                        reason("road-local", Competence.COMMUNE, null, TODAY),
                        reason("complaint-denunciation", Competence.LETTER, null, TODAY)))
                .containsExactly(
                        "Lĩnh vực «Sát hạch, cấp giấy phép lái xe», thẩm quyền cấp tỉnh, ngày 28/2/2025: Sở Giao thông vận"
                                + " tải - Xây dựng (hoạt động từ 18/7/2018 đến 28/2/2025) chủ trì theo phân công trước"
                                + " 01/3/2025, Công an tỉnh phối hợp, văn bản gửi qua Văn phòng UBND tỉnh.",
                        "Lĩnh vực «Sát hạch, cấp giấy phép lái xe», thẩm quyền cấp tỉnh, ngày 1/3/2025: Công an tỉnh chủ"
                                + " trì theo phân công từ 01/3/2025, Sở Xây dựng phối hợp, văn bản gửi qua Văn phòng UBND"
                                + " tỉnh.",
                        "Lĩnh vực «Thu thuế, phí, lệ phí», thẩm quyền cấp tỉnh, ngày 1/3/2025: Chi cục Thuế khu vực VIII"
                                + " (hoạt động từ 1/3/2025 đến 30/6/2025) chủ trì vì Thuế tỉnh chỉ hoạt động từ ngày"
                                + " 1/7/2025, Sở Tài chính phối hợp, văn bản gửi qua Văn phòng UBND tỉnh.",
                        "Lĩnh vực «Cao tốc, quốc lộ do trung ương quản lý», thẩm quyền trung ương, ngày 15/6/2026: Đoàn đại"
                                + " biểu Quốc hội tỉnh chủ trì chuyển cơ quan trung ương có thẩm quyền.",
                        "Lĩnh vực «Đường thôn, ngõ, hẻm nội bộ», thẩm quyền cấp xã, ngày 30/6/2025: UBND huyện Bắc Hà (hoạt"
                                + " động đến 30/6/2025) chủ trì vì địa bàn «Na Hối» được hiểu là Bắc Hà, Sở Xây dựng phối"
                                + " hợp.",
                        "Lĩnh vực «Đường thôn, ngõ, hẻm nội bộ», thẩm quyền cấp xã, ngày 15/6/2026: UBND xã Tả Van (hoạt"
                                + " động từ 1/7/2025) chủ trì vì địa bàn Tả Van, Sở Xây dựng phối hợp.",
                        "Lĩnh vực «Đường thôn, ngõ, hẻm nội bộ», thẩm quyền cấp huyện (cấp huyện kết thúc hoạt động ngày"
                                + " 30/6/2025 nên xem như cấp xã), ngày 15/6/2026: UBND xã Tả Phìn (hoạt động từ 1/7/2025)"
                                + " chủ trì vì địa bàn «thôn Sả Séng, xã Tả Phìn» được hiểu là Tả Phìn, Sở Xây dựng phối"
                                + " hợp.",
                        "Lĩnh vực «Đường thôn, ngõ, hẻm nội bộ», thẩm quyền cấp xã, ngày 15/6/2026: không xác định được cơ"
                                + " quan có thẩm quyền vì địa bàn «Mường Khương» chưa có trong danh mục hoặc chưa rõ là nơi"
                                + " nào; đề nghị bổ sung địa bàn hoặc chọn cơ quan, Sở Xây dựng phối hợp.",
                        "Lĩnh vực «Đường thôn, ngõ, hẻm nội bộ», thẩm quyền cấp xã, ngày 15/6/2026: không xác định được cơ"
                                + " quan có thẩm quyền vì chưa có địa bàn; đề nghị bổ sung địa bàn hoặc chọn cơ quan, Sở"
                                + " Xây dựng phối hợp.",
                        "Lĩnh vực «Khiếu nại, tố cáo nêu tại tiếp xúc cử tri», thuộc diện xử lý đơn thư, ngày 15/6/2026: Văn"
                                + " phòng Đoàn ĐBQH và HĐND tỉnh chủ trì theo phân công, Thanh tra tỉnh phối"
                                + " hợp.");
    }

    @ParameterizedTest
    @CsvSource({
        "no-such-topic, 2026-06-15, hdnd-lao-cai, assignment.topic-unknown",
        "road-local, 2015-12-31, hdnd-lao-cai, field.range",
        "road-local, 2101-01-01, hdnd-lao-cai, field.range",
        "road-local, 2026-06-15, hdnd-nowhere, organisation.unknown",
        "road-local, 2026-06-15, so-y-te, organisation.not-a-council"
    })
    void what_cannot_be_asked_is_refused(String topic, LocalDate on, String council, String key) {
        assertThatThrownBy(() -> assignment.assign(topic, Competence.PROVINCE, null, on, council))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
        assertThatThrownBy(() -> Competence.of("Commune"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("assignment.competence-unknown"));
    }

    @Test
    void a_proposal_needs_no_right_on_the_table_and_leaves_no_history() {
        identity.setAuthentication("nobody", List.of());
        try {
            assertThat(reason("road-local", Competence.PROVINCE, null, LocalDate.of(2026, 2, 3)))
                    .contains("Sở Xây dựng");
            assertThat(identity.getCurrentAuthentication().getUserId()).isEqualTo("nobody");
        } finally {
            identity.clearAuthentication();
        }

        assertThat(history.createHistoricDecisionInstanceQuery().count()).isZero();
    }

    private Assignment assign(CSVRecord topic, Competence competence, String place, LocalDate on) {
        return assignment.assign(topic.get("topic"), competence, place, on, "hdnd-lao-cai");
    }

    private String reason(String topic, Competence competence, String place, LocalDate on) {
        return assignment.assign(topic, competence, place, on, "hdnd-lao-cai").reason();
    }

    /** The one unit of topics.csv that does not exist yet on some days of its column. */
    private static String standing(String code, LocalDate on) {
        return code.equals("thue-tinh") && on.isBefore(LocalDate.of(2025, 7, 1)) ? "chi-cuc-thue-khu-vuc-viii" : code;
    }

    private static List<String> named(Assignment assignment) {
        return Stream.concat(
                        Stream.of(assignment.lead(), assignment.gateway(), assignment.committee()),
                        assignment.cooperating().stream())
                .filter(code -> code != null)
                .toList();
    }

    private static String read(String resource) {
        try (var stream = AgencyAssignmentTest.class.getResourceAsStream(resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

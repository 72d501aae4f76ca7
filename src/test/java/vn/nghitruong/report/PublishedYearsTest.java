package vn.nghitruong.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import vn.nghitruong.office.OfficeTest;
import vn.nghitruong.organisation.AddedUnits;

/** Years that two provinces published, imported as closed records, come out of the report as they went in. */
@OfficeTest
@Import(AddedUnits.class)
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:published-years;DB_CLOSE_DELAY=-1")
class PublishedYearsTest {

    /** What the file calls it, and what a record of it is called here. */
    private static final Map<String, String> MEASURES = Map.ofEntries(
            Map.entry("sessions", "session-regular"),
            Map.entry("extraordinary sessions", "session-urgent"),
            Map.entry("resolutions", "resolution"),
            Map.entry("questioning and explanation questions at regular sessions", "question"),
            Map.entry("supervision missions and surveys", "mission-committee-survey"),
            Map.entry("council thematic supervision", "mission-council-thematic"),
            Map.entry("standing committee thematic supervision", "mission-standing-committee-thematic"),
            Map.entry("standing committee inspection", "mission-standing-committee-inspection"),
            Map.entry("committee thematic supervision", "mission-committee-thematic"),
            Map.entry("explanation sessions", "explanation-session"),
            Map.entry("questioning sessions between sessions", "questioning-session"),
            Map.entry("inter-session matters considered", "matter"),
            Map.entry("reports and submissions appraised for the Party", "party-appraisal"));

    @Autowired
    private AddedUnits units;

    @Autowired
    private ActivityRecords records;

    @Autowired
    private ActivityReports reports;

    @Autowired
    private ActivityFigures figures;

    @BeforeEach
    void lang_son_is_known() {
        if (reports.councils().stream().noneMatch(council -> council.code().equals("hdnd-lang-son"))) {
            units.formerProvince("hdnd-lang-son", "HĐND tỉnh Lạng Sơn");
        }
    }

    /** Its five sessions are two regular ones and three extraordinary ones. */
    @Test
    void lang_son_2019_comes_out_as_it_was_published() throws IOException {
        var published = new HashMap<>(PublishedFigures.of("hdnd-lang-son", 2019));
        assertThat(published).hasSize(11);
        var extraordinary = published.get("province,extraordinary sessions");
        published.merge("province,sessions", -extraordinary, Integer::sum);
        records.importAll(drafts("hdnd-lang-son", 2019, published));
        records.importAll(drafts("hdnd-lang-son", 2019, published));

        var report = reports.of("hdnd-lang-son", 2019);

        assertThat(values(report))
                .isEqualTo(Map.ofEntries(
                        Map.entry("sessions", 5),
                        Map.entry("sessions-regular", 2),
                        Map.entry("sessions-urgent", 3),
                        Map.entry("resolutions", 65),
                        Map.entry("missions", 16),
                        Map.entry("missions-council-thematic", 1),
                        Map.entry("missions-standing-committee-thematic", 2),
                        Map.entry("missions-standing-committee-inspection", 1),
                        Map.entry("missions-committee-thematic", 12),
                        Map.entry("explanation-sessions", 1),
                        Map.entry("questioning-sessions", 1),
                        Map.entry("matters", 11),
                        Map.entry("party-appraisals", 23)));
        assertThat(reports.cases("hdnd-lang-son", 2019, "resolutions", "own", 0, 100)
                        .cases())
                .hasSize(65)
                .allMatch(line -> line.reference() != null);
    }

    @Test
    void lao_cai_2024_comes_out_level_by_level() throws IOException {
        records.importAll(drafts("hdnd-lao-cai", 2024, PublishedFigures.of("hdnd-lao-cai", 2024)));

        var report = reports.of("hdnd-lao-cai", 2024);

        assertThat(report.columns()).extracting("label").containsExactly("Cấp tỉnh", "Cấp huyện", "Tổng cộng");
        assertThat(figure(report, "sessions"))
                .extracting("value", "lower", "total")
                .containsExactly(8, 57, 65);
        assertThat(figure(report, "resolutions"))
                .extracting("value", "lower", "total")
                .containsExactly(127, 514, 641);
        assertThat(figure(report, "questions").total()).isEqualTo(152);
        assertThat(figure(report, "missions").total()).isEqualTo(315);
    }

    /** So that no figure is without words, and no record without a figure. */
    @Test
    void every_figure_and_measure_has_its_words() {
        var report = reports.of("hdnd-lao-cai", 2023);

        assertThat(report.figures())
                .allMatch(figure -> !figure.label().contains("activity."))
                .allMatch(figure -> !figure.definition().contains("activity."))
                .allMatch(figure -> !figure.groupLabel().contains("activity."));
        assertThat(report.yardsticks())
                .allMatch(one -> !one.label().contains("activity."))
                .allMatch(one -> !one.definition().contains("activity."));
        assertThat(records.kinds()).allMatch(kind -> !kind.label().contains("activity."));
        assertThat(Measure.words().stream().flatMap(word -> Measure.find(word).orElseThrow().figures().stream()))
                .allMatch(figures::knows);
        assertThat(Stream.of(Yardstick.values()).map(Yardstick::part)).allMatch(figures::knows);
    }

    private static List<ActivityRecords.Draft> drafts(String council, int year, Map<String, Integer> published) {
        var drafts = new ArrayList<ActivityRecords.Draft>();
        published.forEach((what, value) -> {
            var level = what.substring(0, what.indexOf(',')).replaceAll(".*\\+", "");
            var measure = MEASURES.get(what.substring(what.indexOf(',') + 1));
            for (var number = 1; number <= value; number++) {
                drafts.add(new ActivityRecords.Draft(
                        council, level, measure, LocalDate.of(year, 1 + number % 12, 15), what, "Số " + number));
            }
        });
        return drafts;
    }

    private static Map<String, Integer> values(ActivityReport report) {
        var values = new HashMap<String, Integer>();
        report.figures().stream()
                .filter(figure -> figure.value() > 0)
                .forEach(figure -> values.put(figure.id(), figure.value()));
        return values;
    }

    private static ActivityReport.Figure figure(ActivityReport report, String id) {
        return report.figures().stream()
                .filter(figure -> figure.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}

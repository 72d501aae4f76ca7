package vn.nghitruong.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import vn.nghitruong.office.Office;
import vn.nghitruong.office.OfficeTest;

/** A report asks the database once for each kind of thing, for many cases as for few. */
@OfficeTest
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:queries-of-a-year;DB_CLOSE_DELAY=-1")
class ActivityReportQueriesTest {

    private static final String COUNCIL = "hdnd-lao-cai";

    @Autowired
    private Office office;

    @Autowired
    private ActivityReports reports;

    @Autowired
    private ActivityRecords records;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void a_day_in_march() {
        office.on("2026-03-02");
    }

    @AfterEach
    void back_to_the_present() {
        jdbc.sql("set query_statistics false").update();
        ClockUtil.reset();
    }

    @Test
    void the_number_of_queries_does_not_grow_with_the_cases() {
        office.transferred("road-provincial");
        var few = queries();
        for (var number = 0; number < 5; number++) {
            office.transferred("irrigation");
        }
        records.importAll(IntStream.range(0, 20)
                .mapToObj(number -> new ActivityRecords.Draft(
                        COUNCIL, "province", "matter", LocalDate.of(2026, 2, 2), "Vấn đề", "VD-" + number))
                .toList());

        assertThat(queries()).isEqualTo(few).isBetween(7L, 10L);
        assertThat(reports.cases(COUNCIL, 2026, "petitions", "own", 0, 200).cases())
                .hasSize(6);
        assertThat(reports.cases(COUNCIL, 2026, "matters", "own", 0, 200).total())
                .isEqualTo(20);
    }

    /** What one report asks; rules and calendar were read before, the units are read again every few seconds. */
    private long queries() {
        reports.of(COUNCIL, 2026);
        jdbc.sql("set query_statistics true").update();
        reports.of(COUNCIL, 2026);
        var asked = jdbc.sql("select coalesce(sum(execution_count), 0) from information_schema.query_statistics"
                        + " where sql_statement not like '%organisation%' and sql_statement not like '%place%'"
                        + " and sql_statement not like '%calendar_day%'"
                        + " and sql_statement not like '%query_statistics%'")
                .query(Long.class)
                .single();
        jdbc.sql("set query_statistics false").update();
        return asked;
    }
}

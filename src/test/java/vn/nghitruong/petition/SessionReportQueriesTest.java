package vn.nghitruong.petition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import vn.nghitruong.casefile.SessionEvent;
import vn.nghitruong.office.Office;
import vn.nghitruong.office.OfficeTest;

/** A report asks the database as often for many petitions as for few. */
@OfficeTest
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:queries-of-a-report;DB_CLOSE_DELAY=-1")
class SessionReportQueriesTest {

    private static final String CODE = "KY-2026-900";
    private static final String COUNCIL = "hdnd-lao-cai";

    @Autowired
    private Office office;

    @Autowired
    private SessionReports reports;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void a_session_is_planned() {
        office.on("2026-03-02");
        events.publishEvent(new SessionEvent.Scheduled(CODE, COUNCIL, true, LocalDate.parse("2026-12-09")));
    }

    @AfterEach
    void back_to_the_present() {
        jdbc.sql("set query_statistics false").update();
        events.publishEvent(new SessionEvent.Cancelled(CODE, COUNCIL));
        ClockUtil.reset();
    }

    @Test
    void the_number_of_queries_does_not_grow_with_the_petitions() {
        office.transferred("road-provincial");
        var before = reports.of(CODE).summary().size();
        var few = queries();
        for (var number = 0; number < 5; number++) {
            office.transferred("irrigation");
        }

        assertThat(queries()).isEqualTo(few);
        assertThat(before).isPositive();
        assertThat(few).isBetween(8L, 15L);
    }

    /** What one report asks; the units are read again every few seconds by themselves. */
    private long queries() {
        jdbc.sql("set query_statistics true").update();
        reports.of(CODE);
        var asked = jdbc.sql("select coalesce(sum(execution_count), 0) from information_schema.query_statistics"
                        + " where sql_statement not like '%organisation%'"
                        + " and sql_statement not like '%query_statistics%'")
                .query(Long.class)
                .single();
        jdbc.sql("set query_statistics false").update();
        return asked;
    }
}

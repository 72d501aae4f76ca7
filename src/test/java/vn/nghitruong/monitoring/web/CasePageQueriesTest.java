package vn.nghitruong.monitoring.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.nghitruong.engine.MovedClock;
import vn.nghitruong.office.Office;
import vn.nghitruong.web.WebTest;
import vn.nghitruong.web.WebappClient;

/** What the page of a case costs; H2 counts the queries. */
@WebTest
@Import(Office.class)
class CasePageQueriesTest {

    @LocalServerPort
    int port;

    @Autowired
    Office office;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void a_monday_in_march() {
        office.on("2026-03-02");
    }

    @AfterEach
    void back_to_the_present() {
        MovedClock.reset();
    }

    @Test
    void the_number_of_queries_does_not_grow_with_other_cases() {
        var code = office.transferred("road-provincial");
        var few = queries(code);
        for (var number = 0; number < 4; number++) {
            office.transferred("irrigation");
        }

        assertThat(queries(code)).isEqualTo(few);
        assertThat(few).isBetween(20L, 60L);
    }

    private long queries(String code) {
        var client = WebappClient.basic(port, "lanh-dao", "demo");
        client.get("/api/cases/" + code);
        jdbc.sql("set query_statistics true").update();
        client.get("/api/cases/" + code);
        var asked = jdbc.sql("select coalesce(sum(execution_count), 0) from information_schema.query_statistics"
                        + " where sql_statement not like '%organisation%'"
                        + " and sql_statement not like '%query_statistics%'")
                .query(Long.class)
                .single();
        jdbc.sql("set query_statistics false").update();
        return asked;
    }
}

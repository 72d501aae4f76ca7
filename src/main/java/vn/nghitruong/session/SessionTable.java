package vn.nghitruong.session;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sessions as rows. */
@Component
class SessionTable {

    private final JdbcClient jdbc;

    SessionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(String code, String council, SessionKind kind, int ordinal, LocalDate opensOn, int days) {
        jdbc.sql("insert into session (code, council, kind, ordinal, opens_on, days) values (?, ?, ?, ?, ?, ?)")
                .params(code, council, kind.word(), ordinal, opensOn, days)
                .update();
    }

    Optional<CouncilSession> find(String code) {
        return jdbc.sql("select * from session where code = ?")
                .param(code)
                .query(CouncilSession.class)
                .optional();
    }

    /** A council's sessions that open in a year, the last first. */
    List<CouncilSession> ofYear(String council, int year) {
        return jdbc.sql("select * from session where council = ? and opens_on between ? and ?"
                        + " order by opens_on desc, code desc")
                .params(council, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))
                .query(CouncilSession.class)
                .list();
    }

    void change(String code, String assignments, @Nullable Object... values) {
        var statement = jdbc.sql("update session set " + assignments + " where code = ?");
        for (var value : values) {
            statement = statement.param(value);
        }
        statement.param(code).update();
    }
}

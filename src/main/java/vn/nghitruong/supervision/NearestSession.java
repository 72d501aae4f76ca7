package vn.nghitruong.supervision;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.nghitruong.casefile.SessionEvent;

/** What supervision has heard of the councils' sessions: to the nearest one a council's mission reports. */
@Component
class NearestSession {

    private final JdbcClient jdbc;

    NearestSession(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A session that was planned; with its closing day, once it was held. */
    record Planned(String code, LocalDate opensOn, @Nullable LocalDate closedOn) {}

    /** The first session of a council that opens after a day. */
    Optional<Planned> after(String council, LocalDate day) {
        return jdbc.sql("select code, opens_on, closed_on from supervision_session where council = ? and opens_on > ?"
                        + " order by opens_on, code limit 1")
                .params(council, day)
                .query(Planned.class)
                .optional();
    }

    /** The year-end session of a council: the last regular one that opens in a year. */
    Optional<Planned> yearEnd(String council, int year) {
        return jdbc.sql(
                        "select code, opens_on, closed_on from supervision_session where council = ? and regular and opens_on between ? and ?"
                                + " order by opens_on desc, code desc limit 1")
                .params(council, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))
                .query(Planned.class)
                .optional();
    }

    @EventListener
    void hear(SessionEvent event) {
        if (event instanceof SessionEvent.Scheduled scheduled) {
            forget(scheduled.code());
            jdbc.sql("insert into supervision_session (code, council, regular, opens_on) values (?, ?, ?, ?)")
                    .params(scheduled.code(), scheduled.council(), scheduled.regular(), scheduled.opensOn())
                    .update();
        } else if (event instanceof SessionEvent.Cancelled cancelled) {
            forget(cancelled.code());
        } else if (event instanceof SessionEvent.Closed closed) {
            jdbc.sql("update supervision_session set closed_on = ? where code = ?")
                    .params(closed.closedOn(), closed.code())
                    .update();
        }
    }

    private void forget(String code) {
        jdbc.sql("delete from supervision_session where code = ?").param(code).update();
    }
}

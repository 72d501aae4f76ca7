package vn.nghitruong.supervision;

import java.time.LocalDate;
import java.util.Optional;
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

    /** A session that was planned. */
    record Planned(String code, LocalDate opensOn) {}

    /** The first session of a council that opens after a day. */
    Optional<Planned> after(String council, LocalDate day) {
        return jdbc.sql("select code, opens_on from supervision_session where council = ? and opens_on > ?"
                        + " order by opens_on, code limit 1")
                .params(council, day)
                .query(Planned.class)
                .optional();
    }

    @EventListener
    void hear(SessionEvent event) {
        if (event instanceof SessionEvent.Scheduled scheduled) {
            forget(scheduled.code());
            jdbc.sql("insert into supervision_session (code, council, opens_on) values (?, ?, ?)")
                    .params(scheduled.code(), scheduled.council(), scheduled.opensOn())
                    .update();
        } else if (event instanceof SessionEvent.Cancelled cancelled) {
            forget(cancelled.code());
        }
    }

    private void forget(String code) {
        jdbc.sql("delete from supervision_session where code = ?").param(code).update();
    }
}

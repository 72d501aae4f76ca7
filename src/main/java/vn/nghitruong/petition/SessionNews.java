package vn.nghitruong.petition;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.nghitruong.casefile.SessionEvent;

/** What petitions do when they hear of a council's sessions, in the transaction of the one who tells. */
@Component
class SessionNews {

    private final SessionTable sessions;
    private final SessionReports reports;

    SessionNews(SessionTable sessions, SessionReports reports) {
        this.sessions = sessions;
        this.reports = reports;
    }

    @EventListener
    void planned(SessionEvent.Scheduled news) {
        sessions.plan(news.code(), news.council(), news.regular(), news.opensOn());
    }

    @EventListener
    void cancelled(SessionEvent.Cancelled news) {
        sessions.cancel(news.code());
    }

    /** The deputies of a regular session get the report on petitions; from now on it does not change. */
    @EventListener
    void dispatched(SessionEvent.Dispatched news) {
        sessions.plan(news.code(), news.council(), news.regular(), news.opensOn());
        if (news.regular()) {
            reports.freeze(news.code());
        }
    }
}

package vn.nghitruong.session;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.nghitruong.casefile.CaseFiles;
import vn.nghitruong.casefile.SessionEvent;
import vn.nghitruong.engine.EngineWork;
import vn.nghitruong.engine.Routing;
import vn.nghitruong.refusal.Refusal;

/** A session will not take place: everything that was being prepared for it ends. */
@Service
public class Cancellation {

    private final Sessions sessions;
    private final Items items;
    private final ItemTable itemTable;
    private final CaseFiles files;
    private final EngineWork engine;
    private final ApplicationEventPublisher events;

    Cancellation(
            Sessions sessions,
            Items items,
            ItemTable itemTable,
            CaseFiles files,
            EngineWork engine,
            ApplicationEventPublisher events) {
        this.sessions = sessions;
        this.items = items;
        this.itemTable = itemTable;
        this.files = files;
        this.engine = engine;
        this.events = events;
    }

    /** Asked by who steers the council's sessions, with the reason; not once the session has been recorded. */
    @Transactional
    public void ask(String code, String reason) {
        var session = sessions.requireReadable(code);
        sessions.requireSteering(session.council());
        if (sessions.hold(code).recordedOn() != null) {
            throw Refusal.conflict("session.opened-already", code);
        }
        files.note(code, "session-cancelled", reason);
        if (!engine.tell("Message_SessionCancelled", Sessions.PROCESS, code, Routing.none())) {
            throw Refusal.conflict("case.closed");
        }
    }

    /** What the message does. */
    @Transactional
    public void carryOut(String code) {
        items.ofSession(code).stream()
                .filter(SessionItem::isOnAgenda)
                .forEach(item -> items.leave(item.code(), SessionItem.CANCELLED));
        itemTable.dropProposed(code);
        sessions.closeEntries(code);
        files.close(code, SessionItem.CANCELLED);
        events.publishEvent(
                new SessionEvent.Cancelled(code, sessions.require(code).council()));
    }
}

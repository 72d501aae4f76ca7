package vn.nghitruong.session.web;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.nghitruong.session.SessionDesk;
import vn.nghitruong.session.SessionView;

/** What the page of sessions asks before it shows anything. */
@RestController
class SessionDeskController {

    private final SessionDesk desk;

    SessionDeskController(SessionDesk desk) {
        this.desk = desk;
    }

    /** The councils whose sessions the caller may look into, and what the caller may do there. */
    @GetMapping("/api/sessions/councils")
    List<SessionDesk.Council> councils() {
        return desk.councils();
    }

    /** A session's agenda with the units that may submit, draft and verify an item. */
    @GetMapping("/api/sessions/{code}/agenda")
    SessionView.AgendaPage agenda(@PathVariable String code) {
        return desk.agenda(code);
    }
}

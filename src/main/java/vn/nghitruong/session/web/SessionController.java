package vn.nghitruong.session.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.nghitruong.engine.Days;
import vn.nghitruong.engine.Field;
import vn.nghitruong.engine.Form;
import vn.nghitruong.engine.StartDoors;
import vn.nghitruong.refusal.Range;
import vn.nghitruong.session.Agenda;
import vn.nghitruong.session.Cancellation;
import vn.nghitruong.session.Lateness;
import vn.nghitruong.session.Proceedings;
import vn.nghitruong.session.Readiness;
import vn.nghitruong.session.Rescheduling;
import vn.nghitruong.session.SessionCalendar;
import vn.nghitruong.session.SessionKind;
import vn.nghitruong.session.SessionRecord;
import vn.nghitruong.session.Sessions;
import vn.nghitruong.session.process.ItemFields;

/** Plans sessions, shows how far they are, moves and cancels them, and changes their agendas. */
@RestController
class SessionController {

    private static final Form PLAN = Form.of(
            Field.line("council").needed(),
            Field.choice("kind", SessionKind.words()).needed(),
            Field.comingDate("opensOn").needed());

    private static final Form OPENING_DAY = Form.of(Field.comingDate("opensOn").needed());
    private static final Form REASON = Form.of(Field.text("reason", 2000).needed());
    private static final Form ANNOUNCEMENT =
            Form.of(Field.pastDate("announcedOn").needed());

    private final StartDoors starts;
    private final SessionRecord sessions;
    private final Sessions planning;
    private final Readiness readiness;
    private final Lateness lateness;
    private final Rescheduling rescheduling;
    private final Agenda agenda;
    private final Proceedings proceedings;
    private final Cancellation cancellation;
    private final Days days;

    SessionController(
            StartDoors starts,
            SessionRecord sessions,
            Sessions planning,
            Readiness readiness,
            Lateness lateness,
            Rescheduling rescheduling,
            Agenda agenda,
            Proceedings proceedings,
            Cancellation cancellation,
            Days days) {
        this.starts = starts;
        this.sessions = sessions;
        this.planning = planning;
        this.readiness = readiness;
        this.lateness = lateness;
        this.rescheduling = rescheduling;
        this.agenda = agenda;
        this.proceedings = proceedings;
        this.cancellation = cancellation;
        this.days = days;
    }

    /** The code of what was just opened. */
    record Opened(String code) {}

    /** Plans a session: the same as the start form. */
    @PostMapping("/api/sessions")
    @ResponseStatus(HttpStatus.CREATED)
    Opened plan(@RequestBody Map<String, @Nullable Object> given) {
        return new Opened(starts.open("session", given));
    }

    /** The whole calendar of a session with its conflicts, before anybody commits to it. */
    @GetMapping("/api/sessions/plan")
    SessionCalendar.Plan calendar(
            @RequestParam String council,
            @RequestParam String kind,
            @RequestParam String opensOn,
            @RequestParam(defaultValue = "1") int days) {
        var input = PLAN.read(Map.of("council", council, "kind", kind, "opensOn", opensOn), this.days);
        return planning.calendar(
                input.text("council"),
                SessionKind.of(input.text("kind")),
                input.date("opensOn"),
                Range.of("days", days, 1, 30));
    }

    /** The sessions of a council that open in a year. */
    @GetMapping("/api/sessions")
    List<SessionRecord.Header> ofYear(@RequestParam String council, @RequestParam int year) {
        return sessions.ofYear(council, Range.of("year", year, 2016, 2100));
    }

    /** Which agencies handed their dossiers in late, for the sessions of a year. */
    @GetMapping("/api/sessions/lateness")
    List<Lateness.OfAgency> lateness(@RequestParam String council, @RequestParam int year) {
        return lateness.of(council, Range.of("year", year, 2016, 2100));
    }

    /** A session with its items, dates, files and timeline. */
    @GetMapping("/api/sessions/{code}")
    SessionRecord.Whole session(@PathVariable String code) {
        return sessions.of(code);
    }

    /** The readiness board: per item due, received, complete, verified, dispatched. */
    @GetMapping("/api/sessions/{code}/readiness")
    Readiness.Board readiness(@PathVariable String code) {
        return readiness.of(code);
    }

    /** Moves the opening day; without {@code commit=true} it only shows which dates would move. */
    @PostMapping("/api/sessions/{code}/opening-day")
    Rescheduling.Moves move(
            @PathVariable String code,
            @RequestParam(defaultValue = "false") boolean commit,
            @RequestBody Map<String, @Nullable Object> given) {
        LocalDate opensOn = OPENING_DAY.read(given, days).date("opensOn");
        return commit ? rescheduling.move(code, opensOn) : rescheduling.preview(code, opensOn);
    }

    /** Adds an item to an agreed agenda; its preparation begins at once. */
    @PostMapping("/api/sessions/{code}/items")
    @ResponseStatus(HttpStatus.CREATED)
    Opened add(@PathVariable String code, @RequestBody Map<String, @Nullable Object> given) {
        var input = ItemFields.added().read(given, days);
        return new Opened(agenda.add(code, ItemFields.draft(input), input.optionalText("reason")));
    }

    /** Takes an item off the agenda; it is named by its code or its number. */
    @PostMapping("/api/sessions/{code}/items/{item}/removal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(
            @PathVariable String code, @PathVariable String item, @RequestBody Map<String, @Nullable Object> given) {
        agenda.remove(code, item, REASON.read(given, days).text("reason"));
    }

    /** The session was announced to the public. */
    @PostMapping("/api/sessions/{code}/announcement")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void announce(@PathVariable String code, @RequestBody Map<String, @Nullable Object> given) {
        proceedings.announce(code, ANNOUNCEMENT.read(given, days).date("announcedOn"));
    }

    /** The session will not take place. */
    @PostMapping("/api/sessions/{code}/cancellation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(@PathVariable String code, @RequestBody Map<String, @Nullable Object> given) {
        cancellation.ask(code, REASON.read(given, days).text("reason"));
    }
}

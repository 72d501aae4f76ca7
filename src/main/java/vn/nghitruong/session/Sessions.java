package vn.nghitruong.session;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.nghitruong.casefile.CaseAccess;
import vn.nghitruong.casefile.CaseFiles;
import vn.nghitruong.casefile.CaseKind;
import vn.nghitruong.casefile.SessionEvent;
import vn.nghitruong.deadline.Deadlines;
import vn.nghitruong.deadline.LedgerEntry;
import vn.nghitruong.organisation.Organisation;
import vn.nghitruong.organisation.Organisations;
import vn.nghitruong.refusal.Refusal;

/** Plans sessions, finds them, and says who may do what with them. */
@Service
public class Sessions {

    /** The process that prepares a session. */
    public static final String PROCESS = "session";

    private final SessionTable table;
    private final SessionCalendar calendar;
    private final CaseFiles files;
    private final CaseAccess access;
    private final Deadlines deadlines;
    private final Organisations organisations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Sessions(
            SessionTable table,
            SessionCalendar calendar,
            CaseFiles files,
            CaseAccess access,
            Deadlines deadlines,
            Organisations organisations,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.calendar = calendar;
        this.files = files;
        this.access = access;
        this.deadlines = deadlines;
        this.organisations = organisations;
        this.events = events;
        this.clock = clock;
    }

    /** A session as it is planned. */
    public record Draft(String council, SessionKind kind, int ordinal, LocalDate opensOn, int days, String title) {}

    /**
     * Plans a session for a council whose office the current user belongs to, and opens the dates that follow from its
     * opening day.
     *
     * @return its code
     */
    @Transactional
    public String plan(Draft draft) {
        requireCouncil(draft.council());
        requireOffice(draft.council());
        // Also tells now, not at the end, that the year after the session has no calendar yet.
        calendar.plan(draft.council(), draft.kind(), draft.opensOn(), draft.days());
        var code = files.nextCode(CaseKind.SESSION);
        files.open(code, CaseKind.SESSION, draft.council(), draft.title(), "planned");
        table.insert(code, draft.council(), draft.kind(), draft.ordinal(), draft.opensOn(), draft.days());
        var session = require(code);
        for (var step : List.of(SessionStep.CONVENE, SessionStep.ANNOUNCE, SessionStep.DISPATCH)) {
            deadlines.open(code, step.word(), calendar.due(step, session));
        }
        tellScheduled(session);
        return code;
    }

    /** The whole calendar of a session before anybody commits to it; refused for what is no council today. */
    public SessionCalendar.Plan calendar(String council, SessionKind kind, LocalDate opensOn, int days) {
        requireCouncil(council);
        return calendar.plan(council, kind, opensOn, days);
    }

    public CouncilSession require(String code) {
        return table.find(code).orElseThrow(() -> Refusal.notFound("case.unknown"));
    }

    /** A session as it is now, held for a change (see {@link CaseFiles#hold}); refused once it has ended. */
    CouncilSession hold(String code) {
        if (!files.hold(code).isOpen()) {
            throw Refusal.conflict("case.closed");
        }
        return require(code);
    }

    /** A session that the current user may look into: for the units of its council and its supervisors. */
    public CouncilSession requireReadable(String code) {
        var session = require(code);
        if (!access.seesEverything() && !access.councils().contains(session.council())) {
            throw Refusal.notFound("case.unknown");
        }
        return session;
    }

    /** The sessions of a council that open in a year, the last first; for its units and supervisors. */
    public List<CouncilSession> ofYear(String council, int year) {
        requireReadableCouncil(council);
        return table.ofYear(council, year);
    }

    /** Refuses as if there were no such council for those outside it. */
    void requireReadableCouncil(String council) {
        if (!access.seesEverything() && !access.councils().contains(council)) {
            throw Refusal.notFound("case.unknown");
        }
    }

    /** Whether the current user belongs to the office of the council. */
    boolean isOffice(String council) {
        return access.isOf(organisations.office(council).code());
    }

    /** Whether the user steers the council's sessions: its office, its standing committee, its supervisors. */
    boolean isSteering(String council) {
        return (access.isOf(CaseAccess.SUPERVISORS) && access.councils().contains(council))
                || isOffice(council)
                || access.isOf(organisations.standingCommittee(council).code());
    }

    private void requireCouncil(String code) {
        var unit = organisations.requireValid(code, today());
        if (unit.kind() != Organisation.Kind.COUNCIL) {
            throw Refusal.invalid("organisation.not-a-council", unit.name());
        }
    }

    /** Refuses whoever does not belong to the office of the council. */
    void requireOffice(String council) {
        if (!isOffice(council)) {
            throw Refusal.forbidden("session.not-office");
        }
    }

    /** Refuses whoever does not steer the council's sessions. */
    void requireSteering(String council) {
        if (!isSteering(council)) {
            throw Refusal.forbidden("session.not-steering");
        }
    }

    /** A date of the session that still runs. */
    public Optional<LedgerEntry> openEntry(String code, String subject) {
        return deadlines.ofCase(code).stream()
                .filter(entry -> entry.subject().equals(subject) && entry.closedOn() == null)
                .findFirst();
    }

    /** Something was done today for which a date was running. */
    void done(String code, String subject) {
        openEntry(code, subject).ifPresent(entry -> deadlines.close(entry.id(), today()));
    }

    /** Closes every date of a case that still runs. */
    void closeEntries(String code) {
        deadlines.ofCase(code).stream()
                .filter(entry -> entry.closedOn() == null)
                .forEach(entry -> deadlines.close(entry.id(), today()));
    }

    void tellScheduled(CouncilSession session) {
        events.publishEvent(new SessionEvent.Scheduled(
                session.code(), session.council(), session.sessionKind() == SessionKind.REGULAR, session.opensOn()));
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}

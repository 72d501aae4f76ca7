package vn.nghitruong.session;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.nghitruong.casefile.CaseFiles;
import vn.nghitruong.casefile.Labels;
import vn.nghitruong.deadline.Deadline;
import vn.nghitruong.deadline.Deadlines;
import vn.nghitruong.deadline.LedgerEntry;
import vn.nghitruong.engine.EngineWork;
import vn.nghitruong.engine.Routing;
import vn.nghitruong.engine.TaskDoors;
import vn.nghitruong.refusal.Refusal;
import vn.nghitruong.request.FollowUp;

/**
 * Moves a session to another opening day: first shown, then done. The dates counted from the opening day move, with the
 * tasks and timers that keep them; nothing else changes. What an extension granted is granted again.
 */
@Service
public class Rescheduling {

    private final Sessions sessions;
    private final SessionTable table;
    private final Items items;
    private final ItemTable itemTable;
    private final Dossiers dossiers;
    private final Deadlines deadlines;
    private final FollowUp followUp;
    private final CaseFiles files;
    private final EngineWork engine;
    private final TaskDoors tasks;
    private final Labels labels;

    Rescheduling(
            Sessions sessions,
            SessionTable table,
            Items items,
            ItemTable itemTable,
            Dossiers dossiers,
            Deadlines deadlines,
            FollowUp followUp,
            CaseFiles files,
            EngineWork engine,
            TaskDoors tasks,
            Labels labels) {
        this.sessions = sessions;
        this.table = table;
        this.items = items;
        this.itemTable = itemTable;
        this.dossiers = dossiers;
        this.deadlines = deadlines;
        this.followUp = followUp;
        this.files = files;
        this.engine = engine;
        this.tasks = tasks;
        this.labels = labels;
    }

    /**
     * One date that moves.
     *
     * @param caseCode the session or the item
     * @param what what is due, in the users' words
     * @param becomesLate whether no time is left: the day that follows from the rule is past
     */
    public record Move(
            String caseCode,
            String title,
            String what,
            LocalDate from,
            LocalDate to,
            boolean becomesLate,
            String explanation) {}

    /** What a move does, or did. */
    public record Moves(String code, LocalDate from, LocalDate to, boolean committed, List<Move> moves) {}

    private record Planned(LedgerEntry entry, Deadline calculated, LocalDate due, boolean becomesLate) {}

    /** Every date, old and new, if the session opened on another day. Nothing is changed. */
    @Transactional(readOnly = true)
    public Moves preview(String code, LocalDate opensOn) {
        var session = movable(steered(code), opensOn);
        return told(session, opensOn, false, planned(session, opensOn));
    }

    /** Moves the session through its process: {@code Message_SessionRescheduled}. */
    @Transactional
    public Moves move(String code, LocalDate opensOn) {
        steered(code);
        var session = movable(sessions.hold(code), opensOn);
        var planned = planned(session, opensOn);
        var message = Routing.with(SessionVariables.OPENS_ON, opensOn.toString());
        if (!engine.tell("Message_SessionRescheduled", Sessions.PROCESS, code, message)) {
            throw Refusal.conflict("case.closed");
        }
        return told(session, opensOn, true, planned);
    }

    /** What the message does: ledgers, follow-ups, timers and tasks of the session and of its open items. */
    @Transactional
    public void carryOut(String code, LocalDate opensOn, String processInstance) {
        var session = sessions.require(code).requireBefore(sessions.today());
        if (opensOn.isBefore(sessions.today())) {
            throw Refusal.invalid("field.past", Refusal.field("opensOn"));
        }
        var planned = planned(session, opensOn);
        var reason = labels.of("session.moved", labels.day(session.opensOn()), labels.day(opensOn));
        table.change(code, "opens_on = ?", opensOn);
        files.note(code, "session-moved", labels.day(session.opensOn()) + " → " + labels.day(opensOn));
        planned.forEach(one -> deadlines.move(one.entry().id(), one.calculated(), reason));
        moveItems(code, planned);
        engine.moveTimer(processInstance, "Event_SessionOpens", opensOn.atStartOfDay());
        tasks.refresh(code);
        sessions.tellScheduled(sessions.require(code));
    }

    private void moveItems(String code, List<Planned> planned) {
        var due = planned.stream()
                .collect(Collectors.toMap(
                        one -> one.entry().caseCode() + " " + subject(one), Planned::due, (a, b) -> b));
        var waiting = new ArrayList<SessionItem>();
        var asked = new ArrayList<String>();
        for (var item : items.ofSession(code)) {
            var verification = due.get(item.code() + " " + SessionStep.VERIFICATION.word());
            if (verification != null) {
                itemTable.change(item.code(), "verification_due = ?", verification);
            }
            var dossier = due.get(item.code() + " " + SessionStep.DOSSIER.word());
            if (dossier != null && item.requestCode() != null) {
                itemTable.change(item.code(), "dossier_due = ?", dossier);
                asked.add(item.requestCode());
            }
            if (item.isPreparing() && !item.hasDossier() && item.processInstance() != null) {
                waiting.add(item);
            }
        }
        followUp.startOver(asked);
        engine.moveTimers(
                waiting.stream()
                        .collect(Collectors.toMap(
                                SessionItem::processInstance, item -> dossiers.nextCheck(item.code()))),
                Set.of("Event_VerificationDay", "Event_NextLateCheck"));
    }

    private CouncilSession steered(String code) {
        var session = sessions.requireReadable(code);
        sessions.requireSteering(session.council());
        return session;
    }

    private CouncilSession movable(CouncilSession session, LocalDate opensOn) {
        if (!files.require(session.code()).isOpen()) {
            throw Refusal.conflict("case.closed");
        }
        session.requireBefore(sessions.today());
        if (opensOn.equals(session.opensOn())) {
            throw Refusal.invalid("session.same-day", labels.day(opensOn));
        }
        return session;
    }

    /** The running dates of the session and its items that are counted from the opening day. */
    private List<Planned> planned(CouncilSession session, LocalDate opensOn) {
        var codes = new ArrayList<>(List.of(session.code()));
        items.ofSession(session.code()).stream()
                .filter(SessionItem::isPreparing)
                .map(SessionItem::code)
                .forEach(codes::add);
        return deadlines.ofCases(codes).stream()
                .filter(entry -> entry.closedOn() == null)
                .filter(entry -> entry.deadline().rule().startsWith("session."))
                .filter(entry -> entry.deadline().anchor().equals(session.opensOn()))
                .map(entry -> planned(entry, session, opensOn))
                .toList();
    }

    private Planned planned(LedgerEntry entry, CouncilSession session, LocalDate opensOn) {
        var byRule = deadlines.calculate(entry.deadline().rule(), opensOn, session.council());
        var calculated = deadlines.notPast(byRule);
        var due = deadlines.dueAfterMove(entry, calculated);
        return new Planned(entry, calculated, due, !calculated.due().equals(byRule.due()));
    }

    private Moves told(CouncilSession session, LocalDate opensOn, boolean committed, List<Planned> planned) {
        Map<String, String> titles = new LinkedHashMap<>();
        titles.put(session.code(), files.require(session.code()).title());
        items.ofSession(session.code()).forEach(item -> titles.put(item.code(), item.title()));
        var moves = planned.stream()
                .map(one -> new Move(
                        one.entry().caseCode(),
                        titles.getOrDefault(one.entry().caseCode(), ""),
                        labels.of("limit." + subject(one)),
                        one.entry().due(),
                        one.due(),
                        one.becomesLate(),
                        one.calculated().explanation()))
                .toList();
        return new Moves(session.code(), session.opensOn(), opensOn, committed, moves);
    }

    /** The step of a date; a request's limit is the dossier's. */
    private static String subject(Planned one) {
        return one.entry().subject().contains(":")
                ? SessionStep.DOSSIER.word()
                : one.entry().subject();
    }
}

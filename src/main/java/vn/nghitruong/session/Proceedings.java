package vn.nghitruong.session;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.nghitruong.casefile.CaseFiles;
import vn.nghitruong.casefile.Labels;
import vn.nghitruong.casefile.SessionEvent;
import vn.nghitruong.deadline.Deadlines;
import vn.nghitruong.refusal.Refusal;

/** From convening to closing: what the office and the standing committee do with the session as a whole. */
@Service
public class Proceedings {

    private static final String MINUTES = "minutes";

    private final Sessions sessions;
    private final SessionTable table;
    private final ItemTable itemTable;
    private final Items items;
    private final SessionCalendar calendar;
    private final Deadlines deadlines;
    private final CaseFiles files;
    private final Labels labels;
    private final ApplicationEventPublisher events;

    Proceedings(
            Sessions sessions,
            SessionTable table,
            ItemTable itemTable,
            Items items,
            SessionCalendar calendar,
            Deadlines deadlines,
            CaseFiles files,
            Labels labels,
            ApplicationEventPublisher events) {
        this.sessions = sessions;
        this.table = table;
        this.itemTable = itemTable;
        this.items = items;
        this.calendar = calendar;
        this.deadlines = deadlines;
        this.files = files;
        this.labels = labels;
        this.events = events;
    }

    /** The standing committee convenes the session. */
    @Transactional
    public void convene(String code, String decisionNumber, LocalDate decisionDate) {
        table.change(code, "decision_number = ?, decision_date = ?", decisionNumber, decisionDate);
        sessions.done(code, SessionStep.CONVENE.word());
        files.note(code, "session-convened", decisionNumber);
    }

    /** The office has announced the session to the public. */
    @Transactional
    public void announce(String code, LocalDate announcedOn) {
        var session = sessions.requireReadable(code);
        sessions.requireOffice(session.council());
        sessions.hold(code);
        var entry = sessions.openEntry(code, SessionStep.ANNOUNCE.word())
                .orElseThrow(() -> Refusal.conflict("session.announced-already", code));
        table.change(code, "announced_on = ?", announcedOn);
        deadlines.close(entry.id(), announcedOn);
        files.note(code, "session-announced", labels.day(announcedOn));
    }

    /**
     * The papers go out to the deputies. Refused while an item lacks the report that its kind requires or is not settled;
     * the process itself does not come here earlier.
     */
    @Transactional
    public void dispatch(String code, LocalDate dispatchedOn) {
        var session = sessions.require(code);
        requireReady(code);
        table.change(code, "dispatched_on = ?", dispatchedOn);
        itemTable.dispatch(code, dispatchedOn);
        sessions.done(code, SessionStep.DISPATCH.word());
        files.moveTo(code, "dispatched");
        files.note(code, "documents-dispatched", labels.day(dispatchedOn));
        events.publishEvent(new SessionEvent.Dispatched(
                code, session.council(), session.sessionKind() == SessionKind.REGULAR, session.opensOn()));
    }

    /** What became of one item; votes where there was a vote. */
    public record Outcome(
            String item,
            String outcome,
            @Nullable Integer inFavour,
            @Nullable Integer against,
            @Nullable Integer abstained) {}

    /** Attendance and the outcome of every item on the agenda, each named once. */
    @Transactional
    public void record(String code, int total, int present, List<Outcome> outcomes) {
        var session = sessions.require(code);
        requireReady(code);
        if (sessions.today().isBefore(session.opensOn())) {
            throw Refusal.conflict("session.not-opened", labels.day(session.opensOn()));
        }
        if (total < 1 || present > total) {
            throw Refusal.invalid("session.attendance", present, total);
        }
        var agenda =
                items.ofSession(code).stream().filter(SessionItem::isOnAgenda).toList();
        var open = new HashSet<>(agenda);
        var done = new ArrayList<SessionItem>();
        for (var outcome : outcomes) {
            var item = items.named(agenda, outcome.item());
            if (!open.remove(item)) {
                throw Refusal.invalid("session.outcome-twice", item.title());
            }
            Votes.check(item, outcome, total, present);
            done.add(item);
        }
        open.stream().findFirst().ifPresent(item -> {
            throw Refusal.invalid("session.outcome-missing", item.title());
        });
        for (var i = 0; i < done.size(); i++) {
            settle(done.get(i), outcomes.get(i));
        }
        table.change(
                code, "deputies_total = ?, deputies_present = ?, recorded_on = ?", total, present, sessions.today());
        deadlines.open(code, MINUTES, calendar.minutes(session.endsOn(), session.council()));
        files.moveTo(code, "recorded");
        files.note(code, "session-recorded", present + "/" + total);
    }

    /** The minutes are done and sent: the session ends. */
    @Transactional
    public void close(String code, LocalDate closedOn) {
        var session = sessions.require(code);
        if (closedOn.isBefore(session.opensOn())) {
            throw Refusal.invalid("session.closed-before-opening", labels.day(session.opensOn()));
        }
        sessions.openEntry(code, MINUTES).ifPresent(entry -> {
            var minutes = calendar.minutes(closedOn, session.council());
            deadlines.move(entry.id(), minutes, labels.of("session.closed-on", labels.day(closedOn)));
        });
        sessions.closeEntries(code);
        table.change(code, "closed_on = ?", closedOn);
        files.close(code, "held");
        events.publishEvent(new SessionEvent.Closed(code, session.council(), closedOn));
    }

    private void settle(SessionItem item, Outcome outcome) {
        itemTable.change(
                item.code(),
                "state = ?, outcome = ?, in_favour = ?, against = ?, abstained = ?",
                outcome.outcome(),
                outcome.outcome(),
                outcome.inFavour(),
                outcome.against(),
                outcome.abstained());
        files.close(item.code(), outcome.outcome());
    }

    private void requireReady(String code) {
        items.ofSession(code).stream()
                .filter(item -> item.isPreparing()
                        || (item.isOnAgenda() && item.itemKind().isVerified() && item.verifiedOn() == null))
                .findFirst()
                .ifPresent(item -> {
                    throw Refusal.conflict("session.item-not-ready", item.title());
                });
    }
}

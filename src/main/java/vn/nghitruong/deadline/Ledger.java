package vn.nghitruong.deadline;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.nghitruong.calendar.WorkingCalendar;
import vn.nghitruong.refusal.Refusal;

/** What may happen to a date once it is written down, and what it then is. */
@Component
@Transactional
class Ledger {

    private final LedgerTables tables;
    private final WorkingCalendar calendar;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Ledger(LedgerTables tables, WorkingCalendar calendar, Clock clock, ApplicationEventPublisher events) {
        this.tables = tables;
        this.calendar = calendar;
        this.clock = clock;
        this.events = events;
    }

    LedgerEntry open(String caseCode, String subject, Deadline deadline) {
        events.publishEvent(new DatesChanged(caseCode));
        return entry(tables.insert(caseCode, subject, deadline, clock.instant()));
    }

    LedgerEntry entry(long id) {
        return tables.find(id).orElseThrow(() -> unknown(id));
    }

    List<LedgerEntry> ofCases(Collection<String> codes) {
        return tables.ofCases(codes);
    }

    LedgerEntry extend(long id, LocalDate to, String reason, String decidedBy) {
        var entry = openEntry(id);
        if (!to.isAfter(entry.due())) {
            throw Refusal.invalid("deadline.extension-not-later", Explanation.day(entry.due()));
        }
        return setDue(entry, LedgerChange.EXTENDED, calendar.onOrAfter(to), reason + dayOff(to), decidedBy);
    }

    LedgerEntry move(long id, Deadline recalculated, String reason) {
        var entry = openEntry(id);
        if (recalculated.equals(entry.deadline())) {
            return entry;
        }
        var due = dueAfterMove(entry, recalculated);
        tables.calculatedAnew(id, recalculated);
        tables.setDue(id, due);
        var change = change(LedgerChange.MOVED, entry.due(), due, reason, null);
        tables.record(id, change, entry.deadline().explanation());
        return entry(id);
    }

    /**
     * An extension or a pause is not lost by a move. Calculated anew from the same day (another calendar), the date that
     * was granted stands, unless the calculation now gives more. From another day, the days granted are granted again.
     */
    LocalDate dueAfterMove(LedgerEntry entry, Deadline recalculated) {
        var calculated = entry.deadline();
        if (entry.due().equals(calculated.due())) {
            return recalculated.due();
        }
        if (!recalculated.anchor().equals(calculated.anchor())) {
            return calendar.onOrAfter(recalculated.due().plusDays(DAYS.between(calculated.due(), entry.due())));
        }
        var later = recalculated.due().isAfter(entry.due()) ? recalculated.due() : entry.due();
        return calendar.onOrAfter(later);
    }

    LedgerEntry pause(long id, LocalDate from, String reason) {
        var entry = openEntry(id);
        if (entry.pausedFrom() != null) {
            throw Refusal.conflict("deadline.paused", Explanation.day(entry.pausedFrom()));
        }
        if (from.isAfter(entry.due())) {
            throw Refusal.invalid("deadline.pause-after-due", Explanation.day(entry.due()));
        }
        tables.setPausedFrom(id, from);
        tables.record(id, change(LedgerChange.PAUSED, from, null, reason, null), null);
        return entry(id);
    }

    LedgerEntry resume(long id, LocalDate on) {
        var entry = openEntry(id);
        var from = entry.pausedFrom();
        if (from == null) {
            throw Refusal.conflict("deadline.not-paused");
        }
        if (on.isBefore(from)) {
            throw Refusal.invalid("deadline.resume-before-pause", Explanation.day(from));
        }
        tables.setPausedFrom(id, null);
        var working = entry.deadline().unit() == Unit.WORKING;
        // The day of the pause stands still, the day of resuming runs again.
        var days = working
                ? calendar.workingDaysBetween(from.minusDays(1), on.minusDays(1))
                : (int) DAYS.between(from, on);
        var due = working
                ? calendar.plusWorkingDays(entry.due(), days)
                : calendar.onOrAfter(entry.due().plusDays(days));
        var reason = "Tạm dừng từ ngày %s, tiếp tục từ ngày %s: %d %s"
                .formatted(Explanation.day(from), Explanation.day(on), days, working ? "ngày làm việc" : "ngày");
        var moved = working ? "" : dayOff(entry.due().plusDays(days));
        return setDue(entry, LedgerChange.RESUMED, due, reason + moved, null);
    }

    void note(long id, String kind, String text) {
        locked(id);
        tables.record(id, change(kind, null, null, text, null), null);
    }

    void close(long id, LocalDate on) {
        var entry = locked(id);
        if (on.equals(entry.closedOn())) {
            return;
        }
        refuseClosed(entry);
        if (on.isAfter(LocalDate.now(clock))) {
            throw Refusal.invalid("field.future", Refusal.field("closedOn"));
        }
        tables.setClosedOn(id, on);
        tables.record(
                id, change(LedgerChange.CLOSED, null, null, "Hoàn thành ngày " + Explanation.day(on), null), null);
    }

    private LedgerEntry setDue(LedgerEntry entry, String kind, LocalDate due, String reason, @Nullable String by) {
        tables.setDue(entry.id(), due);
        tables.record(entry.id(), change(kind, entry.due(), due, reason, by), null);
        return entry(entry.id());
    }

    private LedgerChange change(
            String kind, @Nullable LocalDate from, @Nullable LocalDate to, String reason, @Nullable String by) {
        return new LedgerChange(clock.instant(), kind, from, to, reason, by);
    }

    private String dayOff(LocalDate date) {
        return calendar.dayOffReason(date)
                .map(off -> " (ngày %s là ngày nghỉ: %s; chuyển sang ngày làm việc tiếp theo)"
                        .formatted(Explanation.day(date), off))
                .orElse("");
    }

    private LedgerEntry openEntry(long id) {
        var entry = locked(id);
        refuseClosed(entry);
        return entry;
    }

    private static void refuseClosed(LedgerEntry entry) {
        if (entry.closedOn() != null) {
            throw Refusal.conflict("deadline.closed", Explanation.day(entry.closedOn()));
        }
    }

    /** Every change of an entry holds it first. */
    private LedgerEntry locked(long id) {
        var entry = tables.lock(id).orElseThrow(() -> unknown(id));
        events.publishEvent(new DatesChanged(entry.caseCode()));
        return entry;
    }

    private static Refusal unknown(long id) {
        return Refusal.notFound("deadline.entry-unknown", String.valueOf(id));
    }
}

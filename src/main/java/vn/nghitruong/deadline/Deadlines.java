package vn.nghitruong.deadline;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.nghitruong.calendar.WorkingCalendar;
import vn.nghitruong.refusal.Refusal;

/**
 * By when something is due, and why. One calculator serves tasks, timers, registers and the public, so they cannot
 * disagree; what it says is kept in a ledger together with everything that happens to the date.
 *
 * <p>All dates are days in Vietnam. Refusals: a rule nobody knows ({@code deadline.rule-unknown}), one not in force on
 * the anchor day ({@code deadline.rule-not-in-force}), years out of 1900 to 2100 ({@code deadline.date-out-of-range}),
 * a year without calendar ({@code calendar.year-missing}), texts that are empty or too long ({@code field.…}).
 */
@Service
public class Deadlines {

    private static final LocalTime END_OF_OFFICE_HOURS = LocalTime.of(17, 0);
    private static final int LONGEST_LIMIT = 366;

    private final DeadlineRules rules;
    private final WorkingCalendar calendar;
    private final Ledger ledger;
    private final Clock clock;

    Deadlines(DeadlineRules rules, WorkingCalendar calendar, Ledger ledger, Clock clock) {
        this.rules = rules;
        this.calendar = calendar;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The moment at which something due on this day is due: 17:00 in Vietnam. */
    public static LocalDateTime dueAt(LocalDate due) {
        return due.atTime(END_OF_OFFICE_HOURS);
    }

    /** Every limit of law, with its periods of validity, by name. */
    public List<DeadlineRule> rules() {
        return rules.book().rules();
    }

    /**
     * The date that follows from a rule. The row whose validity holds the anchor applies, also when it is no longer in
     * force; for a provisional rule the council's own value, where it set one.
     */
    public Deadline calculate(String rule, LocalDate anchor, @Nullable String council) {
        Checked.date(anchor);
        var code = council == null ? null : Checked.council(council);
        return rules.book().limit(rule, anchor, code).from(anchor, calendar);
    }

    /** A date that stands in a letter or a decision; on a day off it moves to the next working day. */
    public Deadline given(LocalDate date, String basis) {
        Checked.date(date);
        return Limit.given(Checked.text("basis", basis, Checked.BASIS)).from(date, calendar);
    }

    /**
     * A limit whose day has passed before anybody could have kept it (a session planned at short notice) becomes due on
     * the next working day after today and says so ("không đủ thời hạn"); any other stays as it is.
     */
    public Deadline notPast(Deadline deadline) {
        var today = LocalDate.now(clock);
        return deadline.due().isBefore(today) ? deadline.tooLate(calendar.plusWorkingDays(today, 1)) : deadline;
    }

    /** The same limit from the same day, under the calendar as it is now: what a change of calendar leads to. */
    public Deadline recalculate(Deadline deadline) {
        return recalculate(deadline, calendar);
    }

    /** The same under another calendar ({@link WorkingCalendar#with}), for a preview. */
    public Deadline recalculate(Deadline deadline, WorkingCalendar other) {
        return Limit.behind(deadline).from(deadline.anchor(), other);
    }

    /**
     * A council decides the number of days of a provisional rule for cases anchored on {@code validFrom} or later. Dates
     * stay marked provisional and name the decision. Refused for a rule that is not provisional on that day ({@code
     * deadline.rule-not-provisional}) and for less than one or more than 366 days ({@code deadline.amount}).
     */
    @Transactional
    public void setCouncilValue(
            String council, String rule, int amount, Unit unit, String decidedBy, LocalDate validFrom) {
        Checked.council(council);
        Checked.text("decidedBy", decidedBy, Checked.NAME);
        if (amount < 1 || amount > LONGEST_LIMIT) {
            throw Refusal.invalid("deadline.amount", String.valueOf(LONGEST_LIMIT));
        }
        if (rules.book().inForce(rule, Checked.date(validFrom)).status() != RuleStatus.PROVISIONAL) {
            throw Refusal.invalid("deadline.rule-not-provisional", rule);
        }
        rules.put(new CouncilValue(council, rule, validFrom, amount, unit, decidedBy));
    }

    /** Writes a date into the ledger; {@code subject} says what is due, e.g. {@code YC-2026-00001:council}. */
    public LedgerEntry open(String caseCode, String subject, Deadline deadline) {
        return ledger.open(
                Checked.text("caseCode", caseCode, 32), Checked.text("subject", subject, Checked.NAME), deadline);
    }

    /** One entry; refused when there is none ({@code deadline.entry-unknown}). */
    public LedgerEntry entry(long id) {
        return ledger.entry(id);
    }

    /** The dates of one case, in the order in which they were written. */
    public List<LedgerEntry> ofCase(String caseCode) {
        return ledger.ofCases(List.of(caseCode));
    }

    /** The dates of many cases, by case code, in three queries whatever the number. */
    public List<LedgerEntry> ofCases(Collection<String> codes) {
        return ledger.ofCases(codes);
    }

    /**
     * Grants more time. On a day off it becomes the next working day. Refused when not later than the present due day
     * ({@code deadline.extension-not-later}) and when the entry is closed ({@code deadline.closed}, a conflict).
     */
    public LedgerEntry extend(long id, LocalDate to, String reason, String decidedBy) {
        return ledger.extend(
                id,
                Checked.date(to),
                Checked.text("reason", reason, Checked.REASON),
                Checked.text("decidedBy", decidedBy, Checked.NAME));
    }

    /**
     * Puts a new calculation in place of the old one, whose explanation is kept. What was granted by an extension or a
     * pause is not lost, see {@link #dueAfterMove}. Nothing happens when the calculation is the same; a closed entry is
     * refused.
     */
    public LedgerEntry move(long id, Deadline recalculated, String reason) {
        return ledger.move(id, recalculated, Checked.text("reason", reason, Checked.REASON));
    }

    /**
     * The due day that {@link #move} would lead to, for a preview. From the same anchor a date that was extended or
     * paused stands, unless the new calculation gives more; from another anchor the days granted are granted again.
     */
    public LocalDate dueAfterMove(LedgerEntry entry, Deadline recalculated) {
        return ledger.dueAfterMove(entry, recalculated);
    }

    /**
     * Stops the clock from this day on, itself included. Refused when already paused or closed (conflicts) and when the
     * due day is already past by then ({@code deadline.pause-after-due}).
     */
    public LedgerEntry pause(long id, LocalDate from, String reason) {
        return ledger.pause(id, Checked.date(from), Checked.text("reason", reason, Checked.REASON));
    }

    /**
     * The clock runs again from this day on, itself included; the due day moves by the days it stood still, counted in
     * the entry's unit. Refused when not paused (a conflict) or earlier than the pause.
     */
    public LedgerEntry resume(long id, LocalDate on) {
        return ledger.resume(id, Checked.date(on));
    }

    /** Notes a fact beside the date, e.g. {@code acceptance-presumed}; also on a closed entry. */
    public void note(long id, String kind, String text) {
        ledger.note(id, Checked.noteKind(kind), Checked.text("note", text, Checked.REASON));
    }

    /** It was done on this day, which is not in the future. The same day twice is once; another day is a conflict. */
    public void close(long id, LocalDate on) {
        ledger.close(id, Checked.date(on));
    }

    /** How an open date stands on a day: on the due day itself it is still in time, the day after it is overdue. */
    public Urgency urgency(LocalDate due, LocalDate today) {
        return Urgency.open(due, today, calendar);
    }

    /** The same for a date that may be closed: then it tells whether it was late when it was closed. */
    public Urgency urgency(LocalDate due, LocalDate today, @Nullable LocalDate closedOn) {
        return closedOn == null ? urgency(due, today) : Urgency.closed(due, closedOn, calendar);
    }

    /** How an entry stands today; closed, on the day it was closed; paused, on the day the clock stopped. */
    public Urgency urgency(LedgerEntry entry) {
        var today = LocalDate.now(clock);
        var stopped = entry.pausedFrom();
        if (stopped == null || stopped.isAfter(today)) {
            return urgency(entry.due(), today, entry.closedOn());
        }
        var closed = entry.closedOn();
        return urgency(entry.due(), stopped, closed == null || closed.isBefore(stopped) ? closed : stopped);
    }
}

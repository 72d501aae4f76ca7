package vn.nghitruong.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A date as a form shows it: the day, how it stands today, and why it is this day.
 *
 * @param level in-time, soon or overdue
 * @param urgency the same in the users' words
 * @param provisional whether the office must still confirm the rule
 * @param changes extensions, pauses and moves, in words
 * @param closedOn when it was done; none while it runs
 */
public record DueView(
        LocalDate on,
        String level,
        String urgency,
        String explanation,
        boolean provisional,
        List<String> changes,
        @Nullable LocalDate closedOn) {

    /** An entry of the ledger, seen today. */
    public static DueView of(LedgerEntry entry, Urgency urgency) {
        return new DueView(
                entry.due(),
                urgency.level().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                urgency.text(),
                entry.deadline().explanation(),
                entry.deadline().status() == RuleStatus.PROVISIONAL,
                entry.changes().stream()
                        .map(change -> change.to() == null
                                ? change.reason()
                                : change.from() + " → " + change.to() + ": " + change.reason())
                        .toList(),
                entry.closedOn());
    }
}

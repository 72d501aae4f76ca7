package vn.nghitruong.session;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.nghitruong.calendar.WorkingCalendar;
import vn.nghitruong.casefile.Labels;
import vn.nghitruong.deadline.Deadline;
import vn.nghitruong.deadline.Deadlines;
import vn.nghitruong.deadline.RuleStatus;

/**
 * The dates of a session, counted back from its opening day. Days in Vietnam; counted back, a limit that lands on a day
 * off moves to the earlier working day; one that has passed at planning is due on the next working day and says so.
 */
@Component
public class SessionCalendar {

    private static final int TIME_NEEDED = 2;
    private static final String MINUTES_RULE = "session.minutes-send";

    private final Deadlines deadlines;
    private final WorkingCalendar calendar;
    private final Labels labels;
    private final Clock clock;

    SessionCalendar(Deadlines deadlines, WorkingCalendar calendar, Labels labels, Clock clock) {
        this.deadlines = deadlines;
        this.calendar = calendar;
        this.labels = labels;
        this.clock = clock;
    }

    /**
     * One date of a plan.
     *
     * @param step its word, e.g. {@code dispatch}
     * @param workingDays how many working days are left for the step, after the step before it or after today
     * @param conflicts what stands against it, in the users' words
     */
    public record PlannedDate(
            String step,
            String label,
            LocalDate due,
            String rule,
            String explanation,
            boolean provisional,
            int workingDays,
            List<String> conflicts) {}

    /** The whole calendar of a session that is being planned. */
    public record Plan(LocalDate opensOn, LocalDate endsOn, List<PlannedDate> dates, List<String> conflicts) {}

    /** The limit of a step for a session, never in the past. */
    Deadline due(SessionStep step, CouncilSession session) {
        return due(step, session, session.opensOn());
    }

    /** The same if it opened on another day. */
    Deadline due(SessionStep step, CouncilSession session, LocalDate opensOn) {
        return deadlines.notPast(deadlines.calculate(step.rule(session.sessionKind()), opensOn, session.council()));
    }

    /** The day of a step as the rule alone gives it, also when it has passed. */
    LocalDate byRule(SessionStep step, CouncilSession session) {
        return deadlines
                .calculate(step.rule(session.sessionKind()), session.opensOn(), session.council())
                .due();
    }

    /** By when the minutes must be sent. */
    Deadline minutes(LocalDate closingDay, String council) {
        return deadlines.calculate(MINUTES_RULE, closingDay, council);
    }

    /** The first working day after today. */
    LocalDate nextWorkingDay() {
        return calendar.plusWorkingDays(today(), 1);
    }

    /**
     * The whole calendar with its conflicts, before anybody commits to it: a date already past, one that had to give way
     * to Tết, a step left with less than two working days, a day off on which the session would sit.
     */
    public Plan plan(String council, SessionKind kind, LocalDate opensOn, int days) {
        var dates = new ArrayList<PlannedDate>();
        var dossier = add(dates, SessionStep.DOSSIER, council, kind, opensOn, today());
        var convened = add(dates, SessionStep.CONVENE, council, kind, opensOn, today());
        add(dates, SessionStep.ANNOUNCE, council, kind, opensOn, convened);
        var verified = add(dates, SessionStep.VERIFICATION, council, kind, opensOn, dossier);
        add(dates, SessionStep.DISPATCH, council, kind, opensOn, verified);
        var endsOn = opensOn.plusDays(days - 1L);
        var minutes = minutes(endsOn, council);
        dates.add(planned("minutes", minutes, calendar.workingDaysBetween(endsOn, minutes.due()), List.of()));
        return new Plan(opensOn, endsOn, List.copyOf(dates), sittings(opensOn, endsOn));
    }

    private LocalDate add(
            List<PlannedDate> dates,
            SessionStep step,
            String council,
            SessionKind kind,
            LocalDate opensOn,
            LocalDate after) {
        var byRule = deadlines.calculate(step.rule(kind), opensOn, council);
        var limit = deadlines.notPast(byRule);
        var conflicts = new ArrayList<String>();
        if (!limit.due().equals(byRule.due())) {
            conflicts.add(labels.of("plan.past", labels.day(byRule.due())));
        }
        byRule.skipped().stream()
                .filter(day -> day.reason().startsWith("Tết"))
                .findFirst()
                .ifPresent(day -> conflicts.add(labels.of("plan.tet", labels.day(day.date()), day.reason())));
        var left = limit.due().isAfter(after) ? calendar.workingDaysBetween(after, limit.due()) : 0;
        if (left < TIME_NEEDED) {
            conflicts.add(labels.of("plan.short", left));
        }
        dates.add(planned(step.word(), limit, left, conflicts));
        return limit.due();
    }

    private PlannedDate planned(String step, Deadline limit, int left, List<String> conflicts) {
        return new PlannedDate(
                step,
                labels.of("limit." + step),
                limit.due(),
                limit.rule(),
                limit.explanation(),
                limit.status() == RuleStatus.PROVISIONAL,
                left,
                List.copyOf(conflicts));
    }

    private List<String> sittings(LocalDate opensOn, LocalDate endsOn) {
        return opensOn.datesUntil(endsOn.plusDays(1))
                .map(this::dayOff)
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<String> dayOff(LocalDate day) {
        return calendar.dayOffReason(day).map(reason -> labels.of("plan.day-off", labels.day(day), reason));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}

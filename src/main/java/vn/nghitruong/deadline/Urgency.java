package vn.nghitruong.deadline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.nghitruong.calendar.WorkingCalendar;

/**
 * How a due date stands on a day; computed, never stored.
 *
 * @param workingDays the working days left (in time, soon) or late (overdue), never negative. It is 0 too when they
 *     cannot be counted because a year in between has no calendar yet
 */
public record Urgency(Level level, int workingDays) {

    private static final int SOON_WORKING_DAYS = 3;
    private static final int SOON_WITHOUT_CALENDAR = 7;

    /** Soon: three working days or fewer are left, the due day included. */
    public enum Level {
        IN_TIME,
        SOON,
        OVERDUE
    }

    /** What people read: "Trong hạn", "Sắp đến hạn", "Quá hạn N ngày làm việc". */
    public String text() {
        return switch (level) {
            case IN_TIME -> "Trong hạn";
            case SOON -> "Sắp đến hạn";
            case OVERDUE -> workingDays == 0 ? "Quá hạn" : "Quá hạn " + workingDays + " ngày làm việc";
        };
    }

    /**
     * Whether a date had been missed by a day: judged on the day on which it was met or the clock was stopped, while it
     * runs on that day itself.
     */
    public static boolean isLate(
            LocalDate due, LocalDate by, @Nullable LocalDate closedOn, @Nullable LocalDate pausedFrom) {
        return earlier(earlier(by, closedOn), pausedFrom).isAfter(due);
    }

    private static LocalDate earlier(LocalDate day, @Nullable LocalDate other) {
        return other == null || other.isAfter(day) ? day : other;
    }

    /** An open date. A missing calendar must not blank the register, so the level is then told by calendar days. */
    static Urgency open(LocalDate due, LocalDate today, WorkingCalendar calendar) {
        var days = distance(due, today, calendar);
        if (today.isAfter(due)) {
            return new Urgency(Level.OVERDUE, days);
        }
        var soon = calendar.covers(today, due)
                ? days <= SOON_WORKING_DAYS
                : !due.isAfter(today.plusDays(SOON_WITHOUT_CALENDAR));
        return new Urgency(soon ? Level.SOON : Level.IN_TIME, days);
    }

    /** A date that was met, or missed, on {@code closedOn}: nothing is soon any more. */
    static Urgency closed(LocalDate due, LocalDate closedOn, WorkingCalendar calendar) {
        var level = closedOn.isAfter(due) ? Level.OVERDUE : Level.IN_TIME;
        return new Urgency(level, distance(due, closedOn, calendar));
    }

    private static int distance(LocalDate due, LocalDate day, WorkingCalendar calendar) {
        return calendar.covers(day, due) ? Math.abs(calendar.workingDaysBetween(day, due)) : 0;
    }
}

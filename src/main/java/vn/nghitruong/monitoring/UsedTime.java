package vn.nghitruong.monitoring;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;
import vn.nghitruong.calendar.WorkingCalendar;

/** When how much of the time for something is used, counted in working days. */
@Component
class UsedTime {

    private final WorkingCalendar calendar;

    UsedTime(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /** The first day on which half of the working days from the day of writing (not counted) to the due day are used. */
    LocalDate half(LocalDate from, LocalDate due) {
        return after(from, due, 0.5);
    }

    /** The first day on which four fifths of them are used. */
    LocalDate most(LocalDate from, LocalDate due) {
        return after(from, due, 0.8);
    }

    private LocalDate after(LocalDate from, LocalDate due, double share) {
        if (!from.isBefore(due)) {
            return due;
        }
        // A year whose calendar was taken away again must not keep anybody from working.
        if (!calendar.covers(from, due)) {
            return from.plusDays((long) Math.ceil(ChronoUnit.DAYS.between(from, due) * share));
        }
        var days = calendar.workingDaysBetween(from, due);
        return days == 0 ? due : calendar.plusWorkingDays(from, (int) Math.ceil(days * share));
    }
}

package vn.nghitruong.monitoring;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.springframework.stereotype.Component;
import vn.nghitruong.calendar.WorkingCalendar;

/** Working time between two moments, in hundredths of a working day; a day is worked from 8:00 to 17:00. */
@Component
class StepWorkingTime {

    private static final LocalTime BEGIN = LocalTime.of(8, 0);
    private static final LocalTime END = LocalTime.of(17, 0);
    private static final long DAY = Duration.between(BEGIN, END).toMinutes();

    private final WorkingCalendar calendar;

    StepWorkingTime(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /** Never negative; where a year has no calendar, Saturdays and Sundays are left out and holidays are not. */
    long between(LocalDateTime from, LocalDateTime to) {
        if (!from.isBefore(to)) {
            return 0;
        }
        var known = calendar.covers(from.toLocalDate(), to.toLocalDate());
        var minutes = from.toLocalDate()
                .datesUntil(to.toLocalDate().plusDays(1))
                .filter(day ->
                        known ? calendar.isWorkingDay(day) : day.getDayOfWeek().getValue() < 6)
                .mapToLong(day -> {
                    var begin = max(day.atTime(BEGIN), from);
                    var end = day.atTime(END).isBefore(to) ? day.atTime(END) : to;
                    return Math.max(0, Duration.between(begin, end).toMinutes());
                })
                .sum();
        return Math.round(minutes * 100.0 / DAY);
    }

    private static LocalDateTime max(LocalDateTime one, LocalDateTime other) {
        return one.isAfter(other) ? one : other;
    }
}

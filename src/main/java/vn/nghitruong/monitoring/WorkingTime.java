package vn.nghitruong.monitoring;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.springframework.stereotype.Component;
import vn.nghitruong.calendar.WorkingCalendar;

/** Working time between two moments in Vietnam: the office day from 8:00 to 17:00 of each working day. */
@Component
class WorkingTime {

    private static final LocalTime BEGINS = LocalTime.of(8, 0);
    private static final LocalTime ENDS = LocalTime.of(17, 0);

    /** Nine hours. */
    static final Duration DAY = Duration.between(BEGINS, ENDS);

    private final WorkingCalendar calendar;

    WorkingTime(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /**
     * The working time from one moment to another; none when the other is not later. Where a year has no calendar, nobody
     * may be kept from reading a case: then Saturdays and Sundays are left out and holidays are not.
     */
    Duration between(LocalDateTime from, LocalDateTime to) {
        if (!from.isBefore(to)) {
            return Duration.ZERO;
        }
        var known = calendar.covers(from.toLocalDate(), to.toLocalDate());
        return from.toLocalDate()
                .datesUntil(to.toLocalDate().plusDays(1))
                .filter(day ->
                        known ? calendar.isWorkingDay(day) : day.getDayOfWeek().getValue() < 6)
                .map(day -> overlap(day.atTime(BEGINS), day.atTime(ENDS), from, to))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static Duration overlap(LocalDateTime opens, LocalDateTime closes, LocalDateTime from, LocalDateTime to) {
        var begin = opens.isAfter(from) ? opens : from;
        var end = closes.isBefore(to) ? closes : to;
        return begin.isBefore(end) ? Duration.between(begin, end) : Duration.ZERO;
    }
}

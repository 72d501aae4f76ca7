package vn.nghitruong.calendar;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.nghitruong.engine.Days;

/** A day that people name must lie in a year whose calendar is known: without it no limit can be counted from it. */
@Component
class KnownYears implements Days.DayRule {

    private final WorkingCalendar calendar;

    KnownYears(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    @Override
    public void check(LocalDate day) {
        calendar.onOrAfter(day);
    }
}

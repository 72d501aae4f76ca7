package vn.nghitruong.security;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;
import vn.nghitruong.calendar.WorkingCalendar;
import vn.nghitruong.engine.WorkingDaysFromNow;

/** Lets the engine's filters count by our calendar. */
@Component
class CalendarDays implements WorkingDaysFromNow {

    private final WorkingCalendar calendar;
    private final Clock clock;

    CalendarDays(WorkingCalendar calendar, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public LocalDate day(int workingDays) {
        var today = LocalDate.now(clock);
        return workingDays == 0 ? today : calendar.plusWorkingDays(today, workingDays);
    }

    @Override
    public ZoneId zone() {
        return clock.getZone();
    }
}

package vn.nghitruong.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** STUB, dropped at merge. */
@Component
public class WorkingCalendar {

    public LocalDate plusWorkingDays(LocalDate date, int days) {
        var day = date;
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                left--;
            }
        }
        return day;
    }
}

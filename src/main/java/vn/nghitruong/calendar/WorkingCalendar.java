package vn.nghitruong.calendar;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import vn.nghitruong.refusal.Refusal;

/**
 * Which days state bodies work, and how to count them: Monday to Friday, less the days off and plus the Saturdays
 * worked instead (Bộ luật Lao động 2019 Đ111, Đ112 and the yearly notices). All dates are days in Vietnam.
 *
 * <p>Where a count has to look at a day of a year without any row in the calendar, it refuses ({@code
 * calendar.year-missing}): holidays are decided year by year, and a guess would be a wrong date of law.
 */
@Component
public class WorkingCalendar {

    private final Supplier<CalendarView> view;

    @Autowired
    WorkingCalendar(CalendarDays days) {
        this(days::view);
    }

    private WorkingCalendar(Supplier<CalendarView> view) {
        this.view = view;
    }

    /** A calendar of exactly these rows, one per day at most; for previews and for tests. */
    public static WorkingCalendar of(Collection<CalendarDay> rows) {
        var fixed = CalendarView.of(rows);
        return new WorkingCalendar(() -> fixed);
    }

    /** This calendar as it would be with these rows changed or added; the calendar itself stays as it is. */
    public WorkingCalendar with(Collection<CalendarDay> changes) {
        var fixed = view.get().with(changes);
        return new WorkingCalendar(() -> fixed);
    }

    /** Is this day worked? */
    public boolean isWorkingDay(LocalDate date) {
        return view.get().works(date);
    }

    /** Why this day is off, in Vietnamese ("Thứ Bảy", "Chủ nhật" or the name of the holiday); empty when worked. */
    public Optional<String> dayOffReason(LocalDate date) {
        return view.get().dayOffReason(date);
    }

    /** That day if it is worked, else the next one worked. */
    public LocalDate onOrAfter(LocalDate date) {
        return nearest(date, 1);
    }

    /** That day if it is worked, else the last one worked before it. */
    public LocalDate onOrBefore(LocalDate date) {
        return nearest(date, -1);
    }

    /**
     * The n-th working day after the date. The day of the event is not counted (Bộ luật Dân sự Đ147); for n = 0 it is
     * the date itself, worked or not.
     */
    public LocalDate plusWorkingDays(LocalDate date, int n) {
        return step(date, n, 1);
    }

    /** The n-th working day before the date, which itself is not counted. */
    public LocalDate minusWorkingDays(LocalDate date, int n) {
        return step(date, n, -1);
    }

    /** Working days after {@code from} up to and with {@code to}; negative when {@code to} is before {@code from}. */
    public int workingDaysBetween(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -workingDaysBetween(to, from);
        }
        var now = view.get();
        return (int)
                from.plusDays(1).datesUntil(to.plusDays(1)).filter(now::works).count();
    }

    /** Is there a calendar for every year from the one date to the other? */
    public boolean covers(LocalDate one, LocalDate other) {
        var first = Math.min(one.getYear(), other.getYear());
        var last = Math.max(one.getYear(), other.getYear());
        return IntStream.rangeClosed(first, last).allMatch(view.get().years()::contains);
    }

    private LocalDate nearest(LocalDate date, int direction) {
        var now = view.get();
        var day = date;
        while (!now.works(day)) {
            day = day.plusDays(direction);
        }
        return day;
    }

    private LocalDate step(LocalDate date, int n, int direction) {
        if (n < 0) {
            throw Refusal.invalid("calendar.days-negative", String.valueOf(n));
        }
        var now = view.get();
        var day = date;
        for (var left = n; left > 0; ) {
            day = day.plusDays(direction);
            if (now.works(day)) {
                left--;
            }
        }
        return day;
    }
}

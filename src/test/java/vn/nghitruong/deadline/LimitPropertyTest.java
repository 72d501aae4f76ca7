package vn.nghitruong.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import vn.nghitruong.calendar.CalendarDay;
import vn.nghitruong.calendar.CalendarDay.Kind;
import vn.nghitruong.calendar.CalendarDay.Status;
import vn.nghitruong.calendar.WorkingCalendar;

class LimitPropertyTest {

    private final WorkingCalendar calendar = Shipped.calendar();

    @Property
    void a_due_date_is_always_a_working_day(
            @ForAll("days") LocalDate anchor,
            @ForAll @IntRange(min = 1, max = 90) int amount,
            @ForAll Unit unit,
            @ForAll Direction direction) {
        var deadline = count(amount, unit, direction, anchor, calendar);

        assertThat(calendar.isWorkingDay(deadline.due())).isTrue();
        assertThat(deadline.skipped()).allMatch(day -> !calendar.isWorkingDay(day.date()));
    }

    @Property
    void a_longer_limit_never_falls_earlier(
            @ForAll("days") LocalDate anchor,
            @ForAll @IntRange(min = 1, max = 90) int amount,
            @ForAll @IntRange(max = 30) int more,
            @ForAll Unit unit) {
        assertThat(due(amount + more, unit, Direction.AFTER, anchor))
                .isAfterOrEqualTo(due(amount, unit, Direction.AFTER, anchor));
        assertThat(due(amount + more, unit, Direction.BEFORE, anchor))
                .isBeforeOrEqualTo(due(amount, unit, Direction.BEFORE, anchor));
    }

    @Property
    void a_later_event_never_falls_due_earlier(
            @ForAll("days") LocalDate anchor,
            @ForAll @IntRange(max = 30) int later,
            @ForAll @IntRange(min = 1, max = 60) int amount,
            @ForAll Unit unit,
            @ForAll Direction direction) {
        assertThat(due(amount, unit, direction, anchor.plusDays(later)))
                .isAfterOrEqualTo(due(amount, unit, direction, anchor));
    }

    @Property
    void another_holiday_never_makes_a_date_earlier_forward_nor_later_backward(
            @ForAll("days") LocalDate anchor,
            @ForAll("days") LocalDate holiday,
            @ForAll @IntRange(min = 1, max = 60) int amount,
            @ForAll Unit unit) {
        var fewer = calendar.with(List.of(new CalendarDay(holiday, Kind.OFF, "Nghỉ", "", Status.CONFIRMED)));

        assertThat(count(amount, unit, Direction.AFTER, anchor, fewer).due())
                .isAfterOrEqualTo(due(amount, unit, Direction.AFTER, anchor));
        assertThat(count(amount, unit, Direction.BEFORE, anchor, fewer).due())
                .isBeforeOrEqualTo(due(amount, unit, Direction.BEFORE, anchor));
    }

    @Property
    void a_limit_in_working_days_is_that_many_working_days_away(
            @ForAll("days") LocalDate anchor, @ForAll @IntRange(min = 1, max = 90) int amount) {
        var deadline = count(amount, Unit.WORKING, Direction.AFTER, anchor, calendar);

        assertThat(calendar.workingDaysBetween(anchor, deadline.due())).isEqualTo(amount);
        assertThat(deadline.due())
                .isEqualTo(anchor.plusDays(amount + (long) deadline.skipped().size()));
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 3 * 365 - 1).map(LocalDate.of(2024, 1, 1)::plusDays);
    }

    private LocalDate due(int amount, Unit unit, Direction direction, LocalDate anchor) {
        return count(amount, unit, direction, anchor, calendar).due();
    }

    private static Deadline count(
            int amount, Unit unit, Direction direction, LocalDate anchor, WorkingCalendar calendar) {
        return new Limit("rule", amount, unit, direction, "Luật", RuleStatus.VERIFIED).from(anchor, calendar);
    }
}

package vn.nghitruong.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class WorkingDaysPropertyTest {

    private final WorkingCalendar calendar = ShippedCalendar.calendar();

    @Property
    void there_and_back_is_the_same_working_day(@ForAll("days") LocalDate day, @ForAll @IntRange(max = 120) int n) {
        var start = calendar.onOrAfter(day);

        assertThat(calendar.minusWorkingDays(calendar.plusWorkingDays(start, n), n))
                .isEqualTo(start);
        assertThat(calendar.plusWorkingDays(calendar.minusWorkingDays(start, n), n))
                .isEqualTo(start);
    }

    @Property
    void counting_and_measuring_agree(@ForAll("days") LocalDate day, @ForAll @IntRange(max = 120) int n) {
        assertThat(calendar.workingDaysBetween(day, calendar.plusWorkingDays(day, n)))
                .isEqualTo(n);
    }

    @Property
    void distances_add_up(@ForAll("days") LocalDate a, @ForAll("days") LocalDate b, @ForAll("days") LocalDate c) {
        assertThat(calendar.workingDaysBetween(a, b) + calendar.workingDaysBetween(b, c))
                .isEqualTo(calendar.workingDaysBetween(a, c));
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 3 * 365 - 1).map(LocalDate.of(2024, 1, 1)::plusDays);
    }
}

package vn.nghitruong.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.nghitruong.calendar.CalendarDay.Kind;
import vn.nghitruong.calendar.CalendarDay.Status;
import vn.nghitruong.refusal.Refusal;

class WorkingCalendarTest {

    private final WorkingCalendar calendar = ShippedCalendar.calendar();

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource(textBlock = """
            2026-02-17, Tết Nguyên đán
            2026-11-24, Ngày Văn hóa Việt Nam
            2026-08-31, Hoán đổi với 22/8
            2026-08-29, Thứ Bảy
            2026-08-30, Chủ nhật
            2026-09-02, Quốc khánh
            2026-08-22,
            2026-08-28,
            """)
    void a_day_off_names_its_reason(LocalDate day, String reason) {
        assertThat(calendar.dayOffReason(day).orElse(null)).isEqualTo(reason);
        assertThat(calendar.isWorkingDay(day)).isEqualTo(reason == null);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            a working day stays,                   2026-08-28, 2026-08-28, 2026-08-28
            an ordinary Saturday,                  2026-08-15, 2026-08-17, 2026-08-14
            a Saturday worked instead,             2026-08-22, 2026-08-22, 2026-08-22
            the Sunday after a Saturday worked,    2026-08-23, 2026-08-24, 2026-08-22
            a Monday swapped off,                  2026-08-31, 2026-09-03, 2026-08-28
            the middle of Tết,                     2026-02-17, 2026-02-23, 2026-02-13
            Tết joined to both weekends,           2026-02-14, 2026-02-23, 2026-02-13
            New Year's bridge and its Saturday,    2026-01-01, 2026-01-05, 2025-12-31
            the last day of February off,          2026-02-28, 2026-03-02, 2026-02-27
            the leap day,                          2024-02-29, 2024-02-29, 2024-02-29
            a holiday on a Tuesday,                2026-11-24, 2026-11-25, 2026-11-23
            """)
    void the_nearest_working_day(String situation, LocalDate day, LocalDate onOrAfter, LocalDate onOrBefore) {
        assertThat(calendar.onOrAfter(day)).isEqualTo(onOrAfter);
        assertThat(calendar.onOrBefore(day)).isEqualTo(onOrBefore);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            nothing is the day itself,             2026-08-30, 0,  2026-08-30
            the day of the event is not counted,   2026-08-24, 1,  2026-08-25
            from a Sunday,                         2026-08-16, 1,  2026-08-17
            over a Saturday worked,                2026-08-20, 2,  2026-08-22
            over a Saturday worked and a Sunday,   2026-08-20, 3,  2026-08-24
            over the National Day,                 2026-08-28, 1,  2026-09-03
            over Tết,                              2026-02-13, 1,  2026-02-23
            over the end of the year,              2025-12-31, 1,  2026-01-05
            over the leap day,                     2024-02-28, 2,  2024-03-01
            """)
    void counting_forward(String situation, LocalDate from, int n, LocalDate expected) {
        assertThat(calendar.plusWorkingDays(from, n)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            nothing is the day itself,             2026-02-17, 0,  2026-02-17
            back over Tết,                         2026-02-23, 1,  2026-02-13
            back from inside Tết,                  2026-02-18, 1,  2026-02-13
            back onto a Saturday worked,           2026-01-12, 1,  2026-01-10
            back over the end of the year,         2026-01-05, 1,  2025-12-31
            """)
    void counting_back(String situation, LocalDate from, int n, LocalDate expected) {
        assertThat(calendar.minusWorkingDays(from, n)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            the same day,                          2026-08-28, 2026-08-28,  0
            Friday to Monday,                      2026-08-14, 2026-08-17,  1
            the same back,                         2026-08-17, 2026-08-14, -1
            Friday to Saturday,                    2026-08-14, 2026-08-15,  0
            over a Saturday worked,                2026-08-21, 2026-08-24,  2
            over Tết,                              2026-02-13, 2026-02-23,  1
            """)
    void working_days_between(String situation, LocalDate from, LocalDate to, int expected) {
        assertThat(calendar.workingDaysBetween(from, to)).isEqualTo(expected);
    }

    @Test
    void a_year_without_calendar_is_never_guessed_forward_or_back() {
        var lastKnown = LocalDate.of(2027, 12, 31);
        var firstKnown = LocalDate.of(2023, 1, 3);

        assertThat(calendar.plusWorkingDays(LocalDate.of(2022, 12, 31), 1)).isEqualTo(firstKnown);
        assertThat(calendar.minusWorkingDays(LocalDate.of(2028, 1, 1), 1)).isEqualTo(lastKnown);
        assertYearMissing("2028", () -> calendar.plusWorkingDays(lastKnown, 1));
        assertYearMissing("2028", () -> calendar.onOrAfter(LocalDate.of(2028, 1, 1)));
        assertYearMissing("2028", () -> calendar.workingDaysBetween(lastKnown, LocalDate.of(2028, 1, 1)));
        assertYearMissing("2022", () -> calendar.minusWorkingDays(firstKnown, 1));
        assertYearMissing("2022", () -> calendar.onOrBefore(LocalDate.of(2023, 1, 2)));
        assertYearMissing("2022", () -> calendar.isWorkingDay(LocalDate.of(2022, 6, 1)));
        assertThat(calendar.covers(firstKnown, lastKnown)).isTrue();
        assertThat(calendar.covers(LocalDate.of(2028, 1, 1), lastKnown)).isFalse();
    }

    @Test
    void a_negative_number_of_days_is_refused() {
        assertThatThrownBy(() -> calendar.plusWorkingDays(LocalDate.of(2026, 8, 28), -1))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("calendar.days-negative"));
    }

    @Test
    void a_change_is_tried_without_touching_the_calendar() {
        var friday = LocalDate.of(2026, 8, 28);
        var off = new CalendarDay(friday, Kind.OFF, "Bão", "", Status.CONFIRMED);

        var changed = calendar.with(List.of(off));

        assertThat(changed.dayOffReason(friday)).contains("Bão");
        assertThat(calendar.isWorkingDay(friday)).isTrue();
    }

    private static void assertYearMissing(String year, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.key()).isEqualTo("calendar.year-missing");
            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
            assertThat(refusal.message().getArguments()).containsExactly(year);
        });
    }
}

package vn.nghitruong.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.nghitruong.calendar.WorkingCalendar;

class UrgencyTest {

    private final WorkingCalendar calendar = Shipped.calendar();

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            four working days left,       2026-08-21, 2026-08-17, Trong hạn,               IN_TIME, 4
            three working days left,      2026-08-21, 2026-08-18, Sắp đến hạn,             SOON,    3
            the due day itself,           2026-08-21, 2026-08-21, Sắp đến hạn,             SOON,    0
            before Tết three are soon,    2026-02-24, 2026-02-13, Sắp đến hạn,             SOON,    2
            the day after is late,        2026-08-20, 2026-08-21, Quá hạn 1 ngày làm việc, OVERDUE, 1
            late but no day worked since, 2026-08-14, 2026-08-16, Quá hạn,                 OVERDUE, 0
            late over a Saturday worked,  2026-08-21, 2026-08-24, Quá hạn 2 ngày làm việc, OVERDUE, 2
            late over Tết,                2026-02-13, 2026-02-23, Quá hạn 1 ngày làm việc, OVERDUE, 1
            no calendar yet and late,     2027-12-30, 2028-01-04, Quá hạn,                 OVERDUE, 0
            no calendar yet and near,     2028-01-04, 2027-12-30, Sắp đến hạn,             SOON,    0
            no calendar yet and far,      2028-01-20, 2027-12-30, Trong hạn,               IN_TIME, 0
            """)
    void an_open_date(String situation, LocalDate due, LocalDate today, String text, Urgency.Level level, int days) {
        var urgency = Urgency.open(due, today, calendar);

        assertThat(urgency).isEqualTo(new Urgency(level, days));
        assertThat(urgency.text()).isEqualTo(text);
    }

    @Test
    void a_closed_date_tells_whether_it_was_late() {
        var due = LocalDate.of(2026, 8, 21);

        assertThat(Urgency.closed(due, due, calendar).level()).isEqualTo(Urgency.Level.IN_TIME);
        assertThat(Urgency.closed(due, due.plusDays(3), calendar)).isEqualTo(new Urgency(Urgency.Level.OVERDUE, 2));
    }
}

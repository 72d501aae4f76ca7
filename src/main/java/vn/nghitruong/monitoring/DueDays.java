package vn.nghitruong.monitoring;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.nghitruong.calendar.WorkingCalendar;

/** How many open cases are due on each of the next working days. */
@Component
class DueDays {

    private static final int DAYS = 15;

    private final JdbcClient jdbc;
    private final WorkingCalendar calendar;

    DueDays(JdbcClient jdbc, WorkingCalendar calendar) {
        this.jdbc = jdbc;
        this.calendar = calendar;
    }

    /** Today and the fifteen working days after it, those without a case too; a day off only if something is due. */
    List<Board.Day> of(String council, LocalDate today) {
        var days = new TreeMap<LocalDate, Integer>();
        days.put(today, 0);
        // Where the next year has no calendar yet, the days end with the year.
        for (var day = today.plusDays(1); days.size() <= DAYS && calendar.covers(today, day); day = day.plusDays(1)) {
            if (calendar.isWorkingDay(day)) {
                days.put(day, 0);
            }
        }
        jdbc.sql("select day_on, sum(due) as number from day_figure where council = ? and dimension = 'kind'"
                        + " and day_on between ? and ? group by day_on having sum(due) > 0")
                .params(council, days.firstKey(), days.lastKey())
                .query(row -> {
                    days.put(row.getObject("day_on", LocalDate.class), row.getInt("number"));
                });
        return days.entrySet().stream()
                .map(day -> new Board.Day(day.getKey(), day.getValue()))
                .toList();
    }
}

package vn.nghitruong.monitoring;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the figures hold for the board of a council, asked in three small questions. */
@Component
class BoardNumbers {

    private final JdbcClient jdbc;

    BoardNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Days(LocalDate today, LocalDate within3, LocalDate within7, LocalDate within15) {}

    record Member(String dimension, String member) {}

    Map<Member, Integer> numbers(String council) {
        var numbers = new HashMap<Member, Integer>();
        jdbc.sql("select dimension, member, number from case_figure where council = ? and number <> 0")
                .param(council)
                .query(row -> {
                    numbers.put(new Member(row.getString("dimension"), row.getString("member")), row.getInt("number"));
                });
        return numbers;
    }

    /** Overdue and soon due; what is due later is not looked at. */
    Map<Member, int[]> pressing(String council, Days days) {
        var pressing = new HashMap<Member, int[]>();
        jdbc.sql("select dimension, member, sum(case when day_on < :today then number else 0 end) as overdue,"
                        + " sum(case when day_on between :today and :within3 then number else 0 end) as within3,"
                        + " sum(case when day_on between :today and :within7 then number else 0 end) as within7,"
                        + " sum(case when day_on >= :today then number else 0 end) as within15 from due_figure"
                        + " where council = :council and turn = 'due' and day_on <= :within15"
                        + " group by dimension, member")
                .param("council", council)
                .param("today", days.today())
                .param("within3", days.within3())
                .param("within7", days.within7())
                .param("within15", days.within15())
                .query(row -> {
                    pressing.put(new Member(row.getString("dimension"), row.getString("member")), new int[] {
                        row.getInt("overdue"), row.getInt("within3"), row.getInt("within7"), row.getInt("within15")
                    });
                });
        return pressing;
    }

    /** For each agency: how many open cases have passed half, most and all of their time; and how many have a date. */
    Map<String, int[]> used(String council, LocalDate today) {
        var used = new HashMap<String, int[]>();
        jdbc.sql("select member, sum(case when turn = 'half' and day_on <= :today then number else 0 end) as half,"
                        + " sum(case when turn = 'most' and day_on <= :today then number else 0 end) as most,"
                        + " sum(case when turn = 'due' and day_on < :today then number else 0 end) as over,"
                        + " sum(case when turn = 'due' then number else 0 end) as dated"
                        + " from due_figure where council = :council and dimension = 'agency' group by member")
                .param("council", council)
                .param("today", today)
                .query(row -> {
                    used.put(row.getString("member"), new int[] {
                        row.getInt("half"), row.getInt("most"), row.getInt("over"), row.getInt("dated")
                    });
                });
        return used;
    }
}

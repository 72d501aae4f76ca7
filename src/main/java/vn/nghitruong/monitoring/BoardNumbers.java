package vn.nghitruong.monitoring;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the figures hold for the board of a council, asked in two small questions. */
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

    /**
     * Open cases that are overdue or soon due, each number including those before it but for the overdue ones, and those
     * that have used half and four fifths of their time; what turns later is not looked at.
     */
    record Pressing(int overdue, int within3, int within7, int within15, int half, int most) {
        static final Pressing NONE = new Pressing(0, 0, 0, 0, 0, 0);
    }

    Map<Member, Pressing> pressing(String council, Days days) {
        var pressing = new HashMap<Member, Pressing>();
        jdbc.sql("select dimension, member, sum(case when day_on < :today then due else 0 end) as overdue,"
                        + " sum(case when day_on between :today and :within3 then due else 0 end) as within3,"
                        + " sum(case when day_on between :today and :within7 then due else 0 end) as within7,"
                        + " sum(case when day_on >= :today then due else 0 end) as within15,"
                        + " sum(case when day_on <= :today then half else 0 end) as half,"
                        + " sum(case when day_on <= :today then most else 0 end) as most from day_figure"
                        + " where council = :council and day_on <= :within15 group by dimension, member")
                .param("council", council)
                .param("today", days.today())
                .param("within3", days.within3())
                .param("within7", days.within7())
                .param("within15", days.within15())
                .query(row -> {
                    pressing.put(
                            new Member(row.getString("dimension"), row.getString("member")),
                            new Pressing(
                                    row.getInt("overdue"),
                                    row.getInt("within3"),
                                    row.getInt("within7"),
                                    row.getInt("within15"),
                                    row.getInt("half"),
                                    row.getInt("most")));
                });
        return pressing;
    }
}

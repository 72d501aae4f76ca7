package vn.nghitruong.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.nghitruong.calendar.CalendarDay.Kind;
import vn.nghitruong.calendar.CalendarDay.Status;
import vn.nghitruong.reference.ReferenceFiles;
import vn.nghitruong.reference.Snapshot;
import vn.nghitruong.refusal.Refusal;

/** The rows of the calendar: shipped in {@code data/calendar.csv}, changed by the office, which then has precedence. */
@Repository
public class CalendarDays {

    private static final int LONGEST = 200;

    private final JdbcClient jdbc;
    private final Snapshot<CalendarView> snapshot = new Snapshot<>(() -> CalendarView.of(all()));

    CalendarDays(JdbcClient jdbc, ReferenceFiles files) {
        this.jdbc = jdbc;
        files.load("calendar.csv", this::load);
    }

    /** Every row, by date. */
    public List<CalendarDay> all() {
        return jdbc.sql("select * from calendar_day order by calendar_date")
                .query((row, number) -> read(row))
                .list();
    }

    /**
     * The office sets a day; a later shipped calendar leaves it alone. It counts from the commit on. It refuses an empty
     * or too long reason ({@code calendar.text}) and a year that is no year ({@code calendar.date}). Deadlines already
     * in the ledger do not move by themselves.
     */
    @Transactional
    public void set(CalendarDay day) {
        refuseBadText(day.reason(), 1);
        refuseBadText(day.notice(), 0);
        if (day.date().getYear() < 1900 || day.date().getYear() > 2100) {
            throw Refusal.invalid("calendar.date", String.valueOf(day.date()));
        }
        jdbc.sql("delete from calendar_day where calendar_date = ?")
                .param(day.date())
                .update();
        insert(day, "office");
        snapshot.changed();
    }

    CalendarView view() {
        return snapshot.get();
    }

    private static void refuseBadText(String text, int shortest) {
        if (text.strip().length() < shortest || text.length() > LONGEST || text.indexOf('\0') >= 0) {
            throw Refusal.invalid("calendar.text", String.valueOf(LONGEST));
        }
    }

    private void load(List<CSVRecord> rows) {
        jdbc.sql("delete from calendar_day where origin = 'shipped'").update();
        var ofOffice = jdbc.sql("select calendar_date from calendar_day")
                .query(LocalDate.class)
                .set();
        rows.stream().map(CalendarDays::parse).forEach(day -> {
            if (!ofOffice.contains(day.date())) {
                insert(day, "shipped");
            }
        });
        snapshot.changed();
    }

    static CalendarDay parse(CSVRecord row) {
        return new CalendarDay(
                LocalDate.parse(row.get("date")),
                Kind.of(row.get("kind")),
                row.get("reason"),
                row.get("notice"),
                Status.of(row.get("status")));
    }

    private static CalendarDay read(ResultSet row) throws SQLException {
        return new CalendarDay(
                row.getObject("calendar_date", LocalDate.class),
                Kind.of(row.getString("kind")),
                row.getString("reason"),
                row.getString("notice"),
                Status.of(row.getString("status")));
    }

    private void insert(CalendarDay day, String origin) {
        jdbc.sql("insert into calendar_day (calendar_date, kind, reason, notice, status, origin)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        day.date(),
                        day.kind().code(),
                        day.reason(),
                        day.notice(),
                        day.status().code(),
                        origin)
                .update();
    }
}

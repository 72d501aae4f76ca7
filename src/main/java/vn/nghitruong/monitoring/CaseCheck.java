package vn.nghitruong.monitoring;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.nghitruong.calendar.WorkingCalendar;
import vn.nghitruong.casefile.Labels;

/**
 * Cases whose answer has been there for ten working days, the rhythm in which an overdue request is looked at again, and
 * which nobody has carried on. A promise is waited for on purpose; a dossier and a body's report have other steps behind
 * them, with dates of their own.
 */
@Component
class CaseCheck implements Check {

    private static final int PATIENCE = 10;
    private static final String LYING = """
            select f.code, f.kind, f.council, f.state, r.answered_on from case_file f
            left join petition p on p.code = f.code
            left join recommendation c on c.code = f.code
            join request r on r.code = coalesce(p.request_code, c.request_code)
            where f.closed_on is null and f.kind in ('petition', 'recommendation') and f.state <> 'promised'
              and r.state = 'answered' and r.answered_on < ? order by f.code
            """;

    private final JdbcClient jdbc;
    private final WorkingCalendar calendar;
    private final CaseWords words;
    private final Labels labels;
    private final Clock clock;

    CaseCheck(JdbcClient jdbc, WorkingCalendar calendar, CaseWords words, Labels labels, Clock clock) {
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.words = words;
        this.labels = labels;
        this.clock = clock;
    }

    @Override
    public List<Found> find() {
        return jdbc.sql(LYING)
                .param(calendar.minusWorkingDays(LocalDate.now(clock), PATIENCE))
                .query((row, number) -> new Found(
                        Concern.ANSWERED_OPEN,
                        row.getString("code"),
                        row.getString("council"),
                        row.getString("code"),
                        null,
                        labels.of(
                                "attention.answered-open.wrong",
                                labels.day(row.getObject("answered_on", LocalDate.class)),
                                words.state(row.getString("kind"), row.getString("state"), null)),
                        labels.of("attention.answered-open.to-do"),
                        null))
                .list();
    }
}

package vn.nghitruong.monitoring;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.nghitruong.deadline.Deadlines;

/** Puts the register's rows into words. */
@Component
class RegisterRows {

    private final CaseWords words;
    private final Deadlines deadlines;
    private final Clock clock;

    RegisterRows(CaseWords words, Deadlines deadlines, Clock clock) {
        this.words = words;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    List<RegisterRow> of(List<Register.Row> rows) {
        var today = LocalDate.now(clock);
        return rows.stream().map(row -> of(row, today)).toList();
    }

    private RegisterRow of(Register.Row row, LocalDate today) {
        var urgency = row.due() == null ? null : deadlines.urgency(row.due(), today);
        return new RegisterRow(
                row.code(),
                row.kind(),
                words.kind(row.kind()),
                row.council(),
                row.title(),
                row.state(),
                words.state(row.kind(), row.state(), row.outcome()),
                row.outcome(),
                row.openedOn(),
                row.closedOn(),
                row.agency(),
                words.unit(row.agency()),
                row.committee(),
                words.unit(row.committee()),
                row.topic(),
                words.topic(row.topic()),
                row.place(),
                row.due(),
                urgency == null
                        ? null
                        : urgency.level().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                urgency == null ? null : urgency.text(),
                row.returned(),
                row.slips());
    }
}

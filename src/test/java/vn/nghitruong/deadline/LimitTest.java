package vn.nghitruong.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import vn.nghitruong.calendar.WorkingCalendar;
import vn.nghitruong.refusal.Refusal;

/** The shipped law on the shipped calendar. */
class LimitTest {

    private final WorkingCalendar calendar = Shipped.calendar();
    private final RuleBook book = Shipped.book();

    @ParameterizedTest(name = "{0} from {1}: {3}")
    @CsvFileSource(resources = "/deadline-examples.csv", numLinesToSkip = 2)
    void the_worked_examples(String rule, LocalDate anchor, LocalDate due, String why) {
        assertThat(calculate(rule, anchor).due()).isEqualTo(due);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            ends inside Tết,                         supervision.notify-plan,      2026-02-03, 2026-02-23
            ends on a Saturday worked instead,       question.written-answer,      2026-08-02, 2026-08-22
            ends on the last day of February,        resolution.send-up,           2023-02-25, 2023-02-28
            ends on the leap day,                    question.written-answer,      2024-02-09, 2024-02-29
            ends on New Year's Day,                  resolution.send-up,           2024-12-29, 2025-01-02
            ends on the 31st,                        question.written-answer,      2025-03-11, 2025-03-31
            back onto a Saturday worked instead,     supervision.group-notify,     2026-01-17, 2026-01-10
            back over the leap day,                  supervision.notify-programme, 2024-03-10, 2024-02-29
            back onto New Year's bridge,             supervision.notify-programme, 2026-01-12, 2025-12-31
            back into Tết in working days,           contact.outside-notify,       2026-02-24, 2026-02-12
            opening day far ahead keeps the old rule, question.follow-up-report,   2026-02-28, 2026-02-13
            the first day of the new rule,           question.follow-up-report,    2026-03-01, 2026-02-13
            """)
    void named_situations(String situation, String rule, LocalDate anchor, LocalDate due) {
        assertThat(calculate(rule, anchor).due()).isEqualTo(due);
    }

    @ParameterizedTest(name = "{0} on {1}: {2} {3}, {4}")
    @CsvSource(textBlock = """
            complaint.accept,        2026-06-30, 10, CALENDAR, VERIFIED
            complaint.accept,        2026-07-01,  7, WORKING,  VERIFIED
            resolution.send-up,      2026-02-28,  3, CALENDAR, VERIFIED
            resolution.send-up,      2026-03-01,  3, CALENDAR, PROVISIONAL
            petition.agency-answer,  2025-02-19, 60, CALENDAR, PROVISIONAL
            petition.agency-answer,  2025-02-20, 60, CALENDAR, PROVISIONAL
            reception.reply,         2026-07-01, 10, WORKING,  PROVISIONAL
            recommendation.explain,  2026-03-01, 15, CALENDAR, SECONDARY
            """)
    void a_case_keeps_the_rule_of_its_anchor(String rule, LocalDate anchor, int amount, Unit unit, RuleStatus status) {
        var row = book.inForce(rule, anchor);

        assertThat(row.amount()).isEqualTo(amount);
        assertThat(row.unit()).isEqualTo(unit);
        assertThat(row.status()).isEqualTo(status);
        assertThat(row.validFrom()).isBeforeOrEqualTo(anchor);
    }

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource(textBlock = """
            recommendation.explain, 2026-02-28, deadline.rule-not-in-force
            complaint.accept,       2012-06-30, deadline.rule-not-in-force
            complaint.refuse,       2026-07-01, deadline.rule-unknown
            Complaint.accept,       2026-07-01, deadline.rule-unknown
            resolution.send-up,     2027-12-30, calendar.year-missing
            complaint.accept,       2022-12-15, calendar.year-missing
            supervision.notify-programme, 2023-01-10, calendar.year-missing
            complaint.accept,       2027-12-28, calendar.year-missing
            """)
    void what_cannot_be_said_is_refused(String rule, LocalDate anchor, String key) {
        assertThatThrownBy(() -> calculate(rule, anchor))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    @Test
    void only_days_that_have_to_be_looked_at_need_a_calendar() {
        assertThat(calculate("complaint.accept", LocalDate.of(2022, 12, 31)).due())
                .isEqualTo("2023-01-10");
        assertThat(calculate("supervision.notify-programme", LocalDate.of(2028, 1, 5))
                        .due())
                .isEqualTo("2027-12-24");
    }

    @Test
    void validities_of_one_rule_follow_each_other_without_overlap() {
        book.byName().values().forEach(rows -> rows.stream()
                .flatMap(one -> rows.stream().filter(other -> other != one).map(other -> List.of(one, other)))
                .forEach(pair -> assertThat(pair.get(0).appliesOn(pair.get(1).validFrom()))
                        .as("%s and %s", pair.get(0), pair.get(1))
                        .isFalse()));
    }

    private Deadline calculate(String rule, LocalDate anchor) {
        return book.limit(rule, anchor, null).from(anchor, calendar);
    }
}

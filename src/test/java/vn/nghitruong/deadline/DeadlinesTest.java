package vn.nghitruong.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.nghitruong.reference.ReferenceFiles;
import vn.nghitruong.refusal.Refusal;

@DeadlineDatabase
class DeadlinesTest {

    private static final LocalDate ANCHOR = LocalDate.of(2026, 8, 3);

    @Autowired
    Deadlines deadlines;

    @Autowired
    ReferenceFiles files;

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_council_sets_its_own_value_for_a_provisional_rule_from_a_day_on() {
        deadlines.setCouncilValue(
                "hdnd-a", "inter-session.reply", 7, Unit.CALENDAR, "NQ 12/NQ-HĐND", LocalDate.of(2026, 8, 1));
        deadlines.setCouncilValue(
                "hdnd-a", "inter-session.reply", 3, Unit.WORKING, "NQ 15/NQ-HĐND", LocalDate.of(2026, 9, 1));

        var own = deadlines.calculate("inter-session.reply", ANCHOR, "hdnd-a");

        assertThat(own.due()).isEqualTo("2026-08-10");
        assertThat(own.amount()).isEqualTo(7);
        assertThat(own.unit()).isEqualTo(Unit.CALENDAR);
        assertThat(own.status()).isEqualTo(RuleStatus.PROVISIONAL);
        assertThat(own.basis()).contains("NQ 12/NQ-HĐND");
        assertThat(own.explanation()).contains("NQ 12/NQ-HĐND");
        assertThat(deadlines
                        .calculate("inter-session.reply", LocalDate.of(2026, 9, 7), "hdnd-a")
                        .amount())
                .isEqualTo(3);
        assertThat(deadlines
                        .calculate("inter-session.reply", LocalDate.of(2026, 7, 31), "hdnd-a")
                        .amount())
                .isEqualTo(15);
        assertThat(deadlines.calculate("inter-session.reply", ANCHOR, "hdnd-b").amount())
                .isEqualTo(15);
        assertThat(deadlines.calculate("inter-session.reply", ANCHOR, null).amount())
                .isEqualTo(15);
    }

    @Test
    void a_council_corrects_its_own_value() {
        var from = LocalDate.of(2026, 8, 1);
        deadlines.setCouncilValue("hdnd-c", "inter-session.reply", 7, Unit.CALENDAR, "NQ 12/NQ-HĐND", from);
        deadlines.setCouncilValue("hdnd-c", "inter-session.reply", 8, Unit.CALENDAR, "NQ 12/NQ-HĐND", from);

        assertThat(deadlines.calculate("inter-session.reply", ANCHOR, "hdnd-c").amount())
                .isEqualTo(8);
    }

    @ParameterizedTest(name = "{0}, {1}, {2} days: {5}")
    @CsvSource(textBlock = """
            hdnd-a, contact.individual-decide,  7, NQ 1,  2026-08-01, deadline.rule-not-provisional
            hdnd-a, recommendation.explain,     7, NQ 1,  2026-08-01, deadline.rule-not-provisional
            hdnd-a, no.such-rule,               7, NQ 1,  2026-08-01, deadline.rule-unknown
            hdnd-a, inter-session.reply,        0, NQ 1,  2026-08-01, deadline.amount
            hdnd-a, inter-session.reply,      367, NQ 1,  2026-08-01, deadline.amount
            hdnd-a, inter-session.reply,        7, ' ',   2026-08-01, field.required
            hdnd-a, inter-session.reply,        7, NQ 1,  2015-12-31, deadline.rule-not-in-force
            HĐND,   inter-session.reply,        7, NQ 1,  2026-08-01, deadline.council-code
            """)
    void what_a_council_cannot_set(
            String council, String rule, int amount, String decidedBy, LocalDate from, String key) {
        assertRefused(key, () -> deadlines.setCouncilValue(council, rule, amount, Unit.WORKING, decidedBy, from));
    }

    @Test
    void a_rule_that_has_become_law_leaves_the_council_s_value_behind() {
        jdbc.sql("insert into deadline_rule_council values ('hdnd-d', 'complaint.accept', '2016-01-01', 99, 'CALENDAR',"
                        + " 'NQ 1')")
                .update();
        deadlines.setCouncilValue("hdnd-d", "inter-session.reply", 7, Unit.CALENDAR, "NQ 1", ANCHOR);

        assertThat(deadlines.calculate("complaint.accept", ANCHOR, "hdnd-d").amount())
                .isEqualTo(7);
        assertThat(deadlines.calculate("complaint.accept", ANCHOR, "hdnd-d").status())
                .isEqualTo(RuleStatus.VERIFIED);
    }

    @ParameterizedTest
    @CsvSource({"1899-12-31", "2101-01-01", "-0001-01-01", "+999999999-12-31"})
    void years_nobody_can_mean_are_refused(LocalDate anchor) {
        assertRefused("deadline.date-out-of-range", () -> deadlines.calculate("complaint.accept", anchor, null));
        assertRefused("deadline.date-out-of-range", () -> deadlines.given(anchor, "Công văn"));
    }

    @Test
    void a_given_date_stands_for_itself() {
        var given = deadlines.given(LocalDate.of(2026, 8, 28), "Công văn 12/HĐND");

        assertThat(given.due()).isEqualTo("2026-08-28");
        assertThat(given.rule()).isEqualTo("given");
        assertThat(given.amount()).isZero();
        assertThat(given.status()).isEqualTo(RuleStatus.GIVEN);
        assertThat(given.skipped()).isEmpty();
        assertRefused("field.required", () -> deadlines.given(ANCHOR, ""));
        assertRefused("field.too-long", () -> deadlines.given(ANCHOR, "x".repeat(501)));
        assertRefused("field.nul", () -> deadlines.given(ANCHOR, "a\0b"));
    }

    @Test
    void the_same_law_and_calendar_give_the_same_date_again() {
        deadlines.setCouncilValue("hdnd-e", "inter-session.reply", 7, Unit.WORKING, "NQ 12/NQ-HĐND", ANCHOR);

        var own = deadlines.calculate("inter-session.reply", ANCHOR, "hdnd-e");
        var given = deadlines.given(LocalDate.of(2026, 9, 1), "Công văn 12/HĐND");

        assertThat(deadlines.recalculate(own)).isEqualTo(own);
        assertThat(deadlines.recalculate(given)).isEqualTo(given);
    }

    @Test
    void something_due_on_a_day_is_due_at_the_end_of_office_hours() {
        assertThat(Deadlines.dueAt(ANCHOR)).isEqualTo("2026-08-03T17:00:00");
    }

    @Test
    void the_shipped_rules_are_all_there_and_the_longest_explanation_can_be_kept() {
        assertThat(deadlines.rules()).hasSize(Shipped.book().rules().size());
        var longest =
                new Limit("inter-session.reply", 366, Unit.WORKING, Direction.AFTER, "x".repeat(800), RuleStatus.GIVEN);

        var entry = deadlines.open(
                "YC-2026-99999",
                "dài nhất",
                deadlines.recalculate(longest.from(ANCHOR.minusYears(1), Shipped.calendar())));

        assertThat(deadlines.entry(entry.id())).isEqualTo(entry);
    }

    @Test
    void an_unchanged_file_is_not_loaded_twice() {
        files.load("deadline-rules.csv", rows -> {
            throw new AssertionError("loaded again");
        });
    }

    private static void assertRefused(String key, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key())
                .isEqualTo(key));
    }
}

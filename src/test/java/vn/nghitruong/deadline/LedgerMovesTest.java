package vn.nghitruong.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.nghitruong.calendar.CalendarDay;
import vn.nghitruong.calendar.CalendarDay.Kind;
import vn.nghitruong.calendar.CalendarDay.Status;
import vn.nghitruong.engine.MovedClock;

class LedgerMovesTest extends LedgerFixture {

    @Test
    void working_days_of_a_pause_are_given_back_as_working_days() {
        var entry = open(deadlines.calculate("petition.agency-return", LocalDate.of(2026, 8, 20), null));
        assertThat(entry.due()).isEqualTo("2026-08-26");

        deadlines.pause(entry.id(), LocalDate.of(2026, 8, 21), "Chờ tài liệu");
        var resumed = deadlines.resume(entry.id(), LocalDate.of(2026, 8, 25));

        // Friday 21, the Saturday worked 22 and Monday 24: three days, and the 27th, 28th and 3rd of September.
        assertThat(resumed.due()).isEqualTo("2026-09-03");
        assertThat(resumed.pausedFrom()).isNull();
        assertThat(resumed.changes())
                .extracting(LedgerChange::kind)
                .containsExactly(LedgerChange.PAUSED, LedgerChange.RESUMED);
        assertThat(resumed.changes().get(1).reason()).contains("3 ngày làm việc");
    }

    @Test
    void the_first_day_of_a_pause_stands_still_and_the_day_of_resuming_runs() {
        var entry = open(deadlines.calculate("petition.agency-return", LocalDate.of(2026, 8, 17), null));
        assertThat(entry.due()).isEqualTo("2026-08-22");

        deadlines.pause(entry.id(), LocalDate.of(2026, 8, 21), "Chờ tài liệu");
        var resumed = deadlines.resume(entry.id(), LocalDate.of(2026, 8, 23));

        // Friday 21 and the Saturday worked 22 stood still: due two working days after the 22nd
        assertThat(resumed.due()).isEqualTo("2026-08-25");
    }

    @Test
    void calendar_days_of_a_pause_are_given_back_as_calendar_days() {
        var entry = open(deadlines.calculate("recommendation.explain", LocalDate.of(2026, 8, 10), null));
        assertThat(entry.due()).isEqualTo("2026-08-25");

        deadlines.pause(entry.id(), LocalDate.of(2026, 8, 18), "Chờ tài liệu");
        var resumed = deadlines.resume(entry.id(), LocalDate.of(2026, 8, 24));

        assertThat(resumed.due()).isEqualTo("2026-09-03");
        assertThat(resumed.changes().get(1).reason()).contains("6 ngày").contains("31/08/2026 là ngày nghỉ");
    }

    @Test
    void a_pause_ended_on_its_first_day_gives_nothing() {
        var entry = open(deadlines.calculate("petition.agency-return", LocalDate.of(2026, 8, 20), null));

        deadlines.pause(entry.id(), LocalDate.of(2026, 8, 21), "Nhầm");

        assertThat(deadlines.resume(entry.id(), LocalDate.of(2026, 8, 21)).due())
                .isEqualTo(entry.due());
    }

    @Test
    void a_pause_needs_a_running_clock_and_an_end_after_its_beginning() {
        var entry = open(given(2026, 8, 28));

        assertRefused("deadline.not-paused", () -> deadlines.resume(entry.id(), LocalDate.of(2026, 8, 21)));
        assertRefused("deadline.pause-after-due", () -> deadlines.pause(entry.id(), LocalDate.of(2026, 8, 29), "Muộn"));
        deadlines.pause(entry.id(), LocalDate.of(2026, 8, 21), "Chờ");
        assertRefused("deadline.paused", () -> deadlines.pause(entry.id(), LocalDate.of(2026, 8, 22), "Chờ"));
        assertRefused("deadline.resume-before-pause", () -> deadlines.resume(entry.id(), LocalDate.of(2026, 8, 20)));
    }

    @Test
    void a_paused_clock_does_not_run_late() {
        var entry = open(given(2026, 8, 28));
        deadlines.pause(entry.id(), LocalDate.of(2026, 8, 21), "Chờ");

        MovedClock.to(LocalDateTime.of(2026, 10, 1, 9, 0));

        assertThat(deadlines.urgency(deadlines.entry(entry.id())).level()).isEqualTo(Urgency.Level.IN_TIME);
    }

    @Test
    void another_calendar_moves_the_date_and_keeps_the_old_explanation() {
        var entry = open(deadlines.calculate("recommendation.explain", LocalDate.of(2026, 8, 10), null));
        var other = calendar.with(
                List.of(new CalendarDay(LocalDate.of(2026, 8, 25), Kind.OFF, "Nghỉ bão", "", Status.CONFIRMED)));

        var recalculated = deadlines.recalculate(entry.deadline(), other);
        var moved = deadlines.move(entry.id(), recalculated, "Lịch nghỉ thay đổi");

        assertThat(moved.due()).isEqualTo("2026-08-26");
        assertThat(moved.deadline()).isEqualTo(recalculated);
        assertThat(moved.deadline().skipped()).extracting(SkippedDay::reason).containsExactly("Nghỉ bão");
        assertThat(moved.changes()).singleElement().satisfies(change -> {
            assertThat(change.from()).isEqualTo("2026-08-25");
            assertThat(change.to()).isEqualTo("2026-08-26");
        });
        assertThat(jdbc.sql("select replaced_explanation from deadline_change where entry_id = ?")
                        .param(entry.id())
                        .query(String.class)
                        .list())
                .containsExactly(entry.deadline().explanation());
        assertThat(deadlines.move(entry.id(), recalculated, "Lần nữa").changes())
                .hasSize(1);
    }

    @Test
    void a_date_that_was_extended_stands_when_the_calendar_changes() {
        var entry = open(deadlines.calculate("recommendation.explain", LocalDate.of(2026, 8, 10), null));
        extend(entry, LocalDate.of(2026, 9, 15));
        var other = calendar.with(
                List.of(new CalendarDay(LocalDate.of(2026, 8, 25), Kind.OFF, "Nghỉ bão", "", Status.CONFIRMED)));

        var moved = deadlines.move(entry.id(), deadlines.recalculate(entry.deadline(), other), "Lịch nghỉ thay đổi");

        assertThat(moved.due()).isEqualTo("2026-09-15");
    }

    @Test
    void the_days_that_were_granted_are_granted_again_when_the_event_moves() {
        var entry = open(deadlines.calculate("recommendation.explain", LocalDate.of(2026, 8, 10), null));
        var extended = extend(entry, LocalDate.of(2026, 9, 4));
        var later = deadlines.calculate("recommendation.explain", LocalDate.of(2026, 8, 17), null);

        var preview = deadlines.dueAfterMove(extended, later);
        var moved = deadlines.move(entry.id(), later, "Ngày yêu cầu thay đổi");

        // from 25/8 to 04/9 are ten days; the new limit ends on 03/9 (01/9 and 02/9 are off)
        assertThat(later.due()).isEqualTo("2026-09-03");
        assertThat(moved.due()).isEqualTo(preview).isEqualTo("2026-09-14");
    }
}

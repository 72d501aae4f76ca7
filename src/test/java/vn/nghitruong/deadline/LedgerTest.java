package vn.nghitruong.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.nghitruong.calendar.CalendarDay;
import vn.nghitruong.calendar.CalendarDay.Kind;
import vn.nghitruong.calendar.CalendarDay.Status;
import vn.nghitruong.calendar.WorkingCalendar;
import vn.nghitruong.engine.MovedClock;
import vn.nghitruong.refusal.Refusal;

@DeadlineDatabase
class LedgerTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final String code = "YC-2026-%05d".formatted(NUMBER.incrementAndGet());

    @Autowired
    Deadlines deadlines;

    @Autowired
    WorkingCalendar calendar;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void today() {
        MovedClock.to(LocalDateTime.of(2026, 8, 20, 9, 0));
    }

    @AfterEach
    void realTime() {
        MovedClock.reset();
    }

    @Test
    void an_entry_keeps_everything_that_explains_it() {
        var deadline = deadlines.calculate("complaint.accept", LocalDate.of(2026, 8, 25), null);

        var entry = open(deadline);

        assertThat(entry.deadline()).isEqualTo(deadline);
        assertThat(entry.due()).isEqualTo(deadline.due());
        assertThat(entry.changes()).isEmpty();
        assertThat(entry.closedOn()).isNull();
        assertThat(deadlines.entry(entry.id())).isEqualTo(entry);
    }

    @Test
    void the_dates_of_many_cases_come_together() {
        var first = open(given(2026, 8, 28));
        var second = deadlines.open(code, "hồ sơ", given(2026, 9, 4));
        var other = deadlines.open(code + "-B", "khác", given(2026, 9, 4));
        deadlines.note(second.id(), "acceptance-presumed", "Quá hạn tiếp nhận");

        assertThat(deadlines.ofCase(code)).extracting(LedgerEntry::id).containsExactly(first.id(), second.id());
        assertThat(deadlines.ofCases(List.of(code, code + "-B", "YC-0000-00000")))
                .extracting(LedgerEntry::id)
                .containsExactly(first.id(), second.id(), other.id());
        assertThat(deadlines.ofCase(code).get(1).changes()).hasSize(1);
        assertThat(deadlines.ofCases(List.of())).isEmpty();
    }

    @Test
    void an_extension_is_kept_with_who_decided_it() {
        var entry = open(given(2026, 8, 28));

        var extended = deadlines.extend(entry.id(), LocalDate.of(2026, 9, 15), "Vụ việc phức tạp", "Thường trực HĐND");

        assertThat(extended.due()).isEqualTo("2026-09-15");
        assertThat(extended.deadline().due()).isEqualTo("2026-08-28");
        assertThat(extended.changes()).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(LedgerChange.EXTENDED);
            assertThat(change.from()).isEqualTo("2026-08-28");
            assertThat(change.to()).isEqualTo("2026-09-15");
            assertThat(change.reason()).isEqualTo("Vụ việc phức tạp");
            assertThat(change.by()).isEqualTo("Thường trực HĐND");
            assertThat(change.at()).isEqualTo("2026-08-20T02:00:00Z");
        });
    }

    @Test
    void an_extension_to_a_day_off_becomes_the_next_working_day_and_says_so() {
        var entry = open(given(2026, 8, 28));

        var extended = deadlines.extend(entry.id(), LocalDate.of(2026, 9, 1), "Phức tạp", "Thường trực HĐND");

        assertThat(extended.due()).isEqualTo("2026-09-03");
        assertThat(extended.changes().get(0).reason()).contains("01/09/2026 là ngày nghỉ: Quốc khánh");
    }

    @Test
    void an_extension_gives_time_and_never_takes_it() {
        var entry = open(given(2026, 8, 28));

        assertRefused("deadline.extension-not-later", () -> extend(entry, LocalDate.of(2026, 8, 28)));
        assertRefused("deadline.extension-not-later", () -> extend(entry, LocalDate.of(2026, 8, 27)));
        assertRefused("calendar.year-missing", () -> extend(entry, LocalDate.of(2029, 1, 1)));
        assertRefused("deadline.date-out-of-range", () -> extend(entry, LocalDate.of(20260, 1, 1)));
        assertRefused(
                "field.required", () -> deadlines.extend(entry.id(), LocalDate.of(2026, 9, 15), " ", "Thường trực"));
        assertThat(deadlines.entry(entry.id())).isEqualTo(entry);
    }

    @Test
    void of_many_who_grant_the_same_extension_at_once_one_grants_it() {
        var entry = open(given(2026, 8, 28));

        var granted = IntStream.range(0, 8)
                .mapToObj(number -> CompletableFuture.supplyAsync(() -> {
                    try {
                        return extend(entry, LocalDate.of(2026, 9, 15)).due();
                    } catch (Refusal tooLate) {
                        return null;
                    }
                }))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .filter(Objects::nonNull)
                .toList();

        assertThat(granted).hasSize(1);
        assertThat(deadlines.entry(entry.id()).changes()).hasSize(1);
    }

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

    @Test
    void what_is_closed_stays_as_it_is() {
        var entry = open(given(2026, 8, 28));

        deadlines.close(entry.id(), LocalDate.of(2026, 8, 20));
        deadlines.close(entry.id(), LocalDate.of(2026, 8, 20));

        assertThat(deadlines.entry(entry.id()).closedOn()).isEqualTo("2026-08-20");
        assertThat(deadlines.entry(entry.id()).changes()).hasSize(1);
        assertConflict(() -> extend(entry, LocalDate.of(2026, 9, 15)));
        assertConflict(() -> deadlines.move(entry.id(), given(2026, 9, 15), "Dời"));
        assertConflict(() -> deadlines.pause(entry.id(), LocalDate.of(2026, 8, 21), "Chờ"));
        assertConflict(() -> deadlines.close(entry.id(), LocalDate.of(2026, 8, 19)));
        deadlines.note(entry.id(), "remark", "Đã gửi bản giấy");
        assertThat(deadlines.entry(entry.id()).changes()).hasSize(2);
    }

    @Test
    void nothing_is_closed_in_the_future() {
        var entry = open(given(2026, 8, 28));

        assertRefused("field.future", () -> deadlines.close(entry.id(), LocalDate.of(2026, 8, 21)));
    }

    @Test
    void on_the_due_day_a_minute_before_midnight_is_on_time_and_two_minutes_later_is_late() {
        var entry = open(given(2026, 8, 27));

        MovedClock.to(LocalDateTime.of(2026, 8, 27, 23, 59));
        assertThat(deadlines.urgency(entry).level()).isEqualTo(Urgency.Level.SOON);
        MovedClock.to(LocalDateTime.of(2026, 8, 28, 0, 1));
        assertThat(deadlines.urgency(entry).text()).isEqualTo("Quá hạn 1 ngày làm việc");

        deadlines.close(entry.id(), LocalDate.of(2026, 8, 28));
        MovedClock.to(LocalDateTime.of(2026, 9, 28, 9, 0));
        assertThat(deadlines.urgency(deadlines.entry(entry.id())).text()).isEqualTo("Quá hạn 1 ngày làm việc");
    }

    @Test
    void what_was_closed_on_its_due_day_is_in_time_for_ever() {
        var entry = open(given(2026, 8, 27));
        MovedClock.to(LocalDateTime.of(2026, 8, 27, 23, 59));
        deadlines.close(entry.id(), LocalDate.of(2026, 8, 27));

        MovedClock.to(LocalDateTime.of(2026, 9, 28, 9, 0));

        assertThat(deadlines.urgency(deadlines.entry(entry.id())).text()).isEqualTo("Trong hạn");
    }

    @Test
    void there_is_no_such_entry() {
        assertRefused("deadline.entry-unknown", () -> deadlines.entry(-1));
        assertRefused("deadline.entry-unknown", () -> deadlines.close(-1, LocalDate.of(2026, 8, 20)));
        assertRefused("deadline.entry-unknown", () -> deadlines.note(-1, "remark", "không có"));
    }

    private LedgerEntry open(Deadline deadline) {
        return deadlines.open(code, code + ":council", deadline);
    }

    private LedgerEntry extend(LedgerEntry entry, LocalDate to) {
        return deadlines.extend(entry.id(), to, "Phức tạp", "Thường trực HĐND");
    }

    private Deadline given(int year, int month, int day) {
        return deadlines.given(LocalDate.of(year, month, day), "Công văn 12/HĐND");
    }

    private static void assertConflict(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.key()).isEqualTo("deadline.closed");
            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
        });
    }

    private static void assertRefused(String key, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key())
                .isEqualTo(key));
    }
}

package vn.nghitruong.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.nghitruong.engine.MovedClock;
import vn.nghitruong.refusal.Refusal;

class LedgerTest extends LedgerFixture {

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
}

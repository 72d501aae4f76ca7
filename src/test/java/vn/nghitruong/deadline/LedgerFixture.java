package vn.nghitruong.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.nghitruong.calendar.WorkingCalendar;
import vn.nghitruong.engine.MovedClock;
import vn.nghitruong.refusal.Refusal;

/** A ledger on 20 August 2026, and short words for what the tests do with it. */
@DeadlineDatabase
abstract class LedgerFixture {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    final String code = "YC-2026-%05d".formatted(NUMBER.incrementAndGet());

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

    LedgerEntry open(Deadline deadline) {
        return deadlines.open(code, code + ":council", deadline);
    }

    LedgerEntry extend(LedgerEntry entry, LocalDate to) {
        return deadlines.extend(entry.id(), to, "Phức tạp", "Thường trực HĐND");
    }

    Deadline given(int year, int month, int day) {
        return deadlines.given(LocalDate.of(year, month, day), "Công văn 12/HĐND");
    }

    static void assertConflict(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.key()).isEqualTo("deadline.closed");
            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
        });
    }

    static void assertRefused(String key, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key())
                .isEqualTo(key));
    }
}

package vn.nghitruong.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.transaction.support.TransactionTemplate;
import vn.nghitruong.calendar.CalendarDay.Kind;
import vn.nghitruong.calendar.CalendarDay.Status;
import vn.nghitruong.reference.ReferenceData;
import vn.nghitruong.reference.ReferenceFiles;
import vn.nghitruong.refusal.Refusal;

@SpringBootTest(properties = "spring.datasource.url=${test.database:jdbc:h2:mem:calendar}")
@DirtiesContext
class CalendarDaysTest {

    private static final int SHIPPED = ReferenceData.rows("calendar.csv").size();

    @Autowired
    CalendarDays days;

    @Autowired
    WorkingCalendar calendar;

    @Autowired
    ReferenceFiles files;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void the_shipped_calendar_is_there_from_the_start() {
        assertThat(days.all()).hasSizeGreaterThanOrEqualTo(SHIPPED);
        assertThat(calendar.dayOffReason(LocalDate.of(2026, 2, 17))).contains("Tết Nguyên đán");
    }

    @Test
    void an_unchanged_file_is_not_loaded_twice() {
        files.load("calendar.csv", rows -> {
            throw new AssertionError("loaded again");
        });
    }

    @Test
    void a_new_release_keeps_the_office_s_days_and_drops_what_it_no_longer_ships() {
        var holiday = LocalDate.of(2026, 4, 30);
        days.set(off(holiday, "Theo văn phòng"));
        jdbc.sql("insert into calendar_day values ('2026-07-06', 'off', 'Bản cũ', '', 'expected', 'shipped')")
                .update();

        jdbc.sql("update reference_file set sha256 = 'older' where name = 'calendar.csv'")
                .update();
        new CalendarDays(jdbc, files);

        assertThat(days.all()).contains(off(holiday, "Theo văn phòng")).hasSizeGreaterThanOrEqualTo(SHIPPED);
        assertThat(days.all()).noneMatch(day -> day.reason().equals("Bản cũ"));
    }

    @Test
    void a_change_counts_at_once() {
        var monday = LocalDate.of(2026, 7, 13);
        assertThat(calendar.isWorkingDay(monday)).isTrue();

        days.set(off(monday, "Nghỉ bão"));

        assertThat(calendar.dayOffReason(monday)).contains("Nghỉ bão");
    }

    @Test
    void a_change_is_seen_by_its_own_transaction_first_and_by_others_from_the_commit_on() {
        var tuesday = LocalDate.of(2026, 7, 14);

        transaction.executeWithoutResult(status -> {
            days.set(off(tuesday, "Nghỉ bão"));
            assertThat(calendar.isWorkingDay(tuesday)).isFalse();
            assertThat(elsewhere(tuesday)).isTrue();
        });

        assertThat(elsewhere(tuesday)).isFalse();
    }

    @Test
    void a_change_rolled_back_never_was() {
        var wednesday = LocalDate.of(2026, 7, 15);

        transaction.executeWithoutResult(status -> {
            days.set(off(wednesday, "Nghỉ bão"));
            assertThat(calendar.isWorkingDay(wednesday)).isFalse();
            status.setRollbackOnly();
        });

        assertThat(calendar.isWorkingDay(wednesday)).isTrue();
    }

    @Test
    void a_day_off_needs_a_reason_and_a_year() {
        assertThatThrownBy(() -> days.set(off(LocalDate.of(2026, 7, 16), " ")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("calendar.text"));
        assertThatThrownBy(() -> days.set(off(LocalDate.of(2026, 7, 16), "a\0b")))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> days.set(off(LocalDate.of(226, 7, 16), "Nghỉ")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("calendar.date"));
    }

    private boolean elsewhere(LocalDate day) {
        return CompletableFuture.supplyAsync(() -> calendar.isWorkingDay(day)).join();
    }

    private static CalendarDay off(LocalDate date, String reason) {
        return new CalendarDay(date, Kind.OFF, reason, "", Status.CONFIRMED);
    }
}

package vn.nghitruong.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.nghitruong.calendar.WorkingCalendar;

class ExplanationTest {

    private final WorkingCalendar calendar = Shipped.calendar();
    private final RuleBook book = Shipped.book();

    @Test
    void the_end_of_a_limit_moved_over_a_holiday() {
        var deadline = calculate("question.written-answer", LocalDate.of(2025, 8, 13));

        assertThat(deadline.skipped()).containsExactly(new SkippedDay(LocalDate.of(2025, 9, 2), "Quốc khánh"));
        assertThat(deadline.explanation())
                .isEqualTo("Hạn là ngày 03/09/2025: 20 ngày sau ngày 13/08/2025, không tính ngày này (BLDS Đ147);"
                        + " căn cứ: Luật 87/2015/QH13 Đ60.4 và Đ69.3."
                        + " Ngày 02/09/2025 là ngày nghỉ nên hạn chuyển sang ngày làm việc tiếp theo (BLDS Đ148.5),"
                        + " qua các ngày nghỉ: Quốc khánh 02/09/2025.");
    }

    @Test
    void working_days_name_every_day_passed_over() {
        var deadline = calculate("complaint.accept", LocalDate.of(2026, 8, 25));

        assertThat(deadline.explanation())
                .isEqualTo("Hạn là ngày 08/09/2026: 7 ngày làm việc sau ngày 25/08/2026, không tính ngày này"
                        + " (BLDS Đ147); căn cứ: NĐ 155/2026/NĐ-CP Đ10."
                        + " Không tính các ngày nghỉ: Thứ Bảy 29/08/2026, 05/09/2026; Chủ nhật 30/08/2026, 06/09/2026;"
                        + " Hoán đổi với 22/8 31/08/2026; Quốc khánh 01/09/2026, 02/09/2026.");
    }

    @Test
    void counting_back_takes_the_earlier_working_day() {
        var deadline = calculate("question.follow-up-report", LocalDate.of(2025, 12, 9));

        assertThat(deadline.skipped()).containsExactly(new SkippedDay(LocalDate.of(2025, 11, 29), "Thứ Bảy"));
        assertThat(deadline.explanation())
                .contains("10 ngày trước ngày 09/12/2025")
                .contains("Ngày 29/11/2025 là ngày nghỉ nên hạn chuyển sang ngày làm việc liền trước");
    }

    @Test
    void a_provisional_date_says_so_at_its_end() {
        assertThat(calculate("reception.reply", LocalDate.of(2026, 7, 1)).explanation())
                .endsWith("Hạn tạm tính, chờ văn phòng xác nhận.");
        assertThat(calculate("reception.reply", LocalDate.of(2026, 6, 30)).explanation())
                .doesNotContain("tạm tính");
    }

    @Test
    void a_date_given_on_a_day_off_says_which_day_was_meant() {
        var deadline = Limit.given("Công văn 12/HĐND").from(LocalDate.of(2026, 9, 1), calendar);

        assertThat(deadline.due()).isEqualTo("2026-09-03");
        assertThat(deadline.explanation())
                .isEqualTo("Hạn là ngày 03/09/2026, ấn định tại: Công văn 12/HĐND."
                        + " Ngày 01/09/2026 là ngày nghỉ nên hạn chuyển sang ngày làm việc tiếp theo (BLDS Đ148.5),"
                        + " qua các ngày nghỉ: Quốc khánh 01/09/2026, 02/09/2026.");
    }

    @Test
    void a_limit_that_meets_no_day_off_is_one_sentence() {
        var deadline = calculate("supervision.group-notify", LocalDate.of(2026, 1, 13));

        assertThat(deadline.skipped()).isEmpty();
        assertThat(deadline.explanation()).endsWith("căn cứ: Luật 87/2015/QH13 Đ86.3a.");
    }

    private Deadline calculate(String rule, LocalDate anchor) {
        return book.limit(rule, anchor, null).from(anchor, calendar);
    }
}

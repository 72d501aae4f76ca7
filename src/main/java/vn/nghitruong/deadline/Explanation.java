package vn.nghitruong.deadline;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** Why a date is what it is, in the words of the office. It is kept in the ledger as it was said. */
record Explanation(Limit limit, LocalDate anchor, LocalDate reached, LocalDate due, List<SkippedDay> skipped) {

    /** Shown wherever the date of a provisional rule is shown. */
    static final String PROVISIONAL = "Hạn tạm tính, chờ văn phòng xác nhận.";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    String text() {
        var text = new StringBuilder(counted());
        if (!skipped.isEmpty()) {
            text.append(' ').append(limit.unit() == Unit.WORKING ? notCounted() : moved());
        }
        if (limit.status() == RuleStatus.PROVISIONAL) {
            text.append(' ').append(PROVISIONAL);
        }
        return text.toString();
    }

    static String day(LocalDate date) {
        return DAY.format(date);
    }

    private String counted() {
        if (limit.status() == RuleStatus.GIVEN) {
            return "Hạn là ngày %s, ấn định tại: %s.".formatted(day(due), limit.basis());
        }
        return "Hạn là ngày %s: %d %s %s ngày %s, không tính ngày này (BLDS Đ147); căn cứ: %s."
                .formatted(
                        day(due),
                        limit.amount(),
                        limit.unit() == Unit.WORKING ? "ngày làm việc" : "ngày",
                        limit.forward() ? "sau" : "trước",
                        day(anchor),
                        limit.basis());
    }

    private String notCounted() {
        return "Không tính các ngày nghỉ: %s.".formatted(daysOff());
    }

    private String moved() {
        var rule = limit.forward()
                ? "ngày làm việc tiếp theo (BLDS Đ148.5)"
                : "ngày làm việc liền trước (tính ngược, luật không quy định, chọn cách an toàn)";
        return "Ngày %s là ngày nghỉ nên hạn chuyển sang %s, qua các ngày nghỉ: %s."
                .formatted(day(reached), rule, daysOff());
    }

    /** Grouped by reason, in the order in which the reasons first come. */
    private String daysOff() {
        var byReason = skipped.stream()
                .collect(Collectors.groupingBy(SkippedDay::reason, LinkedHashMap::new, Collectors.toList()));
        return byReason.entrySet().stream()
                .map(group -> group.getKey() + " "
                        + group.getValue().stream()
                                .map(skip -> day(skip.date()))
                                .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
    }
}

package vn.nghitruong.deadline;

import java.time.LocalDate;
import java.util.List;

/**
 * A date by which something is due, with everything needed to explain it. Days are days in Vietnam; what is due may be
 * done until the end of that day's office hours ({@link Deadlines#dueAt}).
 *
 * @param rule the rule's id, or {@code given} for a date that stands in a letter or a decision
 * @param anchor the day of the event, which is not counted (Bộ luật Dân sự Đ147); for a given date, that date
 * @param due the due day, always a working day
 * @param amount how many days; 0 for a given date
 * @param basis the article, letter or decision it follows from, in Vietnamese
 * @param skipped for working days every day off passed over, for calendar days those over which the end moved; by date
 * @param explanation the same in one to three sentences for a clerk, in Vietnamese
 */
public record Deadline(
        String rule,
        LocalDate anchor,
        LocalDate due,
        int amount,
        Unit unit,
        Direction direction,
        String basis,
        RuleStatus status,
        List<SkippedDay> skipped,
        String explanation) {

    /** The rule's name of a given date. */
    public static final String GIVEN = "given";

    public Deadline {
        skipped = List.copyOf(skipped);
    }

    /** The same limit, whose own day has passed already: due on another day. */
    Deadline tooLate(LocalDate instead) {
        var text = "%s Không đủ thời hạn: ngày theo quy định đã qua, phải hoàn thành trong ngày làm việc tiếp theo, %s."
                .formatted(explanation, Explanation.day(instead));
        return new Deadline(rule, anchor, instead, amount, unit, direction, basis, status, skipped, text);
    }
}

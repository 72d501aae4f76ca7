package vn.nghitruong.deadline;

import java.time.LocalDate;
import java.util.List;
import vn.nghitruong.calendar.WorkingCalendar;

/** So many days after or before an event: the rule as it applies to one case, and how it is counted. */
record Limit(String rule, int amount, Unit unit, Direction direction, String basis, RuleStatus status) {

    /** A date that somebody wrote into a letter or a decision. */
    static Limit given(String basis) {
        return new Limit(Deadline.GIVEN, 0, Unit.CALENDAR, Direction.AFTER, basis, RuleStatus.GIVEN);
    }

    /** The limit behind a date that was calculated before. */
    static Limit behind(Deadline deadline) {
        return new Limit(
                deadline.rule(),
                deadline.amount(),
                deadline.unit(),
                deadline.direction(),
                deadline.basis(),
                deadline.status());
    }

    Deadline from(LocalDate anchor, WorkingCalendar calendar) {
        var reached = reached(anchor, calendar);
        // Bộ luật Dân sự Đ148.5: "Khi ngày cuối cùng của thời hạn là ngày nghỉ cuối tuần hoặc ngày nghỉ lễ thì thời
        // hạn kết thúc tại thời điểm kết thúc ngày làm việc tiếp theo ngày nghỉ đó." Counting back the law is silent:
        // the earlier working day is the safe reading.
        var due = forward() ? calendar.onOrAfter(reached) : calendar.onOrBefore(reached);
        var skipped = skipped(anchor, reached, due, calendar);
        var explanation = new Explanation(this, anchor, reached, due, skipped).text();
        return new Deadline(rule, anchor, due, amount, unit, direction, basis, status, skipped, explanation);
    }

    boolean forward() {
        return direction == Direction.AFTER;
    }

    private LocalDate reached(LocalDate anchor, WorkingCalendar calendar) {
        if (unit == Unit.CALENDAR) {
            return anchor.plusDays(forward() ? amount : -amount);
        }
        return forward() ? calendar.plusWorkingDays(anchor, amount) : calendar.minusWorkingDays(anchor, amount);
    }

    private List<SkippedDay> skipped(LocalDate anchor, LocalDate reached, LocalDate due, WorkingCalendar calendar) {
        var working = unit == Unit.WORKING;
        var first = forward() ? (working ? anchor.plusDays(1) : reached) : due.plusDays(1);
        var end = forward() ? due : (working ? anchor : reached.plusDays(1));
        return first.datesUntil(end)
                .flatMap(day -> calendar.dayOffReason(day).stream().map(reason -> new SkippedDay(day, reason)))
                .toList();
    }
}

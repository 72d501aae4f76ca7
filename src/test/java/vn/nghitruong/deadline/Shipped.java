package vn.nghitruong.deadline;

import java.util.List;
import vn.nghitruong.calendar.ShippedCalendar;
import vn.nghitruong.calendar.WorkingCalendar;
import vn.nghitruong.reference.ReferenceData;

/** The tables as shipped, without a database. */
final class Shipped {

    private Shipped() {}

    static WorkingCalendar calendar() {
        return ShippedCalendar.calendar();
    }

    static RuleBook book() {
        var rules = ReferenceData.rows("deadline-rules.csv").stream()
                .map(DeadlineRules::parse)
                .toList();
        return RuleBook.of(rules, List.of());
    }
}

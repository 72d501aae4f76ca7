package vn.nghitruong.deadline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One limit of law in one period of validity.
 *
 * @param anchor the event from which it is counted
 * @param actor who has to keep it
 * @param basis its article, in Vietnamese
 * @param validFrom the first anchor day to which it applies
 * @param validTo the last anchor day to which it applies; none while it is in force
 */
public record DeadlineRule(
        String rule,
        String anchor,
        Direction direction,
        int amount,
        Unit unit,
        String actor,
        String basis,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        RuleStatus status) {

    boolean appliesOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    Limit limit() {
        return new Limit(rule, amount, unit, direction, basis, status);
    }
}

package vn.nghitruong.deadline;

import java.time.LocalDate;

/** What a council decided for a rule whose number in law is not confirmed. */
record CouncilValue(String council, String rule, LocalDate validFrom, int amount, Unit unit, String decidedBy) {

    /** The rule stays marked provisional; its basis names the decision. */
    Limit applyTo(Limit limit) {
        var basis = limit.basis() + "; số ngày do Hội đồng nhân dân xác định: " + decidedBy;
        return new Limit(rule, amount, unit, limit.direction(), basis, limit.status());
    }
}

package vn.nghitruong.report;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Verification reports on the items of the year's sessions. What left the agenda unverified need not be verified. */
@Component
@Order(2)
class VerificationFigures extends Family<VerificationFigures.Row> {

    private final JdbcClient jdbc;

    VerificationFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
        figure("verifications-due", Row::due, row -> true);
        figure("verifications-on-time", Row::due, Row::onTime);
    }

    /** An item that was verified, or should have been by now. */
    record Row(
            String code,
            String council,
            LocalDate due,
            @Nullable LocalDate verifiedOn) {

        boolean onTime() {
            return verifiedOn != null && !verifiedOn.isAfter(due);
        }
    }

    @Override
    List<Row> read(Scope scope) {
        return jdbc.sql("select i.code, s.council, i.verification_due as due, i.verified_on"
                        + " from session s join session_item i on i.session_code = s.code"
                        + " where s.council = any(:councils) and s.opens_on between :from and :end"
                        + " and i.verification_due is not null and (i.verified_on is not null"
                        + " or (i.verification_due < :today"
                        + " and i.state not in ('withdrawn', 'next-session', 'removed', 'cancelled')))"
                        + " order by i.verification_due, i.code")
                .param("councils", scope.councils())
                .param("from", scope.from())
                .param("end", scope.end())
                .param("today", scope.today())
                .query(Row.class)
                .list();
    }

    @Override
    String code(Row row) {
        return row.code();
    }

    @Override
    String council(Row row) {
        return row.council();
    }
}

package vn.nghitruong.casefile;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hands out codes: one sequence per kind and year over all councils. Each number is taken in a short transaction of
 * its own, so that two clerks never wait for each other's case; a case that is then refused leaves a gap.
 */
@Component
class CaseNumbers {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate own;

    CaseNumbers(JdbcClient jdbc, Clock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.own = new TransactionTemplate(transactions);
        this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** The next code of a kind in the current year. */
    String next(CaseKind kind) {
        var year = LocalDate.now(clock).getYear();
        Integer number = own.execute(status -> take(kind, year));
        if (number == null) {
            try {
                own.executeWithoutResult(status -> begin(kind, year));
            } catch (DuplicateKeyException e) {
                // Somebody else began this year's sequence at the same moment: theirs is as good.
            }
            return next(kind);
        }
        return kind.codeOf(year, number);
    }

    private @Nullable Integer take(CaseKind kind, int year) {
        var taken = jdbc.sql("update case_number set last_number = last_number + 1 where kind = ? and number_year = ?")
                .params(kind.letters(), year)
                .update();
        return taken == 0
                ? null
                : jdbc.sql("select last_number from case_number where kind = ? and number_year = ?")
                        .params(kind.letters(), year)
                        .query(Integer.class)
                        .single();
    }

    private void begin(CaseKind kind, int year) {
        jdbc.sql("insert into case_number (kind, number_year, last_number) values (?, ?, 0)")
                .params(kind.letters(), year)
                .update();
    }
}

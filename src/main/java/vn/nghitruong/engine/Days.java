package vn.nghitruong.engine;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** The days that people may name in a form. */
@Component
public class Days {

    private final Clock clock;
    private final List<DayRule> rules;

    Days(Clock clock, List<DayRule> rules) {
        this.clock = clock;
        this.rules = rules;
    }

    /** Says which days cannot be used, for instance of a year without a calendar. */
    public interface DayRule {
        /** Throws a refusal for a day that cannot be used. */
        void check(LocalDate day);
    }

    /** Today in Vietnam. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    void check(LocalDate day) {
        rules.forEach(rule -> rule.check(day));
    }
}

package vn.nghitruong.engine.query;

import java.lang.reflect.Method;
import java.time.LocalTime;
import java.util.Date;
import org.camunda.bpm.engine.impl.context.Context;

/** {@code ${workingDaysFromNow(n)}}: the last moment of the n-th working day after today; of today for 0. */
public final class WorkingDaysFunction {

    static final String NAME = "workingDaysFromNow";

    private WorkingDaysFunction() {}

    /** Called by the engine while it evaluates a filter. */
    public static Date workingDaysFromNow(long days) {
        var expressions =
                (ClosedExpressions) Context.getProcessEngineConfiguration().getExpressionManager();
        var counter = expressions.workingDays();
        var end = counter.day((int) days).atTime(LocalTime.of(23, 59, 59)).atZone(counter.zone());
        return Date.from(end.toInstant());
    }

    static Method method() {
        try {
            return WorkingDaysFunction.class.getMethod(NAME, long.class);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }
}

package vn.nghitruong.engine.query;

import java.lang.StackWalker.Option;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.springframework.context.ApplicationContext;
import vn.nghitruong.engine.WorkingDaysFromNow;

/**
 * The last wall: whatever door a query came through, and whatever stands in the database, a query evaluates nothing
 * beyond the closed list. Processes and tables are not concerned.
 */
final class ClosedExpressions extends SpringExpressionManager {

    private static final StackWalker CALLER = StackWalker.getInstance(Option.RETAIN_CLASS_REFERENCE);

    private final ApplicationContext context;

    ClosedExpressions(ApplicationContext context) {
        super(context);
        this.context = context;
        addFunction(WorkingDaysFunction.NAME, WorkingDaysFunction.method());
    }

    WorkingDaysFromNow workingDays() {
        return context.getBean(WorkingDaysFromNow.class);
    }

    @Override
    public Expression createExpression(String expression) {
        if (AbstractQuery.class.isAssignableFrom(CALLER.getCallerClass())) {
            QueryExpressions.refuseForeign(expression);
        }
        return super.createExpression(expression);
    }
}

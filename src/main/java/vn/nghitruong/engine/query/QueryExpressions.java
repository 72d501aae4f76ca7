package vn.nghitruong.engine.query;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.HistoricProcessInstanceQueryImpl;
import org.camunda.bpm.engine.impl.HistoricTaskInstanceQueryImpl;
import org.camunda.bpm.engine.impl.ProcessInstanceQueryImpl;
import org.camunda.bpm.engine.impl.TaskQueryImpl;

/**
 * An expression in a query is program code from outside. The stock engine looks only at the outermost query, so one
 * inside {@code orQueries} was evaluated for any logged-in user. Here every level is looked at.
 */
final class QueryExpressions {

    /** All that a stored filter may hold. */
    private static final Pattern CLOSED_LIST =
            Pattern.compile("[$#]\\{(currentUser\\(\\)|currentUserGroups\\(\\)|now\\(\\)|"
                    + WorkingDaysFunction.NAME
                    + "\\(\\d{1,3}\\))}");

    private QueryExpressions() {}

    /** For questions asked ad hoc: refuses (400) an expression at any depth. */
    static void refuseAny(AbstractQuery<?, ?> query) {
        for (var level : levels(query)) {
            if (!level.getExpressions().isEmpty()) {
                throw new BadUserRequestException("Expressions are not allowed in queries.");
            }
        }
    }

    /** For stored filters: refuses (400) an expression at any depth that is not on the closed list. */
    static void refuseForeign(AbstractQuery<?, ?> query) {
        for (var level : levels(query)) {
            level.getExpressions().values().forEach(QueryExpressions::refuseForeign);
        }
    }

    static void refuseForeign(String expression) {
        if (!CLOSED_LIST.matcher(expression).matches()) {
            throw new BadUserRequestException("This expression is not allowed in a filter.");
        }
    }

    private static List<? extends AbstractQuery<?, ?>> levels(AbstractQuery<?, ?> query) {
        var alternatives = alternatives(query);
        return alternatives.contains(query)
                ? alternatives
                : Stream.concat(Stream.of(query), alternatives.stream()).toList();
    }

    private static List<? extends AbstractQuery<?, ?>> alternatives(AbstractQuery<?, ?> query) {
        if (query instanceof TaskQueryImpl tasks) {
            return tasks.getQueries();
        } else if (query instanceof HistoricTaskInstanceQueryImpl tasks) {
            return tasks.getQueries();
        } else if (query instanceof ProcessInstanceQueryImpl instances) {
            return instances.getQueries();
        } else if (query instanceof HistoricProcessInstanceQueryImpl instances) {
            return instances.getQueries();
        }
        return List.of();
    }
}

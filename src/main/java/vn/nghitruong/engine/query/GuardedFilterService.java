package vn.nghitruong.engine.query;

import java.util.List;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.FilterServiceImpl;
import org.camunda.bpm.engine.query.Query;

/** A filter may be narrowed by a query of the caller; that query was asked ad hoc and may hold no expression. */
final class GuardedFilterService extends FilterServiceImpl {

    @Override
    public <T, Q extends Query<?, T>> List<T> list(String filterId, Q extendingQuery) {
        return super.list(filterId, checked(extendingQuery));
    }

    @Override
    public <T, Q extends Query<?, T>> List<T> listPage(
            String filterId, Q extendingQuery, int firstResult, int maxResults) {
        return super.listPage(filterId, checked(extendingQuery), firstResult, maxResults);
    }

    @Override
    public <T, Q extends Query<?, T>> T singleResult(String filterId, Q extendingQuery) {
        return super.singleResult(filterId, checked(extendingQuery));
    }

    @Override
    public Long count(String filterId, Query<?, ?> extendingQuery) {
        return super.count(filterId, checked(extendingQuery));
    }

    private static <Q> Q checked(Q query) {
        if (query instanceof AbstractQuery<?, ?> asked) {
            QueryExpressions.refuseAny(asked);
        }
        return query;
    }
}

package vn.nghitruong.engine.query;

import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.persistence.GenericManagerFactory;
import org.camunda.bpm.engine.impl.persistence.entity.FilterManager;
import org.camunda.bpm.engine.query.Query;

/** Filters in the database: none is stored with an expression beyond the closed list. Made by the engine. */
public class GuardedFilters extends FilterManager {

    @Override
    public Filter insertOrUpdateFilter(Filter filter) {
        AbstractQuery<?, ?> query = (AbstractQuery<?, ?>) filter.<Query<?, ?>>getQuery();
        if (query != null) {
            QueryExpressions.refuseForeign(query);
        }
        return super.insertOrUpdateFilter(filter);
    }

    /** The engine asks for its managers by the stock class. */
    static final class Factory extends GenericManagerFactory {

        Factory() {
            super(GuardedFilters.class);
        }

        @Override
        public Class<?> getSessionType() {
            return FilterManager.class;
        }
    }
}

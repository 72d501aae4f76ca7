package vn.nghitruong.engine.query;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.Ordering;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Puts the guards of this package into the engine. */
@Component
@Order(Ordering.DEFAULT_ORDER + 2)
class GuardedQueries extends AbstractCamundaConfiguration {

    private final ApplicationContext context;

    GuardedQueries(ApplicationContext context) {
        this.context = context;
    }

    @Override
    public void preInit(SpringProcessEngineConfiguration configuration) {
        configuration.setFilterService(new GuardedFilterService());
        configuration.setExpressionManager(new ClosedExpressions(context));
        configuration.setCustomPreCommandInterceptorsTxRequired(
                guarded(configuration.getCustomPreCommandInterceptorsTxRequired()));
        configuration.setCustomPreCommandInterceptorsTxRequiresNew(
                guarded(configuration.getCustomPreCommandInterceptorsTxRequiresNew()));
        var factories = new ArrayList<SessionFactory>();
        if (configuration.getCustomSessionFactories() != null) {
            factories.addAll(configuration.getCustomSessionFactories());
        }
        factories.add(new GuardedFilters.Factory());
        configuration.setCustomSessionFactories(factories);
    }

    private static List<CommandInterceptor> guarded(@Nullable List<CommandInterceptor> others) {
        var all = new ArrayList<CommandInterceptor>();
        all.add(new QueryGuard());
        if (others != null) {
            all.addAll(others);
        }
        return all;
    }
}

package vn.nghitruong.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.Ordering;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The engine's settings that no property of the starter offers. */
@Component
@DependsOnDatabaseInitialization
@Order(Ordering.DEFAULT_ORDER + 1)
class EngineSetup extends AbstractCamundaConfiguration {

    private final CurrentUser user;

    EngineSetup(CurrentUser user) {
        this.user = user;
    }

    @Override
    public void preInit(SpringProcessEngineConfiguration configuration) {
        configuration.setCustomHistoryLevels(new ArrayList<>(List.of(new CaseHistory())));
        configuration.setHistory(CaseHistory.NAME);
        configuration.setDeployChangedOnly(false);
        user.tellBy(configuration.getIdentityService());
    }
}

package vn.nghitruong.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.Ordering;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who may deploy, and to which tenant an instance belongs. */
@Component
@Order(Ordering.DEFAULT_ORDER + 2)
class EngineHardening extends AbstractCamundaConfiguration {

    private final CurrentUser user;
    private final String tenantVariable;

    EngineHardening(CurrentUser user, @Value("${nghitruong.engine.tenant-variable}") String tenantVariable) {
        this.user = user;
        this.tenantVariable = tenantVariable;
    }

    @Override
    public void preInit(SpringProcessEngineConfiguration configuration) {
        configuration.setTenantIdProvider(new InstanceTenant(tenantVariable));
        var deployers = new ArrayList<Deployer>(List.of(new DeploymentGuard(user)));
        if (configuration.getCustomPreDeployers() != null) {
            deployers.addAll(configuration.getCustomPreDeployers());
        }
        configuration.setCustomPreDeployers(deployers);
    }
}

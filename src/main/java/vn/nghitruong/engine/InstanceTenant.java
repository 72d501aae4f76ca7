package vn.nghitruong.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProvider;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderCaseInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderHistoricDecisionInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderProcessInstanceContext;
import org.jspecify.annotations.Nullable;

/**
 * Definitions belong to no tenant; an instance belongs to the one that its caller belongs to, or that the variable of
 * the given name says. Whether the person may start it there is asked at the doors, not here: the program itself
 * opens cases for other tenants.
 */
final class InstanceTenant implements TenantIdProvider {

    private final String variable;

    InstanceTenant(String variable) {
        this.variable = variable;
    }

    @Override
    public @Nullable String provideTenantIdForProcessInstance(TenantIdProviderProcessInstanceContext start) {
        DelegateExecution caller = start.getSuperExecution();
        if (caller != null && caller.getTenantId() != null) {
            return caller.getTenantId();
        }
        var variables = start.getVariables();
        return variables != null && variables.get(variable) instanceof String tenant ? tenant : null;
    }

    @Override
    public @Nullable String provideTenantIdForCaseInstance(TenantIdProviderCaseInstanceContext start) {
        return null;
    }

    @Override
    public @Nullable String provideTenantIdForHistoricDecisionInstance(
            TenantIdProviderHistoricDecisionInstanceContext decision) {
        DelegateExecution caller = decision.getExecution();
        return caller == null ? null : caller.getTenantId();
    }
}

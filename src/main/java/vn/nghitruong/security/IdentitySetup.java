package vn.nghitruong.security;

import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.Ordering;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** How the engine keeps passwords and what a new account may do. */
@Component
@Order(Ordering.DEFAULT_ORDER + 3)
class IdentitySetup extends AbstractCamundaConfiguration {

    private final int strength;

    IdentitySetup(@Value("${nghitruong.security.password-strength:12}") int strength) {
        this.strength = strength;
    }

    @Override
    public void preInit(SpringProcessEngineConfiguration configuration) {
        configuration.setPasswordEncryptor(new BcryptPasswords(strength));
        configuration.setResourceAuthorizationProvider(new GroupGrantsOnly());
    }
}

package vn.nghitruong.engine;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;

/**
 * A model is program code: scripts, classes and expressions run with the program's rights. So only the program itself
 * (at its start) and administrators deploy, even if somebody else was granted it by mistake.
 */
final class DeploymentGuard implements Deployer {

    private final CurrentUser user;

    DeploymentGuard(CurrentUser user) {
        this.user = user;
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (deployment.isNew() && user.isPresent() && !user.isAdministrator()) {
            throw new AuthorizationException("Only administrators may deploy.");
        }
    }
}

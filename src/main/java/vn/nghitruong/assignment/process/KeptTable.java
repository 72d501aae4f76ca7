package vn.nghitruong.assignment.process;

import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** A release brings its own table along: an administrator's table is put in force again above it, at the start. */
@Component
class KeptTable implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(KeptTable.class);

    private final RepositoryService repository;

    KeptTable(RepositoryService repository) {
        this.repository = repository;
    }

    @Override
    public void afterSingletonsInstantiated() {
        var versions = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(EngineTable.DECISION)
                .orderByDecisionDefinitionVersion()
                .desc()
                .list();
        versions.stream()
                .filter(this::isAdministrators)
                .findFirst()
                .filter(kept -> kept.getVersion() < versions.get(0).getVersion())
                .ifPresent(this::putInForce);
    }

    private void putInForce(DecisionDefinition kept) {
        repository
                .createDeployment()
                .name(EngineTable.DEPLOYMENT)
                .addInputStream(kept.getResourceName(), repository.getDecisionModel(kept.getId()))
                .deploy();
        LOG.info("the administrator's table {} is in force above the release's", EngineTable.DECISION);
    }

    private boolean isAdministrators(DecisionDefinition version) {
        return Optional.ofNullable(repository
                        .createDeploymentQuery()
                        .deploymentId(version.getDeploymentId())
                        .deploymentName(EngineTable.DEPLOYMENT)
                        .singleResult())
                .isPresent();
    }
}

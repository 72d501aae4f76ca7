package vn.nghitruong.office;

import org.camunda.community.process_test_coverage.spring_test.common.ProcessEngineCoverageProperties;
import org.springframework.context.annotation.Bean;

/** Demands that a test class walks every node and every flow of a model. */
public final class ModelCoverage {

    private ModelCoverage() {}

    /** For the process {@code petition}. */
    public static class OfPetition {
        @Bean
        ProcessEngineCoverageProperties coverageProperties() {
            return complete("request");
        }
    }

    /** For the process {@code request}. */
    public static class OfRequest {
        @Bean
        ProcessEngineCoverageProperties coverageProperties() {
            return complete("petition");
        }
    }

    private static ProcessEngineCoverageProperties complete(String otherProcess) {
        return ProcessEngineCoverageProperties.builder()
                .excludeProcessDefinitionKeys(otherProcess)
                .assertClassCoverageAtLeast(1.0)
                .build();
    }
}

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
            return complete("request", "session", "session-item");
        }
    }

    /** For the process {@code request}. */
    public static class OfRequest {
        @Bean
        ProcessEngineCoverageProperties coverageProperties() {
            return complete("petition", "session", "session-item");
        }
    }

    /** For the process {@code session}. */
    public static class OfSession {
        @Bean
        ProcessEngineCoverageProperties coverageProperties() {
            return complete("petition", "request", "session-item");
        }
    }

    /** For the process {@code session-item}. */
    public static class OfSessionItem {
        @Bean
        ProcessEngineCoverageProperties coverageProperties() {
            return complete("petition", "request", "session");
        }
    }

    private static ProcessEngineCoverageProperties complete(String... otherProcesses) {
        return ProcessEngineCoverageProperties.builder()
                .excludeProcessDefinitionKeys(otherProcesses)
                .assertClassCoverageAtLeast(1.0)
                .build();
    }
}

package vn.nghitruong.office;

import java.util.List;
import org.camunda.community.process_test_coverage.spring_test.common.ProcessEngineCoverageProperties;
import org.springframework.context.annotation.Bean;

/** Demands that a test class walks every node and every flow of a model. */
public final class ModelCoverage {

    private static final List<String> ALL =
            List.of("petition", "request", "session", "session-item", "supervision", "recommendation");

    private ModelCoverage() {}

    /** For the process {@code petition}. */
    public static class OfPetition {
        @Bean
        ProcessEngineCoverageProperties coverageProperties() {
            return complete("petition");
        }
    }

    /** For the process {@code request}. */
    public static class OfRequest {
        @Bean
        ProcessEngineCoverageProperties coverageProperties() {
            return complete("request");
        }
    }

    /** For the process {@code session}. */
    public static class OfSession {
        @Bean
        ProcessEngineCoverageProperties coverageProperties() {
            return complete("session");
        }
    }

    /** For the process {@code session-item}. */
    public static class OfSessionItem {
        @Bean
        ProcessEngineCoverageProperties coverageProperties() {
            return complete("session-item");
        }
    }

    /** For the processes {@code supervision} and {@code recommendation}. */
    public static class OfSupervision {
        @Bean
        ProcessEngineCoverageProperties coverageProperties() {
            return complete("supervision", "recommendation");
        }
    }

    private static ProcessEngineCoverageProperties complete(String... processes) {
        var others = ALL.stream().filter(process -> !List.of(processes).contains(process));
        return ProcessEngineCoverageProperties.builder()
                .excludeProcessDefinitionKeys(others.toArray(String[]::new))
                .assertClassCoverageAtLeast(1.0)
                .build();
    }
}

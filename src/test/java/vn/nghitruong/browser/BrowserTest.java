package vn.nghitruong.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import vn.nghitruong.web.WebTest;

/**
 * A test in a real browser, with the jobs running. Without Chromium it is skipped and says so, or fails where the
 * environment has {@code NGHITRUONG_BROWSER_TESTS=required}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(BrowserTest.WithChromium.class)
@WebTest
@TestPropertySource(properties = "camunda.bpm.job-execution.enabled=true")
@DirtiesContext
@interface BrowserTest {

    /** Whether there is a browser to test with. */
    final class WithChromium implements ExecutionCondition {
        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext test) {
            if (Files.isExecutable(Chromium.PROGRAM)) {
                return ConditionEvaluationResult.enabled("there is " + Chromium.PROGRAM);
            }
            var reason = test.getDisplayName() + ": no " + Chromium.PROGRAM + " (apt-get install chromium)";
            if ("required".equals(System.getenv("NGHITRUONG_BROWSER_TESTS"))) {
                throw new IllegalStateException(reason);
            }
            System.out.println("SKIPPED " + reason);
            return ConditionEvaluationResult.disabled(reason);
        }
    }
}

package vn.nghitruong.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * The whole program on a free port with a database in memory and no jobs of its own accord. The webapps find their engine
 * in a static register, so the one of this context is put there before each test.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(WebTest.OwnEngine.class)
@Import(TinyForm.class)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:${random.uuid};DB_CLOSE_DELAY=-1;OPTIMIZE_REUSE_RESULTS=0",
            "camunda.bpm.job-execution.enabled=false",
            "nghitruong.demo.cases=false"
        })
public @interface WebTest {

    /** Tells the webapps which of several started engines they belong to. */
    final class OwnEngine implements BeforeEachCallback {
        @Override
        public void beforeEach(ExtensionContext test) {
            ProcessEngines.registerProcessEngine(
                    SpringExtension.getApplicationContext(test).getBean(ProcessEngine.class));
        }
    }
}

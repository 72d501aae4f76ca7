package vn.nghitruong.deadline;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;

/** The whole program on a database of its own; one start serves all tests of this room. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(properties = "spring.datasource.url=${test.database:jdbc:h2:mem:deadline}")
@AutoConfigureMockMvc(addFilters = false)
public @interface DeadlineDatabase {}

package vn.nghitruong.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** After every test that works cases: the register and the figures say what the cases say. */
public final class TrueRegister implements AfterEachCallback {

    @Override
    public void afterEach(ExtensionContext test) {
        var index = SpringExtension.getApplicationContext(test).getBean(CaseIndex.class);
        assertThat(index.differences()).as("not true in the register").isEmpty();
    }
}

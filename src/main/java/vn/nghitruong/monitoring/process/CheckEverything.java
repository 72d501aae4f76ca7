package vn.nghitruong.monitoring.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.nghitruong.monitoring.Attention;

/** Looks every night for what needs attention. */
@Component("checkEverything")
class CheckEverything implements JavaDelegate {

    private final Attention attention;

    CheckEverything(Attention attention) {
        this.attention = attention;
    }

    @Override
    public void execute(DelegateExecution execution) {
        attention.nightly();
    }
}

package vn.nghitruong.monitoring;

import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.nghitruong.casefile.CaseChanged;
import vn.nghitruong.deadline.DatesChanged;

/**
 * Notices which cases a transaction writes and, as the last thing before it commits, brings the register up to date:
 * once per case however often it was written, and with the shared figures held no longer than the commit takes.
 */
@Component
class CaseWatch {

    private final CaseIndex index;

    CaseWatch(CaseIndex index) {
        this.index = index;
    }

    @EventListener
    void written(CaseChanged change) {
        changed(change.code());
    }

    @EventListener
    void moved(DatesChanged change) {
        changed(change.caseCode());
    }

    private void changed(String code) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            index.refresh(Set.of(code));
            return;
        }
        TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Written.class::isInstance)
                .map(Written.class::cast)
                .findFirst()
                .orElseGet(this::begin)
                .codes
                .add(code);
    }

    private Written begin() {
        var written = new Written();
        TransactionSynchronizationManager.registerSynchronization(written);
        return written;
    }

    private final class Written implements TransactionSynchronization {

        private final Set<String> codes = new TreeSet<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            index.refresh(codes);
        }
    }
}

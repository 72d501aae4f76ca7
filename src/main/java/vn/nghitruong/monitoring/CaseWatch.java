package vn.nghitruong.monitoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.nghitruong.casefile.CaseChanged;
import vn.nghitruong.deadline.DatesChanged;
import vn.nghitruong.engine.StepEnded;

/**
 * Notices which cases a transaction writes and which steps it ends and, as the last thing before it commits, brings the
 * register and the figures up to date:
 * once per case however often it was written, and with the shared figures held no longer than the commit takes.
 */
@Component
class CaseWatch {

    private final CaseIndex index;
    private final StepFigures steps;

    CaseWatch(CaseIndex index, StepFigures steps) {
        this.index = index;
        this.steps = steps;
    }

    @EventListener
    void written(CaseChanged change) {
        changed(change.code());
    }

    @EventListener
    void moved(DatesChanged change) {
        changed(change.caseCode());
    }

    @EventListener
    void ended(StepEnded step) {
        written().steps.add(step);
    }

    private void changed(String code) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            written().codes.add(code);
        } else {
            index.refresh(Set.of(code));
        }
    }

    private Written written() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Written.class::isInstance)
                .map(Written.class::cast)
                .findFirst()
                .orElseGet(this::begin);
    }

    private Written begin() {
        var written = new Written();
        TransactionSynchronizationManager.registerSynchronization(written);
        return written;
    }

    private final class Written implements TransactionSynchronization {

        private final Set<String> codes = new TreeSet<>();
        private final List<StepEnded> steps = new ArrayList<>();

        /** Everywhere in this order, so that no two transactions wait for each other's figures. */
        @Override
        public void beforeCommit(boolean readOnly) {
            if (!codes.isEmpty()) {
                index.refresh(codes);
            }
            CaseWatch.this.steps.add(steps);
        }
    }
}

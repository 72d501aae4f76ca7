package vn.nghitruong.engine;

import java.util.Set;
import org.camunda.bpm.engine.impl.history.AbstractHistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.jspecify.annotations.Nullable;

/**
 * What the engine remembers: who did what and when, at every step. It keeps no copy of form fields and no detail of
 * variable changes: the facts of a case stand in our own tables, and what a voter gave at intake rests nowhere else.
 * Nor does it note each evaluation of a decision table (a dozen rows for every proposal shown): a case keeps the reason.
 */
public final class CaseHistory extends AbstractHistoryLevel {

    /** The name in the configuration and in the database; it cannot change once a database exists. */
    public static final String NAME = "case-history";

    private static final int ID = 20;

    private static final Set<HistoryEventType> LEFT_OUT = Set.of(
            HistoryEventTypes.VARIABLE_INSTANCE_UPDATE_DETAIL,
            HistoryEventTypes.FORM_PROPERTY_UPDATE,
            HistoryEventTypes.DMN_DECISION_EVALUATE);

    @Override
    public int getId() {
        return ID;
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public boolean isHistoryEventProduced(HistoryEventType type, @Nullable Object entity) {
        return !LEFT_OUT.contains(type);
    }
}

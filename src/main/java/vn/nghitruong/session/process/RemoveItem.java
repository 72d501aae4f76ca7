package vn.nghitruong.session.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.nghitruong.session.Items;
import vn.nghitruong.session.SessionVariables;

/** Ends an item that was taken off the agenda. */
@Component("removeItem")
class RemoveItem implements JavaDelegate {

    private final Items items;

    RemoveItem(Items items) {
        this.items = items;
    }

    @Override
    public void execute(DelegateExecution execution) {
        items.remove(SessionVariables.ITEM_CODE.in(execution));
    }
}

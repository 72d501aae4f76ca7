package vn.nghitruong.web;

import org.springframework.boot.test.context.TestComponent;
import vn.nghitruong.engine.Form;
import vn.nghitruong.engine.FormInput;
import vn.nghitruong.engine.Routing;
import vn.nghitruong.engine.TaskAt;
import vn.nghitruong.engine.TaskCard;
import vn.nghitruong.engine.TaskForm;

/** The door of the one task of the process {@code tiny}, with which doors are tried that know no business. */
@TestComponent
class TinyForm implements TaskForm {

    @Override
    public String process() {
        return "tiny";
    }

    @Override
    public String activity() {
        return "Activity_Do";
    }

    @Override
    public Form form() {
        return Form.of();
    }

    @Override
    public TaskCard card(TaskAt task) {
        return new TaskCard("thử", null, null);
    }

    @Override
    public Object show(TaskAt task) {
        return "thử";
    }

    @Override
    public Routing submit(FormInput input, TaskAt task) {
        return Routing.none();
    }
}

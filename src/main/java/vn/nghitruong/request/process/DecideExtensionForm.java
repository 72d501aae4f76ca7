package vn.nghitruong.request.process;

import org.springframework.stereotype.Component;
import vn.nghitruong.engine.Field;
import vn.nghitruong.engine.Form;
import vn.nghitruong.engine.FormInput;
import vn.nghitruong.engine.Routing;
import vn.nghitruong.engine.TaskAt;
import vn.nghitruong.request.Extensions;

/** The standing committee approves or declines more time. */
@Component
class DecideExtensionForm extends RequestTask {

    private static final Form FORM = Form.of(Field.flag("approved").needed(), Field.text("reason", 2000));

    private final Extensions extensions;

    DecideExtensionForm(Parts parts, Extensions extensions) {
        super(parts, "Activity_DecideExtension");
        this.extensions = extensions;
    }

    @Override
    public Form form() {
        return FORM;
    }

    @Override
    public Routing submit(FormInput input, TaskAt task) {
        var approved = input.flag("approved");
        extensions.decide(code(task), approved, approved ? input.optionalText("reason") : input.text("reason"));
        return Routing.none();
    }
}

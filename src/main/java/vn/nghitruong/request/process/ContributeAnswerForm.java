package vn.nghitruong.request.process;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.nghitruong.engine.Field;
import vn.nghitruong.engine.Form;
import vn.nghitruong.engine.FormInput;
import vn.nghitruong.engine.Routing;
import vn.nghitruong.engine.TaskAt;
import vn.nghitruong.request.Contribution;
import vn.nghitruong.request.Request;
import vn.nghitruong.request.RequestSteps;
import vn.nghitruong.request.Requests;

/** A co-operating agency gives its part. */
@Component
class ContributeAnswerForm extends RequestTask {

    private static final Form FORM = Form.of(Field.text("answer", 20000).needed());

    private final RequestSteps steps;
    private final Requests requests;

    ContributeAnswerForm(Parts parts, RequestSteps steps, Requests requests) {
        super(parts, "Activity_ContributeAnswer");
        this.steps = steps;
        this.requests = requests;
    }

    @Override
    public Form form() {
        return FORM;
    }

    @Override
    @Nullable
    LocalDate due(Request request, TaskAt task) {
        var agency = task.get(RequestProcess.CONTRIBUTOR);
        return requests.contributions(request.code()).stream()
                .filter(row -> row.agency().equals(agency))
                .map(Contribution::deadlineEntry)
                .filter(Objects::nonNull)
                .map(this::dueOf)
                .findFirst()
                .orElse(null);
    }

    @Override
    public Routing submit(FormInput input, TaskAt task) {
        steps.contribute(code(task), task.get(RequestProcess.CONTRIBUTOR), input.text("answer"));
        return Routing.none();
    }
}

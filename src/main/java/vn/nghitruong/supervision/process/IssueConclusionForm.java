package vn.nghitruong.supervision.process;

import org.springframework.stereotype.Component;
import vn.nghitruong.engine.Field;
import vn.nghitruong.engine.Form;
import vn.nghitruong.engine.FormInput;
import vn.nghitruong.engine.Routing;
import vn.nghitruong.engine.TaskAt;
import vn.nghitruong.supervision.MissionSteps;
import vn.nghitruong.supervision.Recommendations;

/** The conclusion is issued with its recommendations. */
@Component
class IssueConclusionForm extends MissionTask {

    private static final Form FORM = Form.of(
            Field.line("number").labelled("documentNumber").needed(),
            Field.pastDate("issuedOn").needed(),
            Field.rows(
                    "recommendations",
                    200,
                    Field.line("agency").needed(),
                    Field.text("content", 20000).needed(),
                    Field.comingDate("dueOn").needed()));

    private final MissionSteps steps;

    IssueConclusionForm(Parts parts, MissionSteps steps) {
        super(parts, "Activity_IssueConclusion", null);
        this.steps = steps;
    }

    @Override
    public Form form() {
        return FORM;
    }

    @Override
    public Routing submit(FormInput input, TaskAt task) {
        steps.conclude(
                code(task),
                input.text("number"),
                input.date("issuedOn"),
                input.optionalRows("recommendations").stream()
                        .map(row ->
                                new Recommendations.Draft(row.text("agency"), row.text("content"), row.date("dueOn")))
                        .toList());
        return Routing.none();
    }
}

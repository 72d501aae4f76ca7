package vn.nghitruong.petition.process;

import org.springframework.stereotype.Component;
import vn.nghitruong.engine.Field;
import vn.nghitruong.engine.Form;
import vn.nghitruong.engine.FormInput;
import vn.nghitruong.engine.Routing;
import vn.nghitruong.engine.TaskAt;
import vn.nghitruong.petition.Answers;
import vn.nghitruong.petition.PetitionVariables;

/** The committee judges the answer. */
@Component
class ReviewAnswerForm extends PetitionTask {

    private static final Form FORM = Form.of(
            Field.choice("verdict", "accept", "return").needed(),
            Field.choice("result", "resolved", "in-progress", "planned", "explained", "not-possible"),
            Field.choice(
                    "returnReason",
                    "too-general",
                    "off-the-point",
                    "no-date",
                    "wrong-competence",
                    "contradicted",
                    "voters-disagree"),
            Field.comingDate("promisedOn"),
            Field.line("promisedBy"),
            Field.text("reason", 2000));

    private final Answers answers;

    ReviewAnswerForm(Parts parts, Answers answers) {
        super(parts, "Activity_ReviewAnswer");
        this.answers = answers;
    }

    @Override
    public Form form() {
        return FORM;
    }

    @Override
    public Routing submit(FormInput input, TaskAt task) {
        var code = code(task);
        var verdict = input.text("verdict");
        var routing = Routing.with(PetitionVariables.VERDICT, verdict);
        if (verdict.equals("return")) {
            var sent = answers.giveBack(code, input.text("returnReason"), input.optionalText("reason"));
            return RequestRouting.of(routing, sent);
        }
        var result = input.text("result");
        var promises = result.equals("in-progress") || result.equals("planned");
        answers.accept(
                code, result, promises ? input.date("promisedOn") : null, promises ? input.text("promisedBy") : null);
        return promises ? routing.and(PetitionVariables.PROMISE_DUE_AT, answers.wakesAt(code)) : routing;
    }
}

package vn.nghitruong.petition.process;

import org.springframework.stereotype.Component;
import vn.nghitruong.engine.Field;
import vn.nghitruong.engine.Form;
import vn.nghitruong.engine.FormInput;
import vn.nghitruong.engine.Routing;
import vn.nghitruong.engine.TaskAt;
import vn.nghitruong.petition.Classification;
import vn.nghitruong.petition.PetitionVariables;

/** The office decides what happens with a petition. */
@Component
class ClassifyPetitionForm extends PetitionTask {

    private static final Form FORM = Form.of(
            Field.choice(
                            "decision",
                            "accept",
                            "split",
                            "merge",
                            "report-of-fact",
                            "answered-at-meeting",
                            "already-answered",
                            "letter",
                            "forward",
                            "leave-out")
                    .needed(),
            Field.line("topic"),
            Field.choice("competence", "central", "province", "district", "commune"),
            Field.line("leadAgency"),
            Field.rows(
                    "parts",
                    50,
                    Field.text("subject", 250).needed(),
                    Field.text("content", 20000).needed(),
                    Field.line("topic")),
            Field.line("mergeInto"),
            Field.line("forwardTo"),
            Field.text("reason", 2000));

    private final Classification classification;

    ClassifyPetitionForm(Parts parts, Classification classification) {
        super(parts, "Activity_ClassifyPetition");
        this.classification = classification;
    }

    @Override
    public Form form() {
        return FORM;
    }

    @Override
    public Object show(TaskAt task) {
        return parts().view().classifyPage(code(task));
    }

    private boolean forward(String code, FormInput input) {
        return classification.forward(
                code,
                input.optionalText("topic"),
                input.optionalText("competence"),
                input.optionalText("forwardTo"),
                input.optionalText("reason"));
    }

    private static Classification.Part part(FormInput row) {
        return new Classification.Part(row.text("subject"), row.text("content"), row.optionalText("topic"));
    }

    @Override
    public Routing submit(FormInput input, TaskAt task) {
        var decision = input.text("decision");
        var routing = Routing.with(PetitionVariables.DECISION, decision)
                .and(PetitionVariables.TO_COUNCIL, false)
                .and(PetitionVariables.REVIEWED, !decision.equals("report-of-fact"));
        var code = code(task);
        switch (decision) {
            case "accept", "report-of-fact" ->
                classification.accept(
                        code,
                        decision,
                        input.optionalText("topic"),
                        input.text("competence"),
                        input.optionalText("leadAgency"),
                        input.optionalText("reason"));
            case "forward" -> routing.and(PetitionVariables.TO_COUNCIL, forward(code, input));
            case "split" ->
                classification.split(
                        code,
                        input.rows("parts").stream()
                                .map(ClassifyPetitionForm::part)
                                .toList());
            case "merge" -> classification.merge(code, input.text("mergeInto"));
            case "already-answered" -> classification.answeredBefore(code, input.text("mergeInto"));
            default -> classification.end(code, decision, input.optionalText("reason"));
        }
        return routing;
    }
}

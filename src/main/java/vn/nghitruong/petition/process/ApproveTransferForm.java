package vn.nghitruong.petition.process;

import org.springframework.stereotype.Component;
import vn.nghitruong.engine.Field;
import vn.nghitruong.engine.Form;
import vn.nghitruong.engine.FormInput;
import vn.nghitruong.engine.Routing;
import vn.nghitruong.engine.TaskAt;
import vn.nghitruong.petition.PetitionVariables;
import vn.nghitruong.petition.Transfers;

/** The standing committee lets a petition go out with a letter, or sends it back to the office. */
@Component
class ApproveTransferForm extends PetitionTask {

    private static final Form FORM = Form.of(
            Field.flag("approved").needed(),
            Field.line("letterNumber"),
            Field.pastDate("letterDate"),
            Field.comingDate("dueOn"),
            Field.text("reason", 2000));

    private final Transfers transfers;

    ApproveTransferForm(Parts parts, Transfers transfers) {
        super(parts, "Activity_ApproveTransfer");
        this.transfers = transfers;
    }

    @Override
    public Form form() {
        return FORM;
    }

    @Override
    public Routing submit(FormInput input, TaskAt task) {
        var code = code(task);
        var approved = input.flag("approved");
        var routing = Routing.with(PetitionVariables.APPROVED, approved);
        if (!approved) {
            transfers.decline(code, input.text("reason"));
            return routing;
        }
        var letter =
                new Transfers.Letter(input.text("letterNumber"), input.date("letterDate"), input.optionalDate("dueOn"));
        if (transfers.goesToCouncil(code)) {
            transfers.approveForward(code, letter);
            return routing;
        }
        return RequestRouting.of(routing, transfers.approve(code, letter));
    }
}

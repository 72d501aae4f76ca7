package vn.nghitruong.session.process;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.nghitruong.engine.EngineWork;
import vn.nghitruong.refusal.Refusal;
import vn.nghitruong.session.Rescheduling;
import vn.nghitruong.session.SessionVariables;

/** Moves a session to another opening day, with everything that is counted from it. */
@Component("moveSession")
class MoveSession implements JavaDelegate {

    private final Rescheduling rescheduling;

    MoveSession(Rescheduling rescheduling) {
        this.rescheduling = rescheduling;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var opensOn = day(SessionVariables.OPENS_ON.find(execution).orElse(""));
        rescheduling.carryOut(SessionVariables.SESSION_CODE.in(execution), opensOn, execution.getProcessInstanceId());
        SessionVariables.OPENS_AT.set(execution, EngineWork.at(opensOn.atStartOfDay()));
    }

    /** The message may also come from an administrator, with any text. */
    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw Refusal.invalid("field.date", Refusal.field("opensOn"));
        }
    }
}

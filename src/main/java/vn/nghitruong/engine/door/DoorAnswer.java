package vn.nghitruong.engine.door;

import java.util.Locale;
import java.util.function.Supplier;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.springframework.context.MessageSource;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import vn.nghitruong.refusal.Refusal;

/** Says a refusal to the webapps' interface: the right status, and words that Tasklist can show as they are. */
@Component
class DoorAnswer {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final MessageSource messages;

    DoorAnswer(MessageSource messages) {
        this.messages = messages;
    }

    /** Runs what a person asked for at the webapps' door. */
    <T> T at(Supplier<T> work) {
        try {
            return work.get();
        } catch (Refusal refusal) {
            throw said(refusal);
        } catch (OptimisticLockingException
                | NullValueException
                | NullPointerException
                | ConcurrencyFailureException e) {
            // The engine says these three ways that somebody else was first.
            throw said(Refusal.conflict("conflict"));
        } catch (AuthorizationException e) {
            throw said(Refusal.forbidden("task.not-candidate"));
        }
    }

    RuntimeException said(Refusal refusal) {
        return new Refused(refusal, words(refusal));
    }

    String words(Refusal refusal) {
        return messages.getMessage(refusal.message(), VIETNAMESE);
    }
}

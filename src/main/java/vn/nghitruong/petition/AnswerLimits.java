package vn.nghitruong.petition;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.nghitruong.deadline.Deadline;
import vn.nghitruong.deadline.Deadlines;

/** By when an agency answers a petition that reaches it today. */
@Component
class AnswerLimits {

    private static final String AFTER_RECEIPT = "petition.agency-answer";
    private static final String BEFORE_SESSION = "petition.answer-before-session";

    private final SessionTable sessions;
    private final Deadlines deadlines;
    private final Clock clock;

    AnswerLimits(SessionTable sessions, Deadlines deadlines, Clock clock) {
        this.sessions = sessions;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /**
     * So many days after the receipt or, where that is earlier, so many before the council's nearest regular session
     * opens; when that day is here already, only the receipt counts. Both rules name their basis in the ledger. A
     * session that is moved changes no date that a letter has named.
     */
    Deadline forCouncil(String council) {
        var today = LocalDate.now(clock);
        var afterReceipt = deadlines.calculate(AFTER_RECEIPT, today, council);
        return sessions.nextRegular(council, today)
                .map(opening -> deadlines.calculate(BEFORE_SESSION, opening, council))
                .filter(limit -> limit.due().isAfter(today))
                .filter(limit -> limit.due().isBefore(afterReceipt.due()))
                .orElse(afterReceipt);
    }
}

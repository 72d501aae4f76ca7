package vn.nghitruong.session;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.nghitruong.casefile.CaseFiles;
import vn.nghitruong.deadline.Deadlines;
import vn.nghitruong.document.Documents;

/**
 * A committee verifies what is brought before the council. Its disagreement is no veto: the standing committee settles
 * the item. Without the report that its kind requires nothing is dispatched or voted on.
 */
@Service
public class Verification {

    private final ItemTable table;
    private final Items items;
    private final Sessions sessions;
    private final CaseFiles files;
    private final Documents documents;
    private final SessionCalendar calendar;
    private final Deadlines deadlines;

    Verification(
            ItemTable table,
            Items items,
            Sessions sessions,
            CaseFiles files,
            Documents documents,
            SessionCalendar calendar,
            Deadlines deadlines) {
        this.table = table;
        this.items = items;
        this.sessions = sessions;
        this.files = files;
        this.documents = documents;
        this.calendar = calendar;
        this.deadlines = deadlines;
    }

    /**
     * The committee's report: agree, agree-with-changes or disagree.
     *
     * @param reason needed unless it simply agrees; the form sees to that
     */
    @Transactional
    public void report(
            String code, String opinion, String reportNumber, @Nullable String reason, @Nullable String file) {
        if (file != null) {
            documents.attach(file, code);
        }
        table.change(
                code,
                "opinion = ?, report_number = ?, report_file = ?, opinion_reason = ?, verified_on = ?",
                opinion,
                reportNumber,
                file,
                reason,
                sessions.today());
        sessions.done(code, SessionStep.VERIFICATION.word());
        files.note(code, "verified-" + opinion, reportNumber + (reason == null ? "" : ": " + reason));
        if (opinion.equals("disagree")) {
            table.change(code, "state = ?", SessionItem.SETTLING);
            files.moveTo(code, SessionItem.SETTLING);
        } else {
            ready(code);
        }
    }

    /** The standing committee settles what the committee disagreed with: submit, revise, withdraw or next-session. */
    @Transactional
    public void settle(String code, String decision, @Nullable String reason) {
        files.note(code, "settled-" + decision, reason);
        switch (decision) {
            case "submit" -> ready(code);
            case "withdraw" -> items.leave(code, SessionItem.WITHDRAWN);
            case "next-session" -> items.leave(code, SessionItem.NEXT_SESSION);
            default -> revise(code);
        }
    }

    /** What was verified is to be changed: it is verified again, by a day of its own. */
    private void revise(String code) {
        var limit = calendar.due(SessionStep.VERIFICATION, items.sessionOf(code));
        deadlines.open(code, SessionStep.VERIFICATION.word(), limit);
        table.change(
                code,
                "revised = true, opinion = null, report_number = null, opinion_reason = null, verified_on = null,"
                        + " verification_due = ?",
                limit.due());
    }

    private void ready(String code) {
        table.change(code, "state = ?", SessionItem.READY);
        files.moveTo(code, SessionItem.READY);
    }
}

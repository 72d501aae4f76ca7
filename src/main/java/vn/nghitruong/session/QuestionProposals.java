package vn.nghitruong.session;

import java.time.LocalDate;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.nghitruong.casefile.CaseFiles;
import vn.nghitruong.casefile.Proposal;

/** What other families propose to question in a session: shown to whoever drafts the next agenda, until it is taken up. */
@Component
public class QuestionProposals {

    private static final int LONGEST = 2000;

    private final JdbcClient jdbc;
    private final CaseFiles files;
    private final Sessions sessions;

    QuestionProposals(JdbcClient jdbc, CaseFiles files, Sessions sessions) {
        this.jdbc = jdbc;
        this.files = files;
        this.sessions = sessions;
    }

    /** A proposal that waits; its case code is what an item of the agenda names as its origin. */
    public record Waiting(String caseCode, String title, String reason, LocalDate proposedOn) {}

    /** What waits in a council, the oldest first. */
    List<Waiting> waiting(String council) {
        return jdbc.sql("select case_code, title, reason, proposed_on from session_proposal"
                        + " where council = ? and item_code is null order by proposed_on, case_code")
                .param(council)
                .query(Waiting.class)
                .list();
    }

    /** An item of the agenda takes a proposal up: the case shows where it led to. */
    void takeUp(String caseCode, String item) {
        jdbc.sql("update session_proposal set item_code = ? where case_code = ? and item_code is null")
                .params(item, caseCode)
                .update();
        files.link(caseCode, "questioned-at", item);
        files.note(caseCode, "questioning-planned", item);
    }

    @EventListener
    void hear(Proposal.ToQuestion proposal) {
        var reason = proposal.reason()
                .substring(0, Math.min(LONGEST, proposal.reason().length()));
        var waits = jdbc.sql("select count(*) from session_proposal where case_code = ? and item_code is null")
                .param(proposal.caseCode())
                .query(Integer.class)
                .single();
        if (waits == 0) {
            jdbc.sql("insert into session_proposal (case_code, council, title, reason, proposed_on)"
                            + " values (?, ?, ?, ?, ?)")
                    .params(proposal.caseCode(), proposal.council(), proposal.title(), reason, sessions.today())
                    .update();
            files.note(proposal.caseCode(), "questioning-proposed", reason);
        }
    }
}

package vn.nghitruong.supervision;

import java.time.LocalDate;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.nghitruong.casefile.CaseAccess;
import vn.nghitruong.casefile.CaseFiles;
import vn.nghitruong.casefile.Proposal;
import vn.nghitruong.organisation.Organisations;
import vn.nghitruong.refusal.Refusal;

/** What other families propose to supervise: kept with its evidence until a mission takes it up or somebody declines it. */
@Service
public class TopicProposals {

    private static final int LONGEST = 2000;

    private final JdbcClient jdbc;
    private final Missions missions;
    private final CaseFiles files;
    private final CaseAccess access;
    private final Organisations organisations;

    TopicProposals(
            JdbcClient jdbc, Missions missions, CaseFiles files, CaseAccess access, Organisations organisations) {
        this.jdbc = jdbc;
        this.missions = missions;
        this.files = files;
        this.access = access;
        this.organisations = organisations;
    }

    /** A proposal that waits. */
    public record Waiting(String caseCode, String title, String reason, LocalDate proposedOn) {}

    /** What waits in a council, the oldest first; for its units and supervisors. */
    public List<Waiting> waiting(String council) {
        missions.requireReadableCouncil(council);
        return jdbc.sql("select case_code, title, reason, proposed_on from supervision_proposal"
                        + " where council = ? and state = 'waiting' order by proposed_on, case_code")
                .param(council)
                .query(Waiting.class)
                .list();
    }

    /** Whether somebody has still to decide about what a case proposes. */
    boolean waits(String caseCode) {
        return jdbc.sql("select count(*) from supervision_proposal where case_code = ? and state = 'waiting'")
                        .param(caseCode)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** It will not be supervised, with the reason; its case notes it. */
    @Transactional
    public void decline(String caseCode, String reason) {
        var council = jdbc.sql("select council from supervision_proposal where case_code = ? and state = 'waiting'")
                .param(caseCode)
                .query(String.class)
                .optional()
                .orElseThrow(() -> Refusal.notFound("supervision.no-proposal"));
        if (!access.isOf(organisations.standingCommittee(council).code())
                && !access.isOf(organisations.office(council).code())) {
            throw Refusal.notFound("supervision.no-proposal");
        }
        // Between our look and this, somebody may have declined it or opened a mission for it.
        var declined = jdbc.sql(
                        "update supervision_proposal set state = 'declined' where case_code = ? and state = 'waiting'")
                .param(caseCode)
                .update();
        if (declined == 0) {
            throw Refusal.notFound("supervision.no-proposal");
        }
        files.note(caseCode, "supervision-declined", reason);
    }

    /** A mission takes cases up: each shows where it led to. */
    void takeUp(String mission, List<String> caseCodes) {
        for (var code : caseCodes) {
            jdbc.sql("update supervision_proposal set state = 'taken', mission_code = ? where case_code = ?")
                    .params(mission, code)
                    .update();
            files.link(code, "supervised-by", mission);
            files.note(code, "supervision-opened", mission);
        }
    }

    @EventListener
    void hear(Proposal.ToSupervise proposal) {
        var reason = proposal.reason()
                .substring(0, Math.min(LONGEST, proposal.reason().length()));
        var known = jdbc.sql("update supervision_proposal set reason = ?, proposed_on = ?, state = 'waiting'"
                        + " where case_code = ? and state <> 'taken'")
                .params(reason, missions.today(), proposal.caseCode())
                .update();
        var taken = jdbc.sql("select count(*) from supervision_proposal where case_code = ?")
                .param(proposal.caseCode())
                .query(Integer.class)
                .single();
        if (known == 0 && taken == 0) {
            jdbc.sql("insert into supervision_proposal (case_code, council, title, reason, proposed_on, state)"
                            + " values (?, ?, ?, ?, ?, 'waiting')")
                    .params(proposal.caseCode(), proposal.council(), proposal.title(), reason, missions.today())
                    .update();
            files.note(proposal.caseCode(), "supervision-proposed", reason);
        }
    }
}

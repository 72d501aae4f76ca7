package vn.nghitruong.request;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.nghitruong.casefile.CaseFiles;
import vn.nghitruong.casefile.CaseKind;
import vn.nghitruong.deadline.Deadline;
import vn.nghitruong.deadline.Deadlines;
import vn.nghitruong.organisation.Organisation;
import vn.nghitruong.organisation.Organisations;
import vn.nghitruong.refusal.Refusal;

/** Sends requests, opens their further rounds and tells who holds them. */
@Service
public class Requests {

    /** The rule for returning a request to which an agency is not competent. */
    static final String RETURN_RULE = "petition.agency-return";

    private final RequestTable table;
    private final CaseFiles files;
    private final Deadlines deadlines;
    private final Organisations organisations;
    private final Clock clock;

    Requests(RequestTable table, CaseFiles files, Deadlines deadlines, Organisations organisations, Clock clock) {
        this.table = table;
        this.files = files;
        this.deadlines = deadlines;
        this.organisations = organisations;
        this.clock = clock;
    }

    /**
     * A request just sent, as the process needs it.
     *
     * @param round 1 for the first, one more each time
     * @param acceptBy the last day on which the agency may return it
     */
    public record Sent(String code, int round, RequestEntry entry, boolean consolidated, LocalDate acceptBy) {}

    /** Sends the first round. Only for a petition does a gateway name the agencies; elsewhere the council has. */
    @Transactional
    public Sent send(RequestDraft draft) {
        var directed = draft.gateway() != null && draft.kind() == RequestKind.PETITION_ANSWER;
        var entry = directed ? RequestEntry.DIRECT : RequestEntry.ACCEPT;
        var sent = open(draft, 1, entry, 0);
        table.propose(sent.code(), draft.cooperating());
        if (entry == RequestEntry.ACCEPT) {
            reach(sent.code());
        }
        return sent;
    }

    /**
     * Opens the next round after an answer was returned.
     *
     * @param due the new limit towards the council
     * @param withoutCompetence whether another agency must be named first
     */
    @Transactional
    public Sent sendAgain(String previousCode, Deadline due, boolean withoutCompetence) {
        var previous = require(previousCode);
        var entry = withoutCompetence ? RequestEntry.REASSIGN : RequestEntry.ANSWER;
        var draft = new RequestDraft(
                previous.caseCode(),
                previous.council(),
                RequestKind.of(previous.kind()),
                previous.title(),
                previous.lead(),
                List.of(),
                previous.gateway(),
                previous.reason(),
                previous.letterNumber(),
                previous.letterDate(),
                due);
        return open(draft, previous.round() + 1, entry, withoutCompetence ? 1 : 0);
    }

    private Sent open(RequestDraft draft, int round, RequestEntry entry, int returns) {
        var today = LocalDate.now(clock);
        var code = files.nextCode(CaseKind.REQUEST);
        var due = deadlines.open(draft.caseCode(), code + ":council", draft.due());
        table.insert(code, draft, round, entry, today, due.id(), returns);
        files.involve(draft.caseCode(), draft.lead());
        if (draft.gateway() != null) {
            files.involve(draft.caseCode(), draft.gateway());
        }
        files.note(draft.caseCode(), "request-sent", code + ": " + name(draft.lead()));
        return new Sent(code, round, entry, draft.gateway() != null, acceptBy(today));
    }

    /** Ends what is still open when the case itself ends. */
    @Transactional
    public void withdraw(String caseCode) {
        var today = LocalDate.now(clock);
        table.ofCases(List.of(caseCode)).stream()
                .filter(request -> Request.OPEN.equals(request.state()))
                .forEach(request -> {
                    table.change(request.code(), "state = ?", Request.WITHDRAWN);
                    closeEntries(request, today);
                });
    }

    public Request require(String code) {
        return table.find(code).orElseThrow(() -> Refusal.notFound("request.unknown"));
    }

    /** The requests of several cases, round by round. */
    public List<Request> ofCases(Collection<String> caseCodes) {
        return table.ofCases(caseCodes);
    }

    public List<Contribution> contributions(String code) {
        return table.contributions(code);
    }

    /** The contributions of several requests, by request. */
    public List<Contribution> contributions(Collection<String> codes) {
        return table.contributions(codes);
    }

    /** The last day of today's time to return a request. */
    LocalDate acceptBy(LocalDate from) {
        return deadlines.calculate(RETURN_RULE, from, null).due();
    }

    /** The request has reached its agency, which may return it for a while. */
    LocalDate reach(String code) {
        var request = require(code);
        var limit = deadlines.calculate(RETURN_RULE, LocalDate.now(clock), request.council());
        var entry = deadlines.open(request.caseCode(), code + ":accept", limit);
        if (request.acceptEntry() != null) {
            deadlines.close(request.acceptEntry(), LocalDate.now(clock));
        }
        table.change(code, "accept_entry = ?", entry.id());
        return limit.due();
    }

    /** Closes the dates of a request that still run. */
    void closeEntries(Request request, LocalDate on) {
        deadlines.ofCase(request.caseCode()).stream()
                .filter(entry -> entry.subject().startsWith(request.code() + ":") && entry.closedOn() == null)
                .forEach(entry -> deadlines.close(entry.id(), on));
    }

    String name(String unit) {
        return organisations.find(unit).map(Organisation::name).orElse(unit);
    }
}

package vn.nghitruong.request;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.nghitruong.casefile.CaseFiles;
import vn.nghitruong.deadline.Deadlines;
import vn.nghitruong.document.Documents;
import vn.nghitruong.organisation.Organisations;
import vn.nghitruong.refusal.Refusal;

/** The steps of a request between its sending and its answer. Each refuses what cannot be; nothing is half done. */
@Service
public class RequestSteps {

    private final RequestTable table;
    private final Requests requests;
    private final CaseFiles files;
    private final Deadlines deadlines;
    private final Documents documents;
    private final Organisations organisations;
    private final Clock clock;

    RequestSteps(
            RequestTable table,
            Requests requests,
            CaseFiles files,
            Deadlines deadlines,
            Documents documents,
            Organisations organisations,
            Clock clock) {
        this.table = table;
        this.requests = requests;
        this.files = files;
        this.deadlines = deadlines;
        this.documents = documents;
        this.organisations = organisations;
        this.clock = clock;
    }

    /**
     * The gateway names who answers, inside the council's limit.
     *
     * @param cooperating none given: as proposed
     * @param dueOn the lead's last day; none: the council's
     * @return the last day on which the agency may return the request
     */
    public LocalDate direct(String code, String lead, @Nullable List<String> cooperating, @Nullable LocalDate dueOn) {
        var request = requests.require(code).requireOpen();
        name(request, lead);
        var limit = deadlines.entry(request.dueEntry()).due();
        if (dueOn != null && dueOn.isAfter(limit)) {
            throw Refusal.invalid("request.due-after-council", limit.toString());
        }
        var set = deadlines.open(
                request.caseCode(),
                code + ":lead",
                deadlines.given(dueOn == null ? limit : dueOn, "phân công của đầu mối"));
        table.change(code, "lead_entry = ?", set.id());
        if (cooperating != null) {
            cooperating.forEach(agency -> valid(agency));
            table.dropContributions(code);
            table.propose(
                    code,
                    cooperating.stream()
                            .distinct()
                            .filter(agency -> !agency.equals(lead))
                            .toList());
        }
        return requests.reach(code);
    }

    /** Another agency is named after a return. */
    public LocalDate reassign(String code, String lead, @Nullable String reason) {
        var request = requests.require(code).requireOpen();
        name(request, lead);
        files.note(request.caseCode(), "request-reassigned", requests.name(lead) + suffix(reason));
        return requests.reach(code);
    }

    /** The binding decision after a second return: the agency named cannot return it any more. */
    public void decideCompetence(String code, String lead, @Nullable String reason) {
        var request = requests.require(code).requireOpen();
        name(request, lead);
        files.note(request.caseCode(), "request-competence-decided", requests.name(lead) + suffix(reason));
        hold(code, "decided");
    }

    public void accept(String code) {
        hold(code, "accepted");
    }

    /** The time to return it has passed without a word. */
    public void presumeAccepted(String code) {
        var request = hold(code, "presumed");
        if (request.acceptEntry() != null) {
            deadlines.note(request.acceptEntry(), "presumed", "Hết thời gian trả lại: mặc nhiên tiếp nhận");
        }
    }

    /**
     * The agency says it is not competent.
     *
     * @return whether it is the first return of this request
     */
    public boolean giveBack(String code, @Nullable String proposedAgency, String reason) {
        var request = requests.require(code).requireOpen();
        if (proposedAgency != null) {
            valid(proposedAgency);
        }
        table.change(code, "returns = ?", request.returns() + 1);
        var proposal = proposedAgency == null ? "" : " Đề nghị: " + requests.name(proposedAgency) + ".";
        files.note(request.caseCode(), "request-returned", requests.name(request.lead()) + ": " + reason + proposal);
        return request.returns() == 0;
    }

    /** A co-operating agency has its say. */
    public void contribute(String code, String agency, String answer) {
        var request = requests.require(code).requireOpen();
        table.contributed(code, agency, answer, LocalDate.now(clock));
        table.contributions(code).stream()
                .filter(row -> row.agency().equals(agency))
                .map(Contribution::deadlineEntry)
                .filter(Objects::nonNull)
                .forEach(entry -> deadlines.close(entry, LocalDate.now(clock)));
        files.note(request.caseCode(), "contribution-given", requests.name(agency));
    }

    /**
     * The lead agency answers; contributions that are still missing are noted as such.
     *
     * @param recordedBy who recorded it for the agency; none when it answered itself
     */
    public void answer(
            String code,
            String answer,
            String documentNumber,
            LocalDate documentDate,
            @Nullable String file,
            @Nullable String recordedBy) {
        var request = requests.require(code).requireOpen();
        write(request, answer, documentNumber, documentDate, file);
        table.change(code, "recorded_by = ?", recordedBy);
        table.missing(code);
        var by = recordedBy == null ? "" : " (" + requests.name(recordedBy) + " ghi nhận thay)";
        files.note(request.caseCode(), "answer-given", requests.name(request.lead()) + ", " + documentNumber + by);
        if (!request.isConsolidated()) {
            finish(request);
        }
    }

    /** The gateway sends the agency's answer out, as it is or consolidated. */
    public void consolidate(
            String code, @Nullable String answer, @Nullable String documentNumber, @Nullable LocalDate documentDate) {
        var request = requests.require(code).requireOpen();
        if (answer != null && documentNumber != null && documentDate != null) {
            write(request, answer, documentNumber, documentDate, null);
        }
        files.note(request.caseCode(), "answer-consolidated", documentNumber);
        finish(request);
    }

    /** The gateway wants the agency's answer done again. */
    public void sendBack(String code, String reason) {
        var request = requests.require(code).requireOpen();
        table.change(
                code, "answer = null, document_number = null, document_date = null, answered_on = null, file = null");
        files.note(request.caseCode(), "answer-sent-back", reason);
    }

    private void write(
            Request request, String answer, String documentNumber, LocalDate documentDate, @Nullable String file) {
        if (file != null) {
            documents.attach(file, request.caseCode());
        }
        table.change(
                request.code(),
                "answer = ?, document_number = ?, document_date = ?, file = coalesce(?, file), answered_on = ?",
                answer,
                documentNumber,
                documentDate,
                file,
                LocalDate.now(clock));
    }

    private void finish(Request request) {
        table.change(request.code(), "state = ?", Request.ANSWERED);
        requests.closeEntries(request, LocalDate.now(clock));
    }

    private Request hold(String code, String acceptance) {
        var request = requests.require(code).requireOpen();
        table.change(code, "acceptance = ?", acceptance);
        if (request.acceptEntry() != null) {
            deadlines.close(request.acceptEntry(), LocalDate.now(clock));
        }
        files.note(request.caseCode(), "request-" + acceptance, requests.name(request.lead()));
        askContributions(request);
        return request;
    }

    /** Each co-operating agency is asked with a date of its own: the lead's, until it is moved. */
    private void askContributions(Request request) {
        var due = deadlines.entry(request.answerEntry()).due();
        var agencies = table.contributions(request.code()).stream()
                .map(Contribution::agency)
                .filter(agency -> !agency.equals(request.lead()))
                .toList();
        table.dropContributions(request.code());
        for (var agency : agencies) {
            var entry = deadlines.open(
                    request.caseCode(),
                    request.code() + ":" + agency,
                    deadlines.given(due, "cùng hạn với cơ quan chủ trì"));
            table.ask(request.code(), agency, entry.id());
            files.involve(request.caseCode(), agency);
        }
    }

    private void name(Request request, String lead) {
        valid(lead);
        table.change(request.code(), "lead = ?", lead);
        files.involve(request.caseCode(), lead);
    }

    private void valid(String agency) {
        var unit = organisations.requireValid(agency, LocalDate.now(clock));
        if (!RequestView.answers(unit)) {
            throw Refusal.invalid("request.not-an-agency", unit.name());
        }
    }

    private static String suffix(@Nullable String reason) {
        return reason == null ? "" : ": " + reason;
    }
}

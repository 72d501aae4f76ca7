package vn.nghitruong.petition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.nghitruong.assignment.AgencyAssignment;
import vn.nghitruong.assignment.Competence;
import vn.nghitruong.casefile.CaseFiles;
import vn.nghitruong.deadline.Deadline;
import vn.nghitruong.deadline.Deadlines;
import vn.nghitruong.organisation.Organisations;
import vn.nghitruong.request.RequestDraft;
import vn.nghitruong.request.RequestKind;
import vn.nghitruong.request.Requests;

/** The standing committee lets petitions go out with a letter; the agency's limit runs from the letter's receipt. */
@Service
public class Transfers {

    private final PetitionTable table;
    private final Petitions petitions;
    private final CaseFiles files;
    private final Requests requests;
    private final Deadlines deadlines;
    private final AnswerLimits limits;
    private final AgencyAssignment assignment;
    private final Organisations organisations;
    private final Clock clock;

    Transfers(
            PetitionTable table,
            Petitions petitions,
            CaseFiles files,
            Requests requests,
            Deadlines deadlines,
            AnswerLimits limits,
            AgencyAssignment assignment,
            Organisations organisations,
            Clock clock) {
        this.table = table;
        this.petitions = petitions;
        this.files = files;
        this.requests = requests;
        this.deadlines = deadlines;
        this.limits = limits;
        this.assignment = assignment;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** The letter that carries a petition; {@code dueOn} where the letter names its own day. */
    public record Letter(
            String number, LocalDate date, @Nullable LocalDate dueOn) {}

    /** Whether an approval sends the petition to another council. */
    public boolean goesToCouncil(String code) {
        var to = petitions.require(code).forwardTo();
        return to != null && organisations.isCouncil(to);
    }

    /** Approved for another council: the process opens the linked petition there. */
    public void approveForward(String code, Letter letter) {
        approved(code, letter);
        files.moveTo(code, "waiting");
    }

    /** Approved for an agency: the request goes out today. */
    public Requests.Sent approve(String code, Letter letter) {
        approved(code, letter);
        var petition = petitions.require(code);
        var title = files.require(code).title();
        var sent = requests.send(
                petition.forwardTo() == null
                        ? toAgency(petition, title, letter)
                        : toDelegation(petition, title, letter));
        table.change(code, "request_code = ?", sent.code());
        files.moveTo(code, "answering");
        return sent;
    }

    /** Not approved: back to the office with the reason. */
    public void decline(String code, String reason) {
        files.moveTo(code, "received");
        files.note(code, "transfer-declined", reason);
    }

    private void approved(String code, Letter letter) {
        table.change(
                code,
                "letter_number = ?, letter_date = ?, transferred_on = ?",
                letter.number(),
                letter.date(),
                LocalDate.now(clock));
        files.note(code, "transfer-approved", letter.number());
    }

    private RequestDraft toAgency(Petition petition, String title, Letter letter) {
        return new RequestDraft(
                petition.code(),
                petition.council(),
                RequestKind.PETITION_ANSWER,
                title,
                Objects.requireNonNull(petition.lead()),
                petition.cooperatingAgencies(),
                petition.gateway(),
                Objects.requireNonNullElse(petition.assignmentReason(), ""),
                letter.number(),
                letter.date(),
                limit(petition, letter));
    }

    private RequestDraft toDelegation(Petition petition, String title, Letter letter) {
        var delegation = organisations.require(Objects.requireNonNull(petition.forwardTo()));
        var reason = "Thuộc thẩm quyền trung ương: chuyển " + delegation.name() + ".";
        table.change(
                petition.code(),
                "lead = ?, gateway = null, cooperating = null, committee = ?, assignment_reason = ?",
                delegation.code(),
                committee(petition),
                reason);
        return new RequestDraft(
                petition.code(),
                petition.council(),
                RequestKind.PETITION_ANSWER,
                title,
                delegation.code(),
                List.of(),
                null,
                reason,
                letter.number(),
                letter.date(),
                limit(petition, letter));
    }

    private @Nullable String committee(Petition petition) {
        return petition.topic() == null
                ? null
                : assignment
                        .assign(petition.topic(), Competence.CENTRAL, null, LocalDate.now(clock), petition.council())
                        .committee();
    }

    private Deadline limit(Petition petition, Letter letter) {
        return letter.dueOn() != null
                ? deadlines.given(letter.dueOn(), "công văn số " + letter.number())
                : limits.forCouncil(petition.council());
    }
}

package vn.nghitruong.petition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.stereotype.Service;
import vn.nghitruong.assignment.AgencyAssignment;
import vn.nghitruong.assignment.Assignment;
import vn.nghitruong.assignment.Competence;
import vn.nghitruong.casefile.CaseFiles;
import vn.nghitruong.organisation.Organisations;

/** Decides which agency answers a petition, and keeps the decision with the case: later tables do not change it. */
@Service
public class Assignments {

    private final PetitionTable table;
    private final Petitions petitions;
    private final CaseFiles files;
    private final AgencyAssignment assignment;
    private final Organisations organisations;
    private final Clock clock;

    Assignments(
            PetitionTable table,
            Petitions petitions,
            CaseFiles files,
            AgencyAssignment assignment,
            Organisations organisations,
            Clock clock) {
        this.table = table;
        this.petitions = petitions;
        this.files = files;
        this.assignment = assignment;
        this.organisations = organisations;
        this.clock = clock;
    }

    /**
     * Assigns the agency, the co-operating ones, the gateway and the committee.
     *
     * @return false when no agency is competent: a clerk must decide, and reads why
     */
    public boolean assign(String code) {
        var petition = petitions.require(code);
        var proposed = propose(petition);
        var chosen = petition.chosenLead();
        var lead = chosen == null ? proposed.lead() : chosen;
        if (lead == null) {
            table.change(code, "assignment_reason = ?, committee = ?", proposed.reason(), proposed.committee());
            files.note(code, "no-competent-agency", proposed.reason());
            return false;
        }
        var unit = organisations.require(lead);
        var reason = chosen == null ? proposed.reason() : petition.decisionReason();
        table.change(
                code,
                "lead = ?, cooperating = ?, gateway = ?, committee = ?, assignment_reason = ?",
                lead,
                String.join(
                        "+",
                        proposed.cooperating().stream()
                                .filter(agency -> !agency.equals(lead))
                                .toList()),
                unit.council().equals(petition.council()) ? unit.gateway() : null,
                proposed.committee(),
                reason);
        files.note(code, "agency-assigned", unit.name() + ": " + reason);
        return true;
    }

    private Assignment propose(Petition petition) {
        return assignment.assign(
                Objects.requireNonNull(petition.topic()),
                Competence.of(Objects.requireNonNull(petition.competence())),
                petition.place(),
                LocalDate.now(clock),
                petition.council());
    }
}

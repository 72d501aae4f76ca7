package vn.nghitruong.petition;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.nghitruong.casefile.CaseFile;
import vn.nghitruong.casefile.CaseFiles;
import vn.nghitruong.casefile.CaseLink;
import vn.nghitruong.casefile.Timeline;
import vn.nghitruong.deadline.Deadlines;
import vn.nghitruong.deadline.LedgerEntry;
import vn.nghitruong.document.Document;
import vn.nghitruong.document.Documents;
import vn.nghitruong.request.Contribution;
import vn.nghitruong.request.Request;
import vn.nghitruong.request.Requests;

/** The whole of a petition for programs: facts by code, its requests, its ledger of dates, its timeline in words. */
@Component
public class PetitionRecord {

    private final Petitions petitions;
    private final Requests requests;
    private final Deadlines deadlines;
    private final CaseFiles files;
    private final Documents documents;
    private final Timeline timeline;

    PetitionRecord(
            Petitions petitions,
            Requests requests,
            Deadlines deadlines,
            CaseFiles files,
            Documents documents,
            Timeline timeline) {
        this.petitions = petitions;
        this.requests = requests;
        this.deadlines = deadlines;
        this.files = files;
        this.documents = documents;
        this.timeline = timeline;
    }

    /** A round of asking with what the co-operating agencies gave. */
    public record Round(@JsonUnwrapped Request request, List<Contribution> contributions) {}

    /**
     * Everything that the current user may read of a petition.
     *
     * @param state where it stands; {@code outcome} how it ended
     * @param voters for the council's own office only, else empty
     */
    public record Whole(
            String code,
            String council,
            String subject,
            String state,
            @Nullable String outcome,
            LocalDate openedOn,
            @Nullable LocalDate closedOn,
            Petition petition,
            @Nullable String topic,
            @Nullable String lead,
            List<String> cooperating,
            @Nullable String gateway,
            @Nullable String committee,
            @Nullable String reason,
            @Nullable String result,
            List<Voter> voters,
            List<Round> requests,
            List<LedgerEntry> deadlines,
            List<CaseLink> links,
            List<Document> documents,
            List<Timeline.Line> timeline) {}

    /** The petition, for one who may read it. */
    public Whole of(String code) {
        return whole(petitions.requireReadable(code), petitions.require(code));
    }

    private Whole whole(CaseFile file, Petition petition) {
        var code = file.code();
        return new Whole(
                code,
                file.council(),
                file.title(),
                file.state(),
                file.outcome(),
                file.openedOn(),
                file.closedOn(),
                petition,
                petition.topic(),
                petition.lead(),
                petition.cooperatingAgencies(),
                petition.gateway(),
                petition.committee(),
                petition.assignmentReason(),
                petition.result(),
                petitions.voters(code),
                requests.ofCases(List.of(code)).stream()
                        .map(request -> new Round(request, requests.contributions(request.code())))
                        .toList(),
                deadlines.ofCase(code),
                files.links(code),
                documents.ofCase(code),
                timeline.of(code));
    }
}

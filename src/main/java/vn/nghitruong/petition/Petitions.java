package vn.nghitruong.petition;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import vn.nghitruong.casefile.CaseAccess;
import vn.nghitruong.casefile.CaseFile;
import vn.nghitruong.casefile.CaseFiles;
import vn.nghitruong.casefile.CaseLink;
import vn.nghitruong.engine.EngineWork;
import vn.nghitruong.engine.Routing;
import vn.nghitruong.organisation.Organisations;
import vn.nghitruong.refusal.Refusal;

/** Finds petitions and ends them. */
@Service
public class Petitions {

    /** The process that works petitions. */
    static final String PROCESS = "petition";

    private final PetitionTable table;
    private final CaseFiles files;
    private final CaseAccess access;
    private final Organisations organisations;
    private final EngineWork engine;

    Petitions(PetitionTable table, CaseFiles files, CaseAccess access, Organisations organisations, EngineWork engine) {
        this.table = table;
        this.files = files;
        this.access = access;
        this.organisations = organisations;
        this.engine = engine;
    }

    public Petition require(String code) {
        return table.find(code).orElseThrow(() -> Refusal.notFound("case.unknown"));
    }

    /** The header of a petition that the current user may read. */
    public CaseFile requireReadable(String code) {
        return access.requireReadable(files.require(code));
    }

    /** The voters of a petition: for its council's office only. */
    public List<Voter> voters(String code) {
        var council = require(code).council();
        return access.isOf(organisations.office(council).code()) ? table.voters(code) : List.of();
    }

    /** Ends a petition; those that wait for its answer learn that none will come from here. */
    void close(String code, String outcome) {
        files.close(code, outcome);
        if (!require(code).isAnswered()) {
            tellWaiting(code, Routing.with(PetitionVariables.ANSWER_FOUND, false));
        }
    }

    /** Tells the petitions merged into this one, and the one it was forwarded from. */
    void tellWaiting(String code, Routing routing) {
        for (var link : files.links(code)) {
            if (link.relation().equals("merged")) {
                engine.tell("Message_LeadPetitionAnswered", PROCESS, link.code(), routing);
            } else if (link.relation().equals("forwarded-from")) {
                engine.tell("Message_ForwardedPetitionAnswered", PROCESS, link.code(), routing);
            }
        }
    }

    /** The petition whose answer this one shares, if it was merged into or forwarded to another. */
    Optional<String> answersFrom(String code) {
        return files.links(code).stream()
                .filter(link -> link.relation().equals("merged-into")
                        || link.relation().equals("forwarded-to")
                        || link.relation().equals("answered-by"))
                .map(CaseLink::code)
                .reduce((first, last) -> last);
    }
}

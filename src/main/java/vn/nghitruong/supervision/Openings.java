package vn.nghitruong.supervision;

import java.util.HashSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.nghitruong.casefile.CaseFile;
import vn.nghitruong.casefile.CaseFiles;
import vn.nghitruong.casefile.CaseKind;
import vn.nghitruong.refusal.Echo;
import vn.nghitruong.refusal.Refusal;

/** Opens missions, also from the petitions that led to them. */
@Service
public class Openings {

    private final Missions missions;
    private final TopicProposals proposals;
    private final Programme programme;
    private final CaseFiles files;

    Openings(Missions missions, TopicProposals proposals, Programme programme, CaseFiles files) {
        this.missions = missions;
        this.proposals = proposals;
        this.programme = programme;
        this.files = files;
    }

    /**
     * Opens a mission as the current user; each petition named shows where it led to. One outside its subject's approved
     * programme is taken without a reason too, since the contract's start form has no field for it; the gap is noted.
     */
    @Transactional
    public String open(Missions.Draft draft) {
        if (new HashSet<>(draft.petitions()).size() < draft.petitions().size()) {
            throw Refusal.invalid("supervision.petition-twice");
        }
        var known = files.all(draft.petitions());
        for (var code : draft.petitions()) {
            var file = known.get(code);
            if (file == null || !file.council().equals(draft.council()) || !leads(file)) {
                throw Refusal.invalid("supervision.petition-unknown", Echo.of(code));
            }
        }
        var item = draft.programmeItem() == null ? null : programme.requireOpen(draft, draft.programmeItem());
        var mission = missions.open(draft);
        if (item != null) {
            programme.opened(item, mission);
        } else if (programme.isOutside(draft)) {
            missions.noteOutside(mission, draft.reason());
        }
        proposals.takeUp(mission, draft.petitions());
        return mission;
    }

    /** A petition, or what was proposed to supervise: a recommendation too, when it stays undone. */
    private boolean leads(CaseFile file) {
        return file.kind().equals(CaseKind.PETITION.word()) || proposals.waits(file.code());
    }
}

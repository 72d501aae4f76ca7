package vn.nghitruong.petition;

import org.springframework.stereotype.Service;
import vn.nghitruong.casefile.CaseFiles;

/** Starts the petitions into which another was split, and ends that one. */
@Service
public class Splitting {

    private final Petitions petitions;
    private final Intake intake;
    private final CaseFiles files;

    Splitting(Petitions petitions, Intake intake, CaseFiles files) {
        this.petitions = petitions;
        this.intake = intake;
        this.files = files;
    }

    public void split(String code) {
        files.links(code).stream()
                .filter(link -> link.relation().equals("part"))
                .forEach(part -> intake.start(part.code()));
        petitions.close(code, "split");
    }
}

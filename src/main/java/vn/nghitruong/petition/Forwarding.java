package vn.nghitruong.petition;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;
import vn.nghitruong.casefile.CaseFiles;

/** Hands a petition to another council: a linked petition opens there, this one waits for its answer. */
@Service
public class Forwarding {

    private final PetitionTable table;
    private final Petitions petitions;
    private final Intake intake;
    private final CaseFiles files;

    Forwarding(PetitionTable table, Petitions petitions, Intake intake, CaseFiles files) {
        this.table = table;
        this.petitions = petitions;
        this.intake = intake;
        this.files = files;
    }

    /** Opens the petition in the other council; the voters' names stay here. */
    public void forward(String code) {
        var petition = petitions.require(code);
        var there = intake.receiveFromElsewhere(new Intake.Draft(
                Objects.requireNonNull(petition.forwardTo()),
                "lower-council",
                petition.receivedOn(),
                petition.place(),
                files.require(code).title(),
                petition.content(),
                List.of(),
                null,
                null,
                null,
                petition.contactOn(),
                petition.topic()));
        files.link(code, "forwarded-to", there);
        table.change(code, "request_code = null");
    }
}

package vn.nghitruong.petition.process;

import org.springframework.stereotype.Component;
import vn.nghitruong.organisation.Organisations;
import vn.nghitruong.petition.Petitions;

/** Which units work on a petition's tasks; the model asks for them by the petition's code. */
@Component("petitionUnits")
public class PetitionUnits {

    private final Petitions petitions;
    private final Organisations organisations;

    PetitionUnits(Petitions petitions, Organisations organisations) {
        this.petitions = petitions;
        this.organisations = organisations;
    }

    public String office(String code) {
        return organisations.office(petitions.require(code).council()).code();
    }

    public String standingCommittee(String code) {
        return organisations
                .standingCommittee(petitions.require(code).council())
                .code();
    }

    /** The committee of the topic; the standing committee where a topic has none. */
    public String committee(String code) {
        var committee = petitions.require(code).committee();
        return committee == null ? standingCommittee(code) : committee;
    }
}

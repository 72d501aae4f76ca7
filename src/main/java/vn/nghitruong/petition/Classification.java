package vn.nghitruong.petition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.nghitruong.assignment.Competence;
import vn.nghitruong.casefile.CaseFiles;
import vn.nghitruong.organisation.Organisation;
import vn.nghitruong.organisation.Organisations;
import vn.nghitruong.refusal.Refusal;
import vn.nghitruong.request.RequestView;
import vn.nghitruong.topic.Topics;

/** The office decides what happens with a petition; each way is checked before anything is written. */
@Service
public class Classification {

    private final PetitionTable table;
    private final Petitions petitions;
    private final CaseFiles files;
    private final Intake intake;
    private final Organisations organisations;
    private final Topics topics;
    private final Clock clock;

    Classification(
            PetitionTable table,
            Petitions petitions,
            CaseFiles files,
            Intake intake,
            Organisations organisations,
            Topics topics,
            Clock clock) {
        this.table = table;
        this.petitions = petitions;
        this.files = files;
        this.intake = intake;
        this.organisations = organisations;
        this.topics = topics;
        this.clock = clock;
    }

    /** One of the petitions into which another is split. */
    public record Part(
            String subject, String content, @Nullable String topic) {}

    /** Accepted, or taken as a report of fact: an agency of this council's reach will answer. */
    public void accept(
            String code,
            String decision,
            @Nullable String topic,
            String competence,
            @Nullable String lead,
            @Nullable String reason) {
        var petition = petitions.require(code);
        var known = topic == null ? petition.topic() : topic;
        if (known == null) {
            throw Refusal.invalid("field.required", Refusal.field("topic"));
        }
        requireTopic(known);
        requireOwnReach(petition, Competence.of(competence));
        if (lead != null) {
            requireAgency(lead);
            if (reason == null) {
                throw Refusal.invalid("field.required", Refusal.field("reason"));
            }
        }
        decide(code, decision, reason, "transferring");
        table.change(code, "topic = ?, competence = ?, chosen_lead = ?, forward_to = null", known, competence, lead);
    }

    /**
     * To a level that is competent: the delegation, or another council.
     *
     * @return whether it goes to another council
     */
    public boolean forward(
            String code,
            @Nullable String topic,
            @Nullable String competence,
            @Nullable String to,
            @Nullable String reason) {
        var petition = petitions.require(code);
        if (topic != null) {
            requireTopic(topic);
        }
        var target = organisations.requireValid(target(petition, competence, to), LocalDate.now(clock));
        var council = target.kind() == Organisation.Kind.COUNCIL;
        if (!council && target.kind() != Organisation.Kind.DELEGATION) {
            throw Refusal.invalid("petition.forward-target", target.name());
        }
        if (target.code().equals(petition.council())) {
            throw Refusal.invalid("petition.forward-to-itself");
        }
        decide(code, "forward", reason, "transferring");
        table.change(
                code,
                "topic = coalesce(?, topic), competence = coalesce(?, competence), forward_to = ?",
                topic,
                competence,
                target.code());
        return council;
    }

    /** Into several petitions: they are stored and tied to this one; the process starts theirs. */
    public void split(String code, List<Part> parts) {
        if (parts.size() < 2) {
            throw Refusal.invalid("petition.split-needs-two");
        }
        var petition = petitions.require(code);
        decide(code, "split", null, "received");
        for (var part : parts) {
            requireTopic(part.topic());
            files.link(code, "part", intake.receive(draft(petition, part)));
        }
    }

    /** Into another petition of the same council that is still waiting for its answer. */
    public void merge(String code, String into) {
        var lead = sameCouncil(code, into);
        if (petitions.require(lead).isAnswered() || !files.require(lead).isOpen()) {
            throw Refusal.invalid("petition.merge-into-answered", lead);
        }
        if (petitions.answersFrom(lead).isPresent() && isMerged(lead)) {
            throw Refusal.invalid("petition.merge-into-merged", lead);
        }
        decide(code, "merge", null, "waiting");
        files.link(code, "merged-into", lead);
    }

    /** Answered before: the answer of the petition named is this one's too. */
    public void answeredBefore(String code, String by) {
        var earlier = sameCouncil(code, by);
        if (!petitions.require(earlier).isAnswered()) {
            throw Refusal.invalid("petition.not-answered-yet", earlier);
        }
        decide(code, "already-answered", null, "received");
        files.link(code, "answered-by", earlier);
        petitions.close(code, "already-answered");
    }

    /** Ends here: answered at the meeting, handed over as a letter, or left out with its reason. */
    public void end(String code, String decision, @Nullable String reason) {
        if (decision.equals("leave-out") && reason == null) {
            throw Refusal.invalid("field.required", Refusal.field("reason"));
        }
        decide(code, decision, reason, "received");
        if (decision.equals("letter")) {
            files.note(code, "letter-handed-over", reason);
        }
        petitions.close(code, decision);
    }

    private void decide(String code, String decision, @Nullable String reason, String state) {
        table.change(code, "decision = ?, decision_reason = ?", decision, reason);
        files.moveTo(code, state);
        files.note(code, "classified-" + decision, reason);
    }

    private Intake.Draft draft(Petition whole, Part part) {
        return new Intake.Draft(
                whole.council(),
                whole.source(),
                whole.receivedOn(),
                whole.place(),
                part.subject(),
                part.content(),
                table.voters(whole.code()),
                whole.sessionCode(),
                whole.phase(),
                whole.deputiesGroup(),
                whole.contactOn(),
                part.topic());
    }

    private String target(Petition petition, @Nullable String competence, @Nullable String to) {
        if (to != null) {
            return to;
        }
        if ("central".equals(competence)) {
            return delegation();
        }
        if ("province".equals(competence) && !isProvincial(petition.council())) {
            return organisations.provinceOf(petition.council()).code();
        }
        throw Refusal.invalid("field.required", Refusal.field("forwardTo"));
    }

    private String delegation() {
        return organisations.validOn(LocalDate.now(clock)).stream()
                .filter(unit -> unit.kind() == Organisation.Kind.DELEGATION)
                .map(Organisation::code)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no delegation is known"));
    }

    private void requireOwnReach(Petition petition, Competence competence) {
        if (competence == Competence.CENTRAL
                || (competence == Competence.PROVINCE && !isProvincial(petition.council()))) {
            throw Refusal.invalid("petition.use-forward");
        }
        if (competence == Competence.LETTER) {
            throw Refusal.invalid("petition.use-letter");
        }
    }

    private boolean isProvincial(String council) {
        return organisations.require(council).level() == Organisation.Level.PROVINCE;
    }

    private String sameCouncil(String code, String other) {
        var file = files.find(other).filter(found -> found.kind().equals("petition"));
        var council = petitions.require(code).council();
        if (file.isEmpty() || !file.get().council().equals(council) || other.equals(code)) {
            throw Refusal.invalid("petition.other-unknown");
        }
        return other;
    }

    private boolean isMerged(String code) {
        return Optional.ofNullable(petitions.require(code).decision())
                .filter("merge"::equals)
                .isPresent();
    }

    private void requireTopic(@Nullable String topic) {
        if (topic != null && topics.find(topic).isEmpty()) {
            throw Refusal.invalid("petition.topic-unknown");
        }
    }

    private void requireAgency(String lead) {
        var unit = organisations.requireValid(lead, LocalDate.now(clock));
        if (!RequestView.answers(unit)) {
            throw Refusal.invalid("request.not-an-agency", unit.name());
        }
    }
}

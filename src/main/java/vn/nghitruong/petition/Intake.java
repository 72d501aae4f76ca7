package vn.nghitruong.petition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.nghitruong.casefile.CaseAccess;
import vn.nghitruong.casefile.CaseFiles;
import vn.nghitruong.casefile.CaseKind;
import vn.nghitruong.engine.EngineWork;
import vn.nghitruong.engine.Routing;
import vn.nghitruong.organisation.Organisation;
import vn.nghitruong.organisation.Organisations;
import vn.nghitruong.refusal.Refusal;
import vn.nghitruong.topic.Topics;

/** Takes petitions in, corrects them, and notes that voters took one back. */
@Service
public class Intake {

    private final PetitionTable table;
    private final Petitions petitions;
    private final CaseFiles files;
    private final CaseAccess access;
    private final Organisations organisations;
    private final Topics topics;
    private final EngineWork engine;
    private final Clock clock;

    Intake(
            PetitionTable table,
            Petitions petitions,
            CaseFiles files,
            CaseAccess access,
            Organisations organisations,
            Topics topics,
            EngineWork engine,
            Clock clock) {
        this.table = table;
        this.petitions = petitions;
        this.files = files;
        this.access = access;
        this.organisations = organisations;
        this.topics = topics;
        this.engine = engine;
        this.clock = clock;
    }

    /** A petition as it is given at intake. */
    public record Draft(
            String council,
            String source,
            LocalDate receivedOn,
            String place,
            String subject,
            String content,
            List<Voter> voters,
            @Nullable String session,
            @Nullable String phase,
            @Nullable String deputiesGroup,
            @Nullable LocalDate contactOn,
            @Nullable String topic) {}

    /**
     * Stores a petition for a council whose office the current user belongs to.
     *
     * @return its code
     */
    @Transactional
    public String receive(Draft draft) {
        requireCouncil(draft.council());
        requireOffice(draft.council());
        requireTopic(draft.topic());
        requireGroup(draft);
        var code = files.nextCode(CaseKind.PETITION);
        files.open(code, CaseKind.PETITION, draft.council(), draft.subject(), "received");
        table.insert(code, draft);
        var number = 0;
        for (var voter : draft.voters()) {
            table.insertVoter(code, ++number, voter);
        }
        return code;
    }

    /** Stores a petition that another council hands over, and starts its process there. */
    @Transactional
    public String receiveFromElsewhere(Draft draft) {
        return engine.asSystem(() -> {
            var code = receive(draft);
            start(code);
            return code;
        });
    }

    /** Starts the process of a petition that was stored. */
    void start(String code) {
        engine.start(
                Petitions.PROCESS,
                code,
                firstVariables(code, petitions.require(code).council()));
    }

    /** What the process starts with. */
    public Routing firstVariables(String code, String council) {
        return Routing.with(PetitionVariables.PETITION_CODE, code).and(PetitionVariables.COUNCIL, council);
    }

    /** Corrects what was written down at intake, while the petition is running. */
    @Transactional
    public void correct(
            String code,
            @Nullable String subject,
            @Nullable String content,
            @Nullable String place,
            @Nullable String topic,
            String reason) {
        var file = petitions.requireReadable(code);
        requireOffice(file.council());
        if (!file.isOpen()) {
            throw Refusal.conflict("case.closed");
        }
        requireTopic(topic);
        if (subject != null) {
            files.retitle(code, subject);
        }
        table.change(
                code,
                "content = coalesce(?, content), place = coalesce(?, place), topic = coalesce(?, topic)",
                content,
                place,
                topic);
        files.note(code, "corrected", reason);
    }

    /** The voters take their petition back: whatever runs for it ends. */
    @Transactional
    public void withdraw(String code, String reason) {
        var file = petitions.requireReadable(code);
        requireOffice(file.council());
        var running = files.hold(code).isOpen();
        files.note(code, "withdrawal-asked", reason);
        if (!running || !engine.tell("Message_PetitionWithdrawn", Petitions.PROCESS, code, Routing.none())) {
            throw Refusal.conflict("case.closed");
        }
    }

    private void requireCouncil(String council) {
        var unit = organisations.requireValid(council, LocalDate.now(clock));
        if (unit.kind() != Organisation.Kind.COUNCIL) {
            throw Refusal.invalid("petition.not-a-council", unit.name());
        }
    }

    private void requireOffice(String council) {
        if (!access.isOf(organisations.office(council).code())) {
            throw Refusal.forbidden("petition.foreign-council");
        }
    }

    private void requireTopic(@Nullable String topic) {
        if (topic != null && topics.find(topic).isEmpty()) {
            throw Refusal.invalid("petition.topic-unknown");
        }
    }

    private void requireGroup(Draft draft) {
        if (draft.deputiesGroup() != null) {
            var group = organisations.requireValid(draft.deputiesGroup(), LocalDate.now(clock));
            if (group.kind() != Organisation.Kind.DEPUTIES_GROUP
                    || !group.council().equals(draft.council())) {
                throw Refusal.invalid("petition.not-a-group", group.name());
            }
        }
    }
}

package vn.nghitruong.supervision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.nghitruong.casefile.CaseAccess;
import vn.nghitruong.casefile.CaseFiles;
import vn.nghitruong.casefile.CaseKind;
import vn.nghitruong.deadline.Deadlines;
import vn.nghitruong.deadline.LedgerEntry;
import vn.nghitruong.organisation.Organisation;
import vn.nghitruong.organisation.Organisation.Kind;
import vn.nghitruong.organisation.Organisations;
import vn.nghitruong.refusal.Refusal;
import vn.nghitruong.request.RequestView;

/** Opens missions, finds them, and says which unit leads, approves and reads them. */
@Service
public class Missions {

    /** The process that carries a mission out. */
    public static final String PROCESS = "supervision";

    private final MissionTable table;
    private final CaseFiles files;
    private final CaseAccess access;
    private final Deadlines deadlines;
    private final Organisations organisations;
    private final Clock clock;

    Missions(
            MissionTable table,
            CaseFiles files,
            CaseAccess access,
            Deadlines deadlines,
            Organisations organisations,
            Clock clock) {
        this.table = table;
        this.files = files;
        this.access = access;
        this.deadlines = deadlines;
        this.organisations = organisations;
        this.clock = clock;
    }

    /**
     * A mission as it is opened.
     *
     * @param reason why it is not in the year's programme
     * @param petitions the cases that led to it
     * @param programmeItem the id of the item of the year's programme that it carries out
     */
    public record Draft(
            String council,
            Subject subject,
            @Nullable String unit,
            MissionForm form,
            String title,
            List<String> bodies,
            LocalDate startsOn,
            LocalDate endsOn,
            @Nullable String members,
            @Nullable String reason,
            List<String> petitions,
            @Nullable Long programmeItem) {}

    /** Refuses a mission that cannot be, or not by the current user. */
    void check(Draft draft) {
        requireCouncil(draft.council());
        requireUnit(draft);
        requireOpener(draft);
        if (draft.endsOn().isBefore(draft.startsOn())) {
            throw Refusal.invalid("supervision.ends-before-start");
        }
        if (draft.bodies().isEmpty()) {
            throw Refusal.invalid("supervision.no-body");
        }
        draft.bodies().forEach(body -> requireBody(draft.council(), body));
        if (new HashSet<>(draft.bodies()).size() < draft.bodies().size()) {
            throw Refusal.invalid("supervision.body-twice");
        }
    }

    /** Opens a mission as the current user; each supervised body becomes a case of its own. */
    @Transactional
    public String open(Draft draft) {
        check(draft);
        requireCountable(draft);
        var code = files.nextCode(CaseKind.SUPERVISION);
        files.open(code, CaseKind.SUPERVISION, draft.council(), draft.title(), "drafting");
        table.insert(code, draft);
        var number = 0;
        for (var body : draft.bodies()) {
            number++;
            var bodyCode = String.format(Locale.ROOT, "%s.%03d", code, number);
            files.open(bodyCode, CaseKind.MISSION_BODY, draft.council(), draft.title(), "planned");
            table.insertBody(bodyCode, code, number, body);
            files.link(code, "body", bodyCode);
        }
        return code;
    }

    /** It is not in the approved programme of its year; without a reason, its card and timeline say that there is none. */
    void noteOutside(String code, @Nullable String reason) {
        table.change(code, "outside_programme = true");
        files.note(code, reason == null ? "outside-unexplained" : "outside-programme", reason);
    }

    public Mission require(String code) {
        return table.find(code).orElseThrow(() -> Refusal.notFound("case.unknown"));
    }

    /** A mission that the current user may look into: for the units of its council and its supervisors. */
    public Mission requireReadable(String code) {
        var mission = require(code);
        requireReadableCouncil(mission.council());
        return mission;
    }

    /** Refuses as if there were nothing, for those outside the council. */
    void requireReadableCouncil(String council) {
        if (!access.seesEverything() && !access.councils().contains(council)) {
            throw Refusal.notFound("case.unknown");
        }
    }

    /** The unit that carries it out: the committee or group itself, the office for the council and standing committee. */
    public String team(Mission mission) {
        return mission.unit() == null ? office(mission) : mission.unit();
    }

    /** Who decides: the leadership of the committee or group, the standing committee for the others. */
    public String approver(Mission mission) {
        return mission.unit() == null
                ? organisations.standingCommittee(mission.council()).code()
                : mission.unit() + ".ld";
    }

    /** The office of its council. */
    public String office(Mission mission) {
        return organisations.office(mission.council()).code();
    }

    /** Refuses whoever is neither of the team nor of the office or standing committee. */
    void requireSteering(Mission mission) {
        if (!isSteering(mission)) {
            throw Refusal.forbidden("supervision.not-steering");
        }
    }

    /** Whether the current user is of the team, the office or the standing committee. */
    boolean isSteering(Mission mission) {
        return access.isOf(team(mission))
                || access.isOf(office(mission))
                || access.isOf(
                        organisations.standingCommittee(mission.council()).code());
    }

    /** Refuses a body that cannot be supervised or asked by this council; an ended one names its successors. */
    Organisation requireBody(String council, String code) {
        var body = organisations.requireValid(code, today());
        if (!mayAsk(council, body)) {
            throw Refusal.invalid("supervision.not-a-body", body.name());
        }
        return body;
    }

    /** Whether a council may supervise a unit and recommend something to it. */
    boolean mayAsk(String council, Organisation unit) {
        return RequestView.answers(unit)
                && organisations.councilsThatMayWriteTo(unit.code()).contains(council);
    }

    /** A running date of a case. */
    public Optional<LedgerEntry> openEntry(String caseCode, String subject) {
        return deadlines.ofCase(caseCode).stream()
                .filter(entry -> entry.subject().equals(subject) && entry.closedOn() == null)
                .findFirst();
    }

    /** Something was done today for which a date was running. */
    void done(String caseCode, String subject) {
        openEntry(caseCode, subject).ifPresent(entry -> deadlines.close(entry.id(), today()));
    }

    /** Closes every date of a case that still runs. */
    void closeEntries(String caseCode) {
        deadlines.ofCase(caseCode).stream()
                .filter(entry -> entry.closedOn() == null)
                .forEach(entry -> deadlines.close(entry.id(), today()));
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    private void requireCouncil(String code) {
        var council = organisations.requireValid(code, today());
        if (council.kind() != Kind.COUNCIL) {
            throw Refusal.invalid("organisation.not-a-council", council.name());
        }
    }

    /** Refuses days from which its later limits could not be counted: the plan could never be sent out. */
    private void requireCountable(Draft draft) {
        deadlines.calculate(draft.subject().noticeRule(), draft.startsOn(), draft.council());
        var reportRule = draft.subject().reportRule();
        if (reportRule != null) {
            deadlines.calculate(reportRule, draft.endsOn(), draft.council());
        }
    }

    private void requireUnit(Draft draft) {
        if (!draft.subject().hasUnit()) {
            if (draft.unit() != null) {
                throw Refusal.invalid("supervision.unit-not-needed");
            }
            return;
        }
        if (draft.unit() == null) {
            throw Refusal.invalid("field.required", Refusal.field("unit"));
        }
        var unit = organisations.requireValid(draft.unit(), today());
        var wanted = draft.subject().isOfGroup() ? Kind.DEPUTIES_GROUP : Kind.COMMITTEE;
        if (unit.kind() != wanted || !unit.council().equals(draft.council())) {
            throw Refusal.invalid("supervision.wrong-unit", unit.name());
        }
    }

    /** A committee or group opens its own missions, the office and the standing committee all of their council. */
    private void requireOpener(Draft draft) {
        var own = draft.unit() != null && access.isOf(Objects.requireNonNull(draft.unit()));
        if (!own
                && !access.isOf(organisations.office(draft.council()).code())
                && !access.isOf(organisations.standingCommittee(draft.council()).code())) {
            throw Refusal.forbidden("supervision.not-opener");
        }
    }
}

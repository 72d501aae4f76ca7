package vn.nghitruong.supervision;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.nghitruong.casefile.CaseAccess;
import vn.nghitruong.engine.CurrentUser;
import vn.nghitruong.organisation.Organisations;
import vn.nghitruong.refusal.Refusal;

/** A year's programme of supervision: proposed by units, approved by the standing committee, carried out by missions. */
@Service
public class Programme {

    private final ProgrammeTable table;
    private final Missions missions;
    private final CaseAccess access;
    private final Organisations organisations;
    private final CurrentUser user;

    Programme(
            ProgrammeTable table, Missions missions, CaseAccess access, Organisations organisations, CurrentUser user) {
        this.table = table;
        this.missions = missions;
        this.access = access;
        this.organisations = organisations;
        this.user = user;
    }

    /** Proposes a mission for the year in which it starts; by whoever may open it. Its id. */
    @Transactional
    public long propose(Missions.Draft draft) {
        missions.check(draft);
        if (draft.endsOn().getYear() != draft.startsOn().getYear()) {
            throw Refusal.invalid("programme.one-year");
        }
        return table.insert(draft, draft.startsOn().getYear(), user.find().orElse(null), missions.today());
    }

    /** The standing committee approves or declines several at once, all or none; what is decided stays decided. */
    @Transactional
    public void decide(String council, List<Long> ids, boolean approved, @Nullable String reason) {
        if (!access.isOf(organisations.standingCommittee(council).code())) {
            throw Refusal.forbidden("programme.not-standing-committee");
        }
        if (ids.isEmpty()) {
            throw Refusal.invalid("field.required", Refusal.field("items"));
        }
        var items = table.withIds(ids);
        if (items.size() != ids.stream().distinct().count()
                || items.stream().anyMatch(item -> !item.council().equals(council))) {
            throw Refusal.notFound("programme.unknown");
        }
        for (var item : items) {
            var state = approved ? ProgrammeItem.APPROVED : ProgrammeItem.DECLINED;
            if (!table.decide(item.id(), state, reason, missions.today())) {
                throw Refusal.conflict("programme.decided", item.title());
            }
        }
    }

    /** Whether a mission that names no item of the programme is outside an approved one of its own subject and year. */
    boolean isOutside(Missions.Draft draft) {
        return table.ofYear(draft.council(), draft.startsOn().getYear()).stream()
                .anyMatch(item -> item.state().equals(ProgrammeItem.APPROVED) && isOf(draft, item));
    }

    /** The approved item that a mission is opened for, each once, by the subject whose programme it is in. */
    ProgrammeItem requireOpen(Missions.Draft draft, long id) {
        var item = table.withIds(List.of(id)).stream()
                .filter(one -> one.council().equals(draft.council()))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("programme.unknown"));
        if (!isOf(draft, item)) {
            throw Refusal.invalid("programme.other-subject", item.title());
        }
        if (!item.state().equals(ProgrammeItem.APPROVED) || item.missionCode() != null) {
            throw Refusal.invalid("programme.not-open", item.title());
        }
        return item;
    }

    private static boolean isOf(Missions.Draft draft, ProgrammeItem item) {
        return item.subject().equals(draft.subject().word()) && Objects.equals(item.unit(), draft.unit());
    }

    void opened(ProgrammeItem item, String mission) {
        if (!table.opened(item.id(), mission)) {
            throw Refusal.conflict("programme.not-open", item.title());
        }
    }
}

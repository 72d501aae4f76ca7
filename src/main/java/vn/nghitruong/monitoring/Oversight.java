package vn.nghitruong.monitoring;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.nghitruong.casefile.CaseAccess;
import vn.nghitruong.organisation.Organisation;
import vn.nghitruong.organisation.Organisations;
import vn.nghitruong.refusal.Refusal;

/** Who watches over which council: its supervisors, and administrators over all of them. */
@Component
class Oversight {

    private final CaseAccess access;
    private final Organisations organisations;
    private final Clock clock;

    Oversight(CaseAccess access, Organisations organisations, Clock clock) {
        this.access = access;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** A council that the current user watches over. */
    record Council(String code, String name) {}

    boolean isComplete() {
        return access.seesEverything();
    }

    /** The councils that the current user watches over; none for a unit. */
    List<Council> councils() {
        if (isComplete()) {
            return organisations.validOn(LocalDate.now(clock)).stream()
                    .filter(unit -> unit.kind() == Organisation.Kind.COUNCIL)
                    .map(council -> new Council(council.code(), council.name()))
                    .toList();
        }
        return access.isOf(CaseAccess.SUPERVISORS)
                ? access.councils().stream()
                        .map(code -> new Council(
                                code,
                                organisations.find(code).map(Organisation::name).orElse(code)))
                        .toList()
                : List.of();
    }

    boolean isOver(String council) {
        return councils().stream().anyMatch(one -> one.code().equals(council));
    }

    /** Refused for whoever watches over no council, and as unknown for a foreign one. */
    void require(String council) {
        requireSome();
        if (!isOver(council)) {
            throw Refusal.notFound("attention.council");
        }
    }

    void requireSome() {
        if (councils().isEmpty()) {
            throw Refusal.forbidden("attention.not-supervisor");
        }
    }
}

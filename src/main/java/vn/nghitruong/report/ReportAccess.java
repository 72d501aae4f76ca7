package vn.nghitruong.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.nghitruong.casefile.CaseAccess;
import vn.nghitruong.organisation.Organisation;
import vn.nghitruong.organisation.Organisations;
import vn.nghitruong.refusal.Refusal;

/**
 * Who may read a report and who may freeze it. The units of a council and its supervisors read its report with the cases
 * behind the numbers; a province's supervisors read the numbers of the councils below, not their cases.
 */
@Component
class ReportAccess {

    private final CaseAccess access;
    private final Organisations organisations;
    private final Clock clock;

    ReportAccess(CaseAccess access, Organisations organisations, Clock clock) {
        this.access = access;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** The council; to those who may not read its report there is none. */
    Organisation requireReadable(String council) {
        return organisations
                .find(council)
                .filter(unit -> unit.kind() == Organisation.Kind.COUNCIL)
                .filter(unit -> readsCases(council) || below().contains(council))
                .orElseThrow(() -> Refusal.notFound("report.unknown-council"));
    }

    /** Refuses whoever may see a council's numbers but not its cases. */
    void requireCases(String council) {
        if (!readsCases(council)) {
            throw Refusal.forbidden("report.cases-of-others");
        }
    }

    /** Refuses whoever does not see the cases of all councils. */
    void requireEverything() {
        if (!access.seesEverything()) {
            throw Refusal.forbidden("report.cases-of-others");
        }
    }

    boolean readsCases(String council) {
        return access.seesEverything() || access.councils().contains(council);
    }

    /** Whether the user freezes its reports: its office, and its supervisors. */
    boolean mayFreeze(String council) {
        return isOffice(council)
                || (access.isOf(CaseAccess.SUPERVISORS) && access.councils().contains(council));
    }

    void requireFreezing(String council) {
        if (!mayFreeze(council)) {
            throw Refusal.forbidden("report.not-freezing");
        }
    }

    void requireOffice(String council) {
        if (!isOffice(council)) {
            throw Refusal.forbidden("report.not-office");
        }
    }

    /** The councils whose reports the user reads, the own ones first. */
    List<String> readable() {
        var councils = new ArrayList<>(access.councils());
        if (councils.isEmpty() && access.seesEverything()) {
            organisations.all().stream()
                    .filter(unit -> unit.kind() == Organisation.Kind.COUNCIL)
                    .map(Organisation::code)
                    .forEach(councils::add);
        }
        below().stream().filter(code -> !councils.contains(code)).forEach(councils::add);
        return councils;
    }

    private boolean isOffice(String council) {
        return access.isOf(organisations.office(council).code());
    }

    private List<String> below() {
        if (!access.units().contains(CaseAccess.SUPERVISORS)) {
            return List.of();
        }
        return access.councils().stream()
                .flatMap(
                        council -> organisations
                                .councilsBelow(
                                        council, LocalDate.of(ActivityReports.FIRST_YEAR, 1, 1), LocalDate.now(clock))
                                .stream())
                .toList();
    }
}

package vn.nghitruong.casefile;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.nghitruong.engine.CurrentUser;
import vn.nghitruong.organisation.Organisation;
import vn.nghitruong.organisation.Organisations;
import vn.nghitruong.refusal.Refusal;

/**
 * Who may read a case: the units of its own council and that council's supervisors; an agency only what it must
 * answer; administrators and the program itself everything.
 */
@Component
public class CaseAccess {

    /** The group of those who watch a council's cases without working on them. */
    public static final String SUPERVISORS = "lanh-dao";

    private static final Set<Organisation.Kind> COUNCIL_UNITS = Set.of(
            Organisation.Kind.OFFICE,
            Organisation.Kind.STANDING_COMMITTEE,
            Organisation.Kind.COMMITTEE,
            Organisation.Kind.DEPUTIES_GROUP);

    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final Organisations organisations;

    CaseAccess(JdbcClient jdbc, CurrentUser user, Organisations organisations) {
        this.jdbc = jdbc;
        this.user = user;
        this.organisations = organisations;
    }

    /** True for the program itself and for administrators. */
    public boolean seesEverything() {
        return !user.isPresent() || user.isAdministrator();
    }

    /** The councils all of whose cases the current user may read. */
    public List<String> councils() {
        if (user.groups().contains(SUPERVISORS)) {
            return user.tenants();
        }
        return user.groups().stream()
                .flatMap(group -> organisations.find(group).stream())
                .filter(unit -> COUNCIL_UNITS.contains(unit.kind()))
                .map(Organisation::council)
                .distinct()
                .toList();
    }

    /** The units and roles of the current user. */
    public List<String> units() {
        return user.groups();
    }

    /** Whether the current user belongs to a unit (or is the program itself). */
    public boolean isOf(String unit) {
        return seesEverything() || user.groups().contains(unit);
    }

    public boolean mayRead(CaseFile file) {
        return seesEverything() || councils().contains(file.council()) || takesPart(file.code());
    }

    /** Refuses as if there were no such case, so that nobody learns which codes exist. */
    public CaseFile requireReadable(CaseFile file) {
        if (!mayRead(file)) {
            throw Refusal.notFound("case.unknown");
        }
        return file;
    }

    private boolean takesPart(String code) {
        var units = units();
        return !units.isEmpty()
                && jdbc.sql("select count(*) from case_party where case_code = :code and unit in (:units)")
                                .param("code", code)
                                .param("units", units)
                                .query(Long.class)
                                .single()
                        > 0;
    }
}

package vn.nghitruong.supervision;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.nghitruong.casefile.CaseAccess;
import vn.nghitruong.organisation.Organisation;
import vn.nghitruong.organisation.Organisation.Kind;
import vn.nghitruong.organisation.Organisations;

/** What the page of supervision must know before it can ask: which councils, and what the current user may do there. */
@Component
public class MissionDesk {

    private static final Set<Kind> TEAMS = Set.of(Kind.COMMITTEE, Kind.DEPUTIES_GROUP);

    private final Missions missions;
    private final CaseAccess access;
    private final Organisations organisations;

    MissionDesk(Missions missions, CaseAccess access, Organisations organisations) {
        this.missions = missions;
        this.access = access;
        this.organisations = organisations;
    }

    /**
     * A council whose missions the current user may look into.
     *
     * @param units its committees and deputies groups, code to name
     * @param steers whether the user is of its office or standing committee, which decline what is proposed to supervise
     * @param decides whether the user decides its yearly programme
     * @param opens whether the user may open or propose a mission, if only of the own unit
     */
    public record Council(
            String code, String name, Map<String, String> units, boolean steers, boolean decides, boolean opens) {}

    /** The councils of the current user; none for an agency, which is only asked for its reports. */
    public List<Council> councils() {
        return access.councils().stream().map(this::council).toList();
    }

    private Council council(String code) {
        var units = new LinkedHashMap<String, String>();
        organisations.validOn(missions.today()).stream()
                .filter(unit -> TEAMS.contains(unit.kind()) && unit.council().equals(code))
                .forEach(unit -> units.put(unit.code(), unit.name()));
        var decides = access.isOf(organisations.standingCommittee(code).code());
        var steers = steers(code);
        return new Council(
                code,
                organisations.require(code).name(),
                units,
                steers,
                decides,
                steers || units.keySet().stream().anyMatch(access::isOf));
    }

    /** The units valid today that one of these councils may supervise and recommend something to, code to name. */
    public Map<String, String> bodies(List<String> councils) {
        var names = new LinkedHashMap<String, String>();
        organisations.validOn(missions.today()).stream()
                .filter(unit -> councils.stream().anyMatch(council -> missions.mayAsk(council, unit)))
                .forEach(unit -> names.put(unit.code(), unit.name()));
        return names;
    }

    /** Whether the current user may open missions of this committee or group. */
    public boolean opens(Organisation unit) {
        return access.isOf(unit.code()) || steers(unit.council());
    }

    /** Whether the current user may open missions of a council and its standing committee. */
    public boolean steers(String council) {
        return access.isOf(organisations.office(council).code())
                || access.isOf(organisations.standingCommittee(council).code());
    }
}

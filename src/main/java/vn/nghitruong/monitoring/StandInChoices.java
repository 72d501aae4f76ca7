package vn.nghitruong.monitoring;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import vn.nghitruong.organisation.Organisation;
import vn.nghitruong.organisation.Organisations;

/** What the page of stand-ins offers to choose from. */
@Service
public class StandInChoices {

    private final StandInRights rights;
    private final Organisations organisations;
    private final Clock clock;

    StandInChoices(StandInRights rights, Organisations organisations, Clock clock) {
        this.rights = rights;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** A unit by its code, for a list to choose from; the council it works for. */
    public record Choice(String code, String name, String council) {}

    /** The units that the current user may name a stand-in for, and by council those who may be named. */
    public record Choices(List<Choice> units, Map<String, List<Choice>> standIns) {}

    /** The units for which the current user may name a stand-in, and who may be named; empty where there is none. */
    public Choices choices() {
        var all = organisations.validOn(LocalDate.now(clock)).stream()
                .filter(unit -> unit.kind() != Organisation.Kind.COUNCIL)
                .toList();
        var own = all.stream()
                .filter(unit -> rights.mayDecide(unit.code(), unit.council()))
                .toList();
        var standIns = own.stream()
                .map(Organisation::council)
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        council -> choices(all.stream()
                                .filter(unit -> StandInRights.worksFor(unit, council))
                                .toList())));
        return new Choices(choices(own), standIns);
    }

    private static List<Choice> choices(List<Organisation> units) {
        return units.stream()
                .map(unit -> new Choice(unit.code(), unit.name(), unit.council()))
                .toList();
    }
}

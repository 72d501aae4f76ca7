package vn.nghitruong.monitoring;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.nghitruong.casefile.Labels;
import vn.nghitruong.engine.EngineTroubles;
import vn.nghitruong.organisation.Organisation;
import vn.nghitruong.organisation.Organisations;

/** Units that have ended and still stand in open cases or hold open tasks; one finding for each unit and council. */
@Component
class UnitCheck implements Check {

    private static final String OPEN_CASES = "select council, unit, count(*) as cases from"
            + " (select council, code, agency as unit from case_index where closed_on is null and agency in (:units)"
            + " union select council, code, committee from case_index where closed_on is null and committee in (:units))"
            + " held group by council, unit";

    private final JdbcClient jdbc;
    private final EngineTroubles troubles;
    private final Organisations organisations;
    private final Labels labels;
    private final Clock clock;

    UnitCheck(JdbcClient jdbc, EngineTroubles troubles, Organisations organisations, Labels labels, Clock clock) {
        this.jdbc = jdbc;
        this.troubles = troubles;
        this.organisations = organisations;
        this.labels = labels;
        this.clock = clock;
    }

    private record Place(String council, String unit) {}

    @Override
    public List<Found> find() {
        var today = LocalDate.now(clock);
        var ended = organisations.all().stream()
                .filter(unit -> unit.validTo() != null && unit.validTo().isBefore(today))
                .collect(Collectors.toMap(Organisation::code, Function.identity()));
        if (ended.isEmpty()) {
            return List.of();
        }
        var cases = cases(ended.keySet().stream().toList());
        var tasks = tasks(ended.keySet().stream().toList());
        var places =
                new TreeMap<Place, Boolean>(Comparator.comparing(Place::council).thenComparing(Place::unit));
        Stream.of(cases, tasks).forEach(held -> held.keySet().forEach(place -> places.put(place, true)));
        var found = new ArrayList<Found>();
        for (var place : places.keySet()) {
            var unit = organisations.require(place.unit());
            found.add(found(place, unit, cases.getOrDefault(place, 0L), tasks.getOrDefault(place, 0L), today));
        }
        return found;
    }

    private Map<Place, Long> cases(List<String> units) {
        return jdbc
                .sql(OPEN_CASES)
                .param("units", units)
                .query((row, number) ->
                        Map.entry(new Place(row.getString("council"), row.getString("unit")), row.getLong("cases")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Map<Place, Long> tasks(List<String> units) {
        var groups =
                units.stream().flatMap(unit -> Stream.of(unit, unit + ".ld")).toList();
        return troubles.heldBy(groups).stream()
                .collect(Collectors.groupingBy(
                        held -> new Place(held.council(), EngineCheck.unit(held.unit())),
                        Collectors.summingLong(EngineTroubles.Held::tasks)));
    }

    private Found found(Place place, Organisation unit, long cases, long tasks, LocalDate today) {
        var heirs = organisations.successorsOn(unit.code(), today).stream()
                .map(Organisation::name)
                .collect(Collectors.joining(", "));
        return new Found(
                Concern.UNIT_ENDED,
                place.council() + "/" + place.unit(),
                place.council(),
                null,
                unit.code(),
                labels.of(
                        "attention.unit-ended.wrong",
                        unit.name(),
                        labels.day(unit.validTo()),
                        String.valueOf(cases),
                        String.valueOf(tasks)),
                heirs.isEmpty()
                        ? labels.of("attention.unit-ended.to-do-alone")
                        : labels.of("attention.unit-ended.to-do", heirs),
                null);
    }
}

package vn.nghitruong.organisation;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.nghitruong.organisation.Organisation.Kind;
import vn.nghitruong.organisation.Organisation.Level;
import vn.nghitruong.refusal.Echo;
import vn.nghitruong.refusal.Refusal;

/**
 * The units known to the system, those of today and those that have ended. Days are calendar days in Vietnam; a unit's
 * first and last day count. Answers may be ten seconds old after another node's change.
 */
@Component
public class Organisations {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/uuuu");

    private final OrganisationTables tables;

    Organisations(OrganisationTables tables) {
        this.tables = tables;
    }

    public Optional<Organisation> find(String code) {
        return Optional.ofNullable(units().get(code));
    }

    /** The unit; refuses an unknown code with {@code organisation.unknown}. */
    public Organisation require(String code) {
        return find(code).orElseThrow(() -> Refusal.invalid("organisation.unknown", Echo.of(code)));
    }

    /**
     * The unit, existing on that day. Refuses one that has ended with {@code organisation.ended}, naming its
     * successors, and one that does not exist yet with {@code organisation.not-yet}.
     */
    public Organisation requireValid(String code, LocalDate on) {
        var unit = require(code);
        if (unit.endedBefore(on)) {
            var heirs = successorsOn(code, on).stream().map(Organisation::name).collect(Collectors.joining(", "));
            var lastDay = DAY.format(Objects.requireNonNull(unit.validTo()));
            throw heirs.isEmpty()
                    ? Refusal.invalid("organisation.ended-alone", unit.name(), lastDay)
                    : Refusal.invalid("organisation.ended", unit.name(), lastDay, heirs);
        }
        if (!unit.validOn(on)) {
            throw Refusal.invalid("organisation.not-yet", unit.name(), DAY.format(unit.validFrom()));
        }
        return unit;
    }

    /** The units that exist on that day, in the order of the data. */
    public List<Organisation> validOn(LocalDate on) {
        return units().values().stream().filter(unit -> unit.validOn(on)).toList();
    }

    /** Every unit, ended or not, in the order of the data. */
    public List<Organisation> all() {
        return List.copyOf(units().values());
    }

    /**
     * Who stands in a unit's place on that day: itself while it exists, else its successors and theirs. Empty when
     * nobody does, or when the unit does not exist yet.
     */
    public List<Organisation> successorsOn(String code, LocalDate on) {
        return follow(require(code), on, Organisation::successors);
    }

    /** The reverse: itself if it exists, else those whose work it took over that exist on that day. */
    public List<Organisation> predecessorsOn(String code, LocalDate on) {
        var units = units().values();
        return follow(require(code), on, later -> units.stream()
                .filter(unit -> unit.successors().contains(later.code()))
                .map(Organisation::code)
                .toList());
    }

    /** The council's office. */
    public Organisation office(String council) {
        return only(council, Kind.OFFICE);
    }

    /** The council's standing committee. */
    public Organisation standingCommittee(String council) {
        return only(council, Kind.STANDING_COMMITTEE);
    }

    /**
     * The committee of a council that takes the topics of a province's committee. "In a commune council Ban Kinh tế -
     * Ngân sách takes ban-kinh-te-ngan-sach's topics and Ban Văn hóa - Xã hội all others; in a district council Ban
     * Kinh tế - Xã hội takes those of both, Ban Pháp chế the rest" (topics.csv). Empty when the council has none.
     */
    public Optional<Organisation> committee(String council, String provincialCommitteeCode) {
        var home = requireCouncil(council);
        require(provincialCommitteeCode);
        var economy = provincialCommitteeCode.equals("ban-kinh-te-ngan-sach");
        var society = provincialCommitteeCode.equals("ban-van-hoa-xa-hoi");
        var beginning =
                switch (home.level()) {
                    case PROVINCE -> provincialCommitteeCode;
                    case DISTRICT -> economy || society ? "ban-ktxh-" : "ban-pc-";
                    case COMMUNE -> economy ? "ban-ktns-" : "ban-vhxh-";
                };
        return ofCouncil(council, Kind.COMMITTEE).stream()
                .filter(unit -> unit.code().startsWith(beginning))
                .findFirst();
    }

    /** The council of the province in which a council lies; a province's council lies in its own. */
    public Organisation provinceOf(String council) {
        var home = requireCouncil(council);
        if (home.level() == Level.PROVINCE) {
            return home;
        }
        // The data knows one living province; a second one would need a column that says which.
        var living = units().values().stream()
                .filter(unit -> unit.kind() == Kind.COUNCIL && unit.level() == Level.PROVINCE)
                .filter(unit -> unit.validTo() == null)
                .toList();
        if (living.size() != 1) {
            throw new IllegalStateException("expected one living province council, found " + living.size());
        }
        return living.get(0);
    }

    /**
     * The councils below a province's that existed on some day of a period: districts until 30/6/2025, communes since.
     * Empty for any other council.
     */
    public List<String> councilsBelow(String province, LocalDate from, LocalDate to) {
        if (requireCouncil(province).level() != Level.PROVINCE) {
            return List.of();
        }
        return units().values().stream()
                .filter(unit -> unit.kind() == Kind.COUNCIL && unit.level() != Level.PROVINCE)
                .filter(unit -> !unit.validFrom().isAfter(to) && !unit.endedBefore(from))
                .map(Organisation::code)
                .filter(council -> provinceOf(council).code().equals(province))
                .toList();
    }

    public boolean isCouncil(String code) {
        return find(code).map(unit -> unit.kind() == Kind.COUNCIL).orElse(false);
    }

    /**
     * Recognises a place by its present or a former name, within an address too ("thôn Sả Séng, xã Tả Phìn"), and says
     * who answers for it on that day: the commune, until 30/6/2025 the district. Case and missing marks are forgiven;
     * where two names differ only in marks, the exact one wins. Empty for what is unknown or names several places.
     */
    public Optional<PlaceMatch> place(String text, LocalDate on) {
        var now = tables.now();
        return now.places().find(text).map(place -> new PlaceMatch(place.name(), require(place.peoplesCommittee(on))));
    }

    /**
     * The councils whose cases may reach a unit, its own first. Units of a council work for it alone; an agency, people's
     * committee, front or delegation of the province also for every commune below; a commune's people's committee also
     * for the province.
     */
    public List<String> councilsThatMayWriteTo(String code) {
        var unit = require(code);
        var councils = new LinkedHashSet<String>(Set.of(unit.council()));
        switch (unit.kind()) {
            case COUNCIL, STANDING_COMMITTEE, OFFICE, COMMITTEE, DEPUTIES_GROUP -> {}
            case PEOPLES_COMMITTEE, AGENCY, FRONT, DELEGATION -> {
                if (unit.level() == Level.PROVINCE) {
                    councils.addAll(communesBelow(unit.council()));
                } else {
                    councils.add(provinceOf(unit.council()).code());
                }
            }
        }
        return List.copyOf(councils);
    }

    private List<String> communesBelow(String province) {
        return units().values().stream()
                .filter(unit -> unit.kind() == Kind.COUNCIL && unit.level() == Level.COMMUNE)
                .map(Organisation::code)
                .filter(commune -> provinceOf(commune).code().equals(province))
                .toList();
    }

    private List<Organisation> follow(
            Organisation start, LocalDate on, Function<Organisation, Collection<String>> next) {
        var found = new ArrayList<Organisation>();
        var seen = new LinkedHashSet<String>(List.of(start.code()));
        var waiting = new ArrayDeque<Organisation>(List.of(start));
        while (!waiting.isEmpty()) {
            var unit = waiting.removeFirst();
            if (unit.validOn(on)) {
                found.add(unit);
            } else {
                next.apply(unit).stream().filter(seen::add).map(this::require).forEach(waiting::addLast);
            }
        }
        return List.copyOf(found);
    }

    private Organisation only(String council, Kind kind) {
        requireCouncil(council);
        return ofCouncil(council, kind).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(council + " has no " + kind.code()));
    }

    private List<Organisation> ofCouncil(String council, Kind kind) {
        return units().values().stream()
                .filter(unit -> unit.kind() == kind && unit.council().equals(council))
                .toList();
    }

    private Organisation requireCouncil(String code) {
        var unit = require(code);
        if (unit.kind() != Kind.COUNCIL) {
            throw Refusal.invalid("organisation.not-a-council", unit.name());
        }
        return unit;
    }

    private Map<String, Organisation> units() {
        return tables.now().units();
    }
}

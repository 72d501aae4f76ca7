package vn.nghitruong.organisation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.nghitruong.organisation.Address.Rank;

/** Finds the one known place that a text names; never guesses between two. */
final class PlaceIndex {

    private static final int LONGEST_TEXT = 500;

    private record Name(String exact, Place place) {}

    /** A name found in a text: where, under which level word, and the places it may mean. */
    private record Mention(int at, Rank rank, String key, Set<Place> places) {}

    private final Map<String, List<Name>> names = new HashMap<>();
    private final Map<Place, String> districts = new HashMap<>();
    private final Set<String> provinces;
    private final int longest;

    PlaceIndex(List<Place> places, Map<String, Organisation> units) {
        for (var place : places) {
            Stream.concat(Stream.of(place.name()), place.aliases().stream()).forEach(name -> add(name, place));
            var district = units.get(place.district());
            districts.put(
                    place, district == null ? "" : Address.of(district.name()).nameOf(Rank.DISTRICT));
        }
        longest = names.keySet().stream()
                .mapToInt(key -> key.split(" ").length)
                .max()
                .orElse(0);
        provinces = units.values().stream()
                .filter(unit -> unit.kind() == Organisation.Kind.COUNCIL && unit.validTo() == null)
                .filter(unit -> unit.level() == Organisation.Level.PROVINCE)
                .map(unit -> Address.of(unit.name()).nameOf(Rank.PROVINCE))
                .collect(Collectors.toUnmodifiableSet());
    }

    private void add(String name, Place place) {
        var address = Address.of(name);
        names.computeIfAbsent(address.key(), key -> new ArrayList<>())
                .add(new Name(address.exact(0, address.words().size()), place));
    }

    Optional<Place> find(String text) {
        var address = Address.of(text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text);
        var named = mentions(address).stream()
                .filter(mention -> mention.rank() != Rank.PROVINCE && mention.rank() != Rank.LESSER)
                .toList();
        var communes =
                named.stream().filter(mention -> mention.rank() == Rank.COMMUNE).toList();
        var meant = communes.isEmpty() ? withoutUpperLevels(named) : communes;
        var places = meant.stream()
                .flatMap(mention -> mention.places().stream())
                .distinct()
                .toList();
        return places.size() == 1 && agrees(address, places.get(0)) ? Optional.of(places.get(0)) : Optional.empty();
    }

    private List<Mention> mentions(Address address) {
        var found = new ArrayList<Mention>();
        var size = address.words().size();
        for (int at = 0; at < size; at++) {
            for (int length = Math.min(longest, size - at); length > 0; length--) {
                var key = address.key(at, at + length);
                var same = names.get(key);
                if (same != null) {
                    var places = exactFirst(same, address.exact(at, at + length));
                    found.add(new Mention(at, address.words().get(at).rank(), key, places));
                    at += length - 1;
                    break;
                }
            }
        }
        return found;
    }

    private static Set<Place> exactFirst(List<Name> names, String written) {
        var exact = names.stream()
                .filter(name -> name.exact().equals(written))
                .map(Name::place)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return exact.isEmpty()
                ? names.stream().map(Name::place).collect(Collectors.toCollection(LinkedHashSet::new))
                : exact;
    }

    /** In "Tả Van, Sa Pa, Lào Cai" the later names are the district and the province of the first. */
    private List<Mention> withoutUpperLevels(List<Mention> named) {
        return named.stream()
                .filter(upper -> named.stream()
                        .filter(lower -> !lower.places().equals(upper.places()))
                        .flatMap(lower -> lower.places().stream())
                        .noneMatch(place ->
                                provinces.contains(upper.key()) || upper.key().equals(districts.get(place))))
                .toList();
    }

    /** "Tả Phìn, huyện Sìn Hồ" is not our Tả Phìn: a district or province in the text must be that of the place. */
    private boolean agrees(Address address, Place place) {
        for (int at = 0; at < address.words().size(); at++) {
            var rank = address.words().get(at).rank();
            if ((rank == Rank.DISTRICT || rank == Rank.PROVINCE) && !fits(address, at, rank, place)) {
                return false;
            }
        }
        return true;
    }

    private boolean fits(Address address, int at, Rank rank, Place place) {
        var own = rank == Rank.DISTRICT
                ? Stream.concat(
                        Stream.of(districts.getOrDefault(place, "")),
                        Stream.concat(Stream.of(place.name()), place.aliases().stream())
                                .map(name -> Address.of(name).key()))
                : Stream.<String>empty();
        return Stream.concat(own, provinces.stream()).anyMatch(name -> address.startsAt(at, name));
    }
}

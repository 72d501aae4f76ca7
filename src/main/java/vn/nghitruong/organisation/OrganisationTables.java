package vn.nghitruong.organisation;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables as one picture in memory, at most ten seconds old: another node's change is seen soon enough. */
@Component
class OrganisationTables {

    /** All units by code in the order of the file, and the places. */
    record Snapshot(Map<String, Organisation> units, PlaceIndex places) {}

    private static final String ONLY = "all";

    private final JdbcClient jdbc;
    private final LoadingCache<String, Snapshot> cache = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofSeconds(10))
            .maximumSize(1)
            .build(key -> read());

    /** Takes the file's loader only to be made after it. */
    OrganisationTables(JdbcClient jdbc, OrganisationFile loaded) {
        this.jdbc = jdbc;
    }

    Snapshot now() {
        return cache.get(ONLY);
    }

    /** Whoever changes a row here calls this. */
    void changed() {
        cache.invalidateAll();
    }

    private Snapshot read() {
        var successors = lists("select code, successor from organisation_successor order by code, position");
        var units = new LinkedHashMap<String, Organisation>();
        jdbc.sql("select * from organisation order by position, code")
                .query((row, number) -> unit(row, successors))
                .list()
                .forEach(unit -> units.put(unit.code(), unit));
        var aliases = lists("select place, alias from place_alias order by place, alias");
        var places = jdbc.sql("select * from place order by name")
                .query((row, number) -> new Place(
                        row.getString("name"),
                        aliases.getOrDefault(row.getString("name"), List.of()),
                        row.getString("since_2025_07"),
                        row.getString("before_2025_07")))
                .list();
        return new Snapshot(units, new PlaceIndex(places, units));
    }

    private Map<String, List<String>> lists(String twoColumns) {
        var lists = new LinkedHashMap<String, List<String>>();
        jdbc.sql(twoColumns).query(row -> {
            lists.computeIfAbsent(row.getString(1), key -> new ArrayList<>()).add(row.getString(2));
        });
        return lists;
    }

    private static Organisation unit(ResultSet row, Map<String, List<String>> successors) throws SQLException {
        var code = row.getString("code");
        return new Organisation(
                code,
                row.getString("name"),
                Organisation.Kind.of(row.getString("kind")),
                Organisation.Level.of(row.getString("unit_level")),
                row.getString("council"),
                row.getString("gateway"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                successors.getOrDefault(code, List.of()));
    }
}

package vn.nghitruong.monitoring;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.nghitruong.casefile.CaseAccess;

/**
 * Which values the readable rows of the register have. In a council that the user reads as a whole, each value is one
 * step in an index, however many cases have it; what a unit only takes part in is read case by case.
 */
@Component
class SeenValues {

    private static final int MOST = 500;

    private final JdbcClient jdbc;
    private final CaseAccess access;
    private final ReadableCases readable;

    SeenValues(JdbcClient jdbc, CaseAccess access, ReadableCases readable) {
        this.jdbc = jdbc;
        this.access = access;
        this.readable = readable;
    }

    /** Where cases of a kind stand (state), or how they ended (outcome): one of both. */
    record Stand(
            String kind, @Nullable String state, @Nullable String outcome) {
        String word() {
            return String.valueOf(state == null ? outcome : state);
        }
    }

    /** The values of a column, at most 500 of each council. */
    Set<String> of(String column, @Nullable String council) {
        var seen = new TreeSet<String>();
        for (var each : wholeCouncils(council)) {
            step(seen, column, " where f.council = :council and ", each);
        }
        if (!access.seesEverything()) {
            seen.addAll(inParts("select distinct f." + column + " from case_index f", "f." + column, council)
                    .query(String.class)
                    .list());
        }
        return seen;
    }

    /** Where cases stand and how they ended. */
    Set<Stand> stands(@Nullable String council) {
        var seen = new java.util.LinkedHashSet<Stand>();
        var councils = wholeCouncils(council);
        if (!councils.isEmpty()) {
            jdbc.sql("select distinct dimension, member from case_figure where council in (:councils)"
                            + " and dimension in ('state', 'outcome') and number > 0 order by dimension, member")
                    .param("councils", councils)
                    .query(row -> {
                        var parts = row.getString("member").split("/", 2);
                        var ended = row.getString("dimension").equals("outcome");
                        seen.add(new Stand(parts[0], ended ? null : parts[1], ended ? parts[1] : null));
                    });
        }
        if (!access.seesEverything()) {
            seen.addAll(inParts(
                            "select distinct f.kind, case when f.outcome is null then f.state end as state, f.outcome"
                                    + " from case_index f",
                            "f.kind",
                            council)
                    .query(Stand.class)
                    .list());
        }
        seen.removeIf(stand -> "closed".equals(stand.state()));
        return seen;
    }

    private List<String> wholeCouncils(@Nullable String council) {
        if (access.seesEverything() && council == null) {
            var all = new TreeSet<String>();
            step(all, "council", " where ", null);
            return List.copyOf(all);
        }
        if (council == null) {
            return access.councils();
        }
        return access.seesEverything() || access.councils().contains(council) ? List.of(council) : List.of();
    }

    private void step(Set<String> seen, String column, String where, @Nullable String council) {
        var last = "";
        for (var steps = 0; steps < MOST; steps++) {
            var next = jdbc.sql("select min(f." + column + ") from case_index f" + where + "f." + column + " > :last")
                    .param("council", council)
                    .param("last", last)
                    .query(String.class)
                    .optional();
            if (next.isEmpty()) {
                return;
            }
            last = next.get();
            seen.add(last);
        }
    }

    private JdbcClient.StatementSpec inParts(String select, String needed, @Nullable String council) {
        var condition = new Condition()
                .and(ReadableCases.TAKEN_PART_IN)
                .value("units", readable.units())
                .and(needed + " is not null")
                .and("f.council = :council", "council", council);
        return jdbc.sql(select + condition.where() + " limit " + MOST).params(condition.values());
    }
}

package vn.nghitruong.monitoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the last check found; a finding that was there before keeps its number and its first day. */
@Repository
class Findings {

    private final JdbcClient jdbc;
    private final Clock clock;

    Findings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A finding as it is kept. */
    record Kept(long id, Found found, Instant since) {}

    /** Lets one check come after the other. */
    void hold() {
        jdbc.sql("select id from attention_check where id = 1 for update")
                .query(Integer.class)
                .single();
    }

    /** The moment of the last check; none before the first. */
    Optional<Instant> checkedAt() {
        return jdbc.sql("select checked_at from attention_check where checked_at is not null")
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /** Puts what was found now in the place of what was found before. */
    void replace(Collection<Found> found) {
        var now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        var before = new HashMap<String, Kept>();
        all().forEach(kept -> before.put(key(kept.found()), kept));
        for (var one : found) {
            var kept = before.remove(key(one));
            if (kept == null) {
                insert(one, now);
            } else if (!kept.found().equals(one)) {
                update(kept.id(), one);
            }
        }
        before.values().forEach(gone -> remove(gone.id()));
        jdbc.sql("update attention_check set checked_at = ?").param(now).update();
    }

    /** All findings, the oldest of each kind first. */
    List<Kept> all() {
        return jdbc.sql("select * from attention_finding order by kind, since, id")
                .query(Findings::kept)
                .list();
    }

    /** The findings of one council, and those of none. */
    List<Kept> of(String council) {
        return jdbc.sql("select * from attention_finding where council = ? or council is null order by kind, since, id")
                .param(council)
                .query(Findings::kept)
                .list();
    }

    /** One finding; whoever wants to remedy it at the same moment waits. */
    Optional<Kept> hold(long id) {
        return jdbc.sql("select * from attention_finding where id = ? for update")
                .param(id)
                .query(Findings::kept)
                .optional();
    }

    void remove(long id) {
        jdbc.sql("delete from attention_finding where id = ?").param(id).update();
    }

    private void insert(Found one, OffsetDateTime now) {
        jdbc.sql("insert into attention_finding (kind, subject, council, case_code, unit, wrong, to_do, target, since)"
                        + " values (:kind, :subject, :council, :code, :unit, :wrong, :toDo, :target, :since)")
                .params(values(one))
                .param("kind", one.concern().word())
                .param("subject", one.subject())
                .param("since", now)
                .update();
    }

    private void update(long id, Found one) {
        jdbc.sql("update attention_finding set council = :council, case_code = :code, unit = :unit, wrong = :wrong,"
                        + " to_do = :toDo, target = :target where id = :id")
                .params(values(one))
                .param("id", id)
                .update();
    }

    private static Map<String, @Nullable Object> values(Found one) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("council", one.council());
        values.put("code", one.caseCode());
        values.put("unit", one.unit());
        values.put("wrong", one.wrong());
        values.put("toDo", one.toDo());
        values.put("target", one.target());
        return values;
    }

    private static String key(Found one) {
        return one.concern().word() + " " + one.subject();
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        var found = new Found(
                Concern.of(row.getString("kind")),
                row.getString("subject"),
                row.getString("council"),
                row.getString("case_code"),
                row.getString("unit"),
                row.getString("wrong"),
                row.getString("to_do"),
                row.getString("target"));
        return new Kept(
                row.getLong("id"),
                found,
                row.getObject("since", OffsetDateTime.class).toInstant());
    }
}

package vn.nghitruong.supervision;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** The programme's rows. */
@Component
class ProgrammeTable {

    private final JdbcClient jdbc;

    ProgrammeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long insert(Missions.Draft draft, int year, @Nullable String by, LocalDate on) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("insert into programme_item (council, programme_year, subject, unit, form, title, starts_on, ends_on,"
                        + " state, proposed_by, proposed_on) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        draft.council(),
                        year,
                        draft.subject().word(),
                        draft.unit(),
                        draft.form().word())
                .params(draft.title(), draft.startsOn(), draft.endsOn(), ProgrammeItem.PROPOSED)
                .param(by)
                .param(on)
                .update(key, "id");
        var id = Objects.requireNonNull(key.getKey(), "the database gave no id").longValue();
        var number = 0;
        for (var body : draft.bodies()) {
            jdbc.sql("insert into programme_item_body (item_id, number, body) values (?, ?, ?)")
                    .params(id, ++number, body)
                    .update();
        }
        return id;
    }

    /** A council's programme of a year, in the order of its days; in two queries. */
    List<ProgrammeItem> ofYear(String council, int year) {
        return read("council = :council and programme_year = :year", Map.of("council", council, "year", year));
    }

    List<ProgrammeItem> withIds(List<Long> ids) {
        return ids.isEmpty() ? List.of() : read("id in (:ids)", Map.of("ids", ids));
    }

    /** False when somebody has decided it meanwhile. */
    boolean decide(long id, String state, @Nullable String reason, LocalDate on) {
        return jdbc.sql("update programme_item set state = ?, reason = ?, decided_on = ? where id = ? and state = ?")
                        .param(state)
                        .param(reason)
                        .param(on)
                        .param(id)
                        .param(ProgrammeItem.PROPOSED)
                        .update()
                == 1;
    }

    /** False when another mission was opened for it meanwhile. */
    boolean opened(long id, String mission) {
        return jdbc.sql("update programme_item set mission_code = ? where id = ? and mission_code is null")
                        .params(mission, id)
                        .update()
                == 1;
    }

    private List<ProgrammeItem> read(String condition, Map<String, ?> values) {
        Map<Long, List<String>> bodies = jdbc
                .sql(
                        "select item_id, body from programme_item_body where item_id in (select id from programme_item where "
                                + condition + ") order by item_id, number")
                .params(values)
                .query((row, number) -> Map.entry(row.getLong("item_id"), row.getString("body")))
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
        return jdbc.sql("select * from programme_item where " + condition + " order by starts_on, id")
                .params(values)
                .query((row, number) -> new ProgrammeItem(
                        row.getLong("id"),
                        row.getString("council"),
                        row.getInt("programme_year"),
                        row.getString("subject"),
                        row.getString("unit"),
                        row.getString("form"),
                        row.getString("title"),
                        bodies.getOrDefault(row.getLong("id"), List.of()),
                        row.getObject("starts_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class),
                        row.getString("state"),
                        row.getString("proposed_by"),
                        row.getObject("proposed_on", LocalDate.class),
                        row.getObject("decided_on", LocalDate.class),
                        row.getString("reason"),
                        row.getString("mission_code")))
                .list();
    }
}

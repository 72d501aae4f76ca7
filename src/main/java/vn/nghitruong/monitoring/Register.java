package vn.nghitruong.monitoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * All cases, running and finished, that the current user may read. Pages go on from a key, not from a count, and no
 * total is counted further than {@link #COUNTED}, so that a question costs the same however long the history is.
 */
@Component
public class Register {

    /** A total larger than 10,000 is only said to be larger. */
    public static final int COUNTED = 10_001;

    private static final String ROWS = "select f.code, f.kind, f.council, f.title, f.state, f.outcome, f.opened_on,"
            + " f.closed_on, f.agency, f.committee, f.topic, f.place, f.returned, f.slips, f.due from case_index f";

    private static final RowMapper<Row> ROW = new DataClassRowMapper<>(Row.class);

    private final JdbcClient jdbc;
    private final ReadableCases readable;
    private final WordSearch words;
    private final RegisterRows rows;

    Register(JdbcClient jdbc, ReadableCases readable, WordSearch words, RegisterRows rows) {
        this.jdbc = jdbc;
        this.readable = readable;
        this.words = words;
        this.rows = rows;
    }

    /** A row as it is kept. */
    record Row(
            String code,
            String kind,
            String council,
            String title,
            String state,
            @Nullable String outcome,
            LocalDate openedOn,
            @Nullable LocalDate closedOn,
            @Nullable String agency,
            @Nullable String committee,
            @Nullable String topic,
            @Nullable String place,
            boolean returned,
            int slips,
            @Nullable LocalDate due) {}

    /**
     * A page.
     *
     * @param more whether more follows; {@code next} then says from where
     * @param total how many there are in all, counted up to {@link #COUNTED}
     */
    public record Page(
            List<RegisterRow> cases,
            int page,
            int size,
            boolean more,
            @Nullable String next,
            int total) {}

    /**
     * One page.
     *
     * @param page how many pages to pass over; 0 when a cursor is given
     * @param after where the page before ended ({@link Page#next})
     */
    @Transactional(readOnly = true)
    public Page find(Question question, Order order, int page, int size, @Nullable String after) {
        var ranks = ranks(question, order);
        var cursor = Cursor.of(after);
        var found = new ArrayList<Ranked>();
        var passed = (long) page * size;
        var total = 0;
        for (var rank : ranks) {
            var wanted = cursor != null && rank.fit() < cursor.rank() ? 0 : size + 1 - found.size();
            var behind = cursor != null && rank.fit() == cursor.rank() ? cursor : null;
            var some = some(rank, order, behind, wanted, passed, total);
            total += some.total();
            passed = Math.max(0, passed - some.total());
            some.rows().forEach(row -> found.add(new Ranked(rank.fit(), row)));
        }
        var more = found.size() > size;
        var shown = found.subList(0, Math.min(size, found.size()));
        return new Page(
                rows.of(shown.stream().map(Ranked::row).toList()),
                page,
                size,
                more,
                more ? shown.get(size - 1).cursor(order).toString() : null,
                Math.min(COUNTED, total));
    }

    private record Ranked(int fit, Row row) {
        Cursor cursor(Order order) {
            var day = order == Order.DUE ? row.due() : row.openedOn();
            return new Cursor(fit, day == null ? row.openedOn() : day, row.code());
        }
    }

    /** Rows that fit equally well, and how many there are, counted no further than needed. */
    private record Some(List<Row> rows, int total) {}

    private Some some(Rank rank, Order order, @Nullable Cursor behind, int wanted, long passed, int before) {
        if (wanted == 0) {
            return new Some(List.of(), before < COUNTED ? count(rank.matching(), COUNTED - before) : 0);
        }
        var upTo = (int) Math.max(COUNTED, passed + 1);
        if (!rank.indexed()) {
            return new Some(rows(rank.ordered(), order, behind, wanted, passed), count(rank.ordered(), upTo));
        }
        var few = few(rank.matching(), order, behind, wanted, passed, upTo);
        return few.total() < upTo ? few : new Some(rows(rank.ordered(), order, behind, wanted, passed), few.total());
    }

    /** Finds and counts by the index in one look; right only where fewer are found than are counted. */
    private Some few(Condition condition, Order order, @Nullable Cursor behind, int wanted, long passed, int upTo) {
        var after = new Condition();
        place(order, behind, after);
        var sql = "with f as materialized (select f.code, f." + order.column() + " from case_index f"
                + condition.where()
                + " limit :upTo), page as (select f.code, f." + order.column() + " from f" + after.where()
                + order.orderBy()
                + " limit :limit offset :offset) select counted.total, r.* from (select count(*) as total from f) counted"
                + " left join page on true left join (" + ROWS + ") r on r.code = page.code" + order.orderBy("page");
        var total = new int[1];
        var rows = jdbc.sql(sql)
                .params(condition.values())
                .params(after.values())
                .param("upTo", upTo)
                .param("limit", wanted)
                .param("offset", passed)
                .query((row, number) -> {
                    total[0] = row.getInt("total");
                    return row.getString("code") == null
                            ? Optional.<Row>empty()
                            : Optional.ofNullable(ROW.mapRow(row, number));
                })
                .list();
        return new Some(rows.stream().flatMap(Optional::stream).toList(), total[0]);
    }

    private List<Row> rows(Condition condition, Order order, @Nullable Cursor behind, int wanted, long passed) {
        var placed = condition.copy();
        place(order, behind, placed);
        return jdbc.sql(ROWS + placed.where() + order.orderBy() + " limit :limit offset :offset")
                .params(placed.values())
                .param("limit", wanted)
                .param("offset", passed)
                .query(ROW)
                .list();
    }

    private static void place(Order order, @Nullable Cursor behind, Condition condition) {
        if (behind != null) {
            condition.and(order.behind()).value("afterDay", behind.day()).value("afterCode", behind.code());
        }
    }

    private int count(Condition condition, int upTo) {
        return jdbc.sql("select count(*) from (select 1 as one from case_index f" + condition.where()
                        + " limit :counted) counted")
                .params(condition.values())
                .param("counted", upTo)
                .query(Integer.class)
                .single();
    }

    private List<Rank> ranks(Question question, Order order) {
        var others = new Condition();
        var filters = new ArrayList<Filter>();
        if (!readable.isAll(question.council())) {
            filters.add(readable.filter(others));
        }
        // The rarer ones first.
        filter("place", question.place(), filters, others);
        filter("topic", question.topic(), filters, others);
        filter("agency", question.agency(), filters, others);
        filter("committee", question.committee(), filters, others);
        filter("state", question.state(), filters, others);
        if (question.slipped()) {
            filters.add(new Filter("slipped", "f.slips > 0"));
        }
        if (question.returned()) {
            filters.add(new Filter("returned", "f.returned"));
        }
        if (Boolean.TRUE.equals(question.open()) || isOfOpenCases(question, order)) {
            filters.add(new Filter("open", "f.closed_on is null"));
        }
        filter("outcome", question.outcome(), filters, others);
        if (Boolean.FALSE.equals(question.open())) {
            filters.add(new Filter("finished", "f.closed_on is not null"));
        }
        others.and("f.council = :council", "council", question.council())
                .and("f.kind = :kind", "kind", question.kind())
                .and("f.due < :overdueOn", "overdueOn", question.overdueOn())
                .and("f.due >= :dueFrom", "dueFrom", question.dueFrom())
                .and("f.due <= :dueTo", "dueTo", question.dueTo())
                .and(order == Order.DUE, "f.due is not null");
        var opened = new Period(question.openedFrom(), question.openedTo());
        return words.ranks(question.text(), new Filtered(filters, others, opened, question.council()), order);
    }

    /** Only open cases have a date that they are due on. */
    private static boolean isOfOpenCases(Question question, Order order) {
        return order == Order.DUE
                || Stream.of(question.overdueOn(), question.dueFrom(), question.dueTo())
                        .anyMatch(Objects::nonNull);
    }

    private static void filter(String column, @Nullable String value, List<Filter> filters, Condition condition) {
        if (value != null) {
            filters.add(new Filter(column + ":" + value.replace(' ', '_'), "f." + column + " = :" + column));
            condition.value(column, value);
        }
    }
}

package vn.nghitruong.monitoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
        var ranks = words.ranks(question.text(), condition(question, order));
        var cursor = Cursor.of(after);
        var found = new ArrayList<Ranked>();
        var passed = (long) page * size;
        for (int rank = cursor == null ? 0 : cursor.rank(); rank < ranks.size() && found.size() <= size; rank++) {
            var condition = ranks.get(rank);
            if (cursor != null && rank == cursor.rank()) {
                condition = condition.copy().and(true, order.behind());
                condition.value("afterDay", cursor.day()).value("afterCode", cursor.code());
            }
            var here = passed == 0 ? 0 : count(condition);
            if (passed > 0 && passed >= here) {
                passed -= here;
                continue;
            }
            for (var row : rows(condition, order, size + 1 - found.size(), passed)) {
                found.add(new Ranked(rank, row));
            }
            passed = 0;
        }
        var more = found.size() > size;
        var shown = found.subList(0, Math.min(size, found.size()));
        return new Page(
                rows.of(shown.stream().map(Ranked::row).toList()),
                page,
                size,
                more,
                more ? shown.get(size - 1).cursor(order).toString() : null,
                Math.min(COUNTED, ranks.stream().mapToInt(this::count).sum()));
    }

    private record Ranked(int rank, Row row) {
        Cursor cursor(Order order) {
            var day = order == Order.DUE ? row.due() : row.openedOn();
            return new Cursor(rank, day == null ? row.openedOn() : day, row.code());
        }
    }

    private List<Row> rows(Condition condition, Order order, int limit, long offset) {
        return jdbc.sql(ROWS + condition.where() + order.orderBy() + " limit :limit offset :offset")
                .params(condition.values())
                .param("limit", limit)
                .param("offset", offset)
                .query(Row.class)
                .list();
    }

    private int count(Condition condition) {
        return jdbc.sql("select count(*) from (select f.code from case_index f" + condition.where()
                        + " limit :counted) counted")
                .params(condition.values())
                .param("counted", COUNTED)
                .query(Integer.class)
                .single();
    }

    private Condition condition(Question question, Order order) {
        var condition = new Condition();
        readable.add(question.council(), condition);
        condition
                .and("f.kind = :kind", "kind", question.kind())
                .and("f.state = :state", "state", question.state())
                .and("f.outcome = :outcome", "outcome", question.outcome())
                .and(
                        question.open() != null,
                        "f.closed_on is " + (Boolean.TRUE.equals(question.open()) ? "" : "not ") + "null")
                .and("f.agency = :agency", "agency", question.agency())
                .and("f.committee = :committee", "committee", question.committee())
                .and("f.topic = :topic", "topic", question.topic())
                .and("f.place = :place", "place", question.place())
                .and("f.opened_on >= :openedFrom", "openedFrom", question.openedFrom())
                .and("f.opened_on <= :openedTo", "openedTo", question.openedTo())
                .and("f.due < :overdueOn", "overdueOn", question.overdueOn())
                .and("f.due >= :dueFrom", "dueFrom", question.dueFrom())
                .and("f.due <= :dueTo", "dueTo", question.dueTo())
                .and(question.returned(), "f.returned")
                .and(question.slipped(), "f.slips > 0")
                .and(order == Order.DUE, "f.due is not null");
        return condition;
    }
}

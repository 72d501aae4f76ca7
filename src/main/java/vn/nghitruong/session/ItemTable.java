package vn.nghitruong.session;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Items of agendas as rows. */
@Component
class ItemTable {

    private final JdbcClient jdbc;

    ItemTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(String code, String session, int number, ItemDraft draft) {
        jdbc.sql("insert into session_item (code, session_code, number, title, kind, normative, dismissal, submitter,"
                        + " drafter, committee, from_code, state) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(code, session, number, draft.title(), draft.kind().word())
                .params(draft.normative(), draft.dismissal(), draft.submitter(), draft.drafter())
                .params(draft.committee(), draft.fromCode(), SessionItem.PROPOSED)
                .update();
    }

    /** Forgets the items of a draft that was not agreed. */
    void dropProposed(String session) {
        jdbc.sql("delete from session_item where session_code = ? and state = 'proposed'")
                .param(session)
                .update();
    }

    Optional<SessionItem> find(String code) {
        return jdbc.sql("select * from session_item where code = ?")
                .param(code)
                .query(SessionItem.class)
                .optional();
    }

    /** All items of a session in the order of the agenda. */
    List<SessionItem> ofSession(String session) {
        return jdbc.sql("select * from session_item where session_code = ? order by number")
                .param(session)
                .query(SessionItem.class)
                .list();
    }

    /** The items of a council's sessions that were put off to a later one and that no later one has taken up yet. */
    List<SessionItem> putOff(String council) {
        return jdbc.sql("select i.* from session_item i join session s on s.code = i.session_code"
                        + " where i.state in ('next-session', 'postponed') and s.council = ?"
                        + " and not exists (select 1 from session_item later where later.from_code = i.code)"
                        + " order by s.opens_on, i.number")
                .param(council)
                .query(SessionItem.class)
                .list();
    }

    /** The codes of the items that were agreed and are not being prepared yet; the engine asks once for each of them. */
    List<String> agreed(String session) {
        return jdbc.sql("select code from session_item where session_code = ? and state = 'agreed' order by number")
                .param(session)
                .query(String.class)
                .list();
    }

    int lastNumber(String session) {
        return jdbc.sql("select coalesce(max(number), 0) from session_item where session_code = ?")
                .param(session)
                .query(Integer.class)
                .single();
    }

    void change(String code, String assignments, @Nullable Object... values) {
        var statement = jdbc.sql("update session_item set " + assignments + " where code = ?");
        for (var value : values) {
            statement = statement.param(value);
        }
        statement.param(code).update();
    }

    /** The papers of all items that are ready go out on a day. */
    void dispatch(String session, LocalDate on) {
        jdbc.sql("update session_item set dispatched_on = ? where session_code = ? and state = 'ready'"
                        + " and dispatched_on is null")
                .params(on, session)
                .update();
    }
}

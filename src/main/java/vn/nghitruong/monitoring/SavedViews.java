package vn.nghitruong.monitoring;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.nghitruong.casefile.CaseAccess;
import vn.nghitruong.engine.CurrentUser;
import vn.nghitruong.organisation.Organisations;
import vn.nghitruong.refusal.Refusal;

/** Questions to the register that somebody keeps under a name. They give no right: each reader asks for oneself. */
@Component
public class SavedViews {

    private static final int MOST = 100;

    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final CaseAccess access;
    private final Organisations organisations;
    private final CaseWords words;

    SavedViews(JdbcClient jdbc, CurrentUser user, CaseAccess access, Organisations organisations, CaseWords words) {
        this.jdbc = jdbc;
        this.user = user;
        this.access = access;
        this.organisations = organisations;
        this.words = words;
    }

    /**
     * A kept question.
     *
     * @param query the parameters of the register's address
     * @param own whether the current user keeps it and may delete it; otherwise a colleague does
     * @param sharedWith the unit whose people see it; none for the owner alone
     */
    public record View(
            long id,
            String title,
            String query,
            boolean own,
            @Nullable String sharedWith,
            @Nullable String sharedWithName) {}

    /** What the current user sees, and the units whose people it may show its own to. */
    public record Shelf(List<View> views, List<Choices.Choice> units) {}

    private record Row(
            long id,
            String owner,
            String title,
            String query,
            @Nullable String sharedWith) {}

    /** The current user's views and those of the colleagues, by name. */
    @Transactional(readOnly = true)
    public Shelf shelf() {
        var units = units();
        var views = jdbc
                .sql("select id, owner, title, query, shared_with from register_view"
                        + " where owner = :owner or shared_with in (:units) order by title, id")
                .param("owner", user.id())
                .param("units", units.isEmpty() ? List.of("-") : units)
                .query(Row.class)
                .list()
                .stream()
                .map(this::view)
                .toList();
        return new Shelf(
                views,
                units.stream()
                        .map(code -> new Choices.Choice(code, words.unit(code)))
                        .toList());
    }

    /**
     * Keeps a question. Refused under a name that the user has already, with a unit that is not the user's, and when
     * the user keeps a hundred.
     */
    @Transactional
    public View keep(String title, String query, @Nullable String sharedWith) {
        if (sharedWith != null && !units().contains(sharedWith)) {
            throw Refusal.invalid("register.view-unit");
        }
        if (count() >= MOST) {
            throw Refusal.conflict("register.view-many", MOST);
        }
        var key = new GeneratedKeyHolder();
        try {
            jdbc.sql("insert into register_view (owner, title, query, shared_with) values (?, ?, ?, ?)")
                    .params(user.id(), title, query, sharedWith)
                    .update(key, "id");
        } catch (DuplicateKeyException sameName) {
            throw Refusal.conflict("register.view-title", title);
        }
        return view(new Row(key.getKeyAs(Number.class).longValue(), user.id(), title, query, sharedWith));
    }

    /** Deletes one's own view; those of others are as good as unknown. */
    @Transactional
    public void delete(long id) {
        var deleted = jdbc.sql("delete from register_view where id = ? and owner = ?")
                .params(id, user.id())
                .update();
        if (deleted == 0) {
            throw Refusal.notFound("register.view-unknown");
        }
    }

    private int count() {
        return jdbc.sql("select count(*) from register_view where owner = ?")
                .param(user.id())
                .query(Integer.class)
                .single();
    }

    /** Roles such as supervisor go across councils; only a unit of the organisation is one's own. */
    private List<String> units() {
        return access.units().stream()
                .filter(unit -> organisations.find(unit).isPresent())
                .toList();
    }

    private View view(Row row) {
        return new View(
                row.id(),
                row.title(),
                row.query(),
                row.owner().equals(user.id()),
                row.sharedWith(),
                words.unit(row.sharedWith()));
    }
}

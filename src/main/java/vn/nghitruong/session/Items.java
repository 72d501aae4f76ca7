package vn.nghitruong.session;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import vn.nghitruong.casefile.CaseAccess;
import vn.nghitruong.casefile.CaseFiles;
import vn.nghitruong.refusal.Echo;
import vn.nghitruong.refusal.Refusal;
import vn.nghitruong.request.Request;
import vn.nghitruong.request.Requests;

/** Finds the items of agendas, and ends those that leave one. */
@Service
public class Items {

    private final ItemTable table;
    private final Sessions sessions;
    private final CaseFiles files;
    private final CaseAccess access;
    private final Requests requests;

    Items(ItemTable table, Sessions sessions, CaseFiles files, CaseAccess access, Requests requests) {
        this.table = table;
        this.sessions = sessions;
        this.files = files;
        this.access = access;
        this.requests = requests;
    }

    public SessionItem require(String code) {
        return table.find(code).orElseThrow(() -> Refusal.notFound("case.unknown"));
    }

    /** All items of a session in the order of its agenda. */
    public List<SessionItem> ofSession(String session) {
        return table.ofSession(session);
    }

    /** The requests for the dossiers of items, by their codes; in one query. */
    Map<String, Request> asked(List<SessionItem> all) {
        return requests.ofCases(all.stream().map(SessionItem::code).toList()).stream()
                .collect(Collectors.toMap(Request::code, Function.identity()));
    }

    /** Where an item stands: its state, or {@code checking} while papers that came wait to be checked. */
    static String state(SessionItem item, Map<String, Request> asked) {
        var request = item.requestCode() == null ? null : asked.get(item.requestCode());
        return item.state().equals(SessionItem.DOSSIER) && request != null && !request.isOpen()
                ? "checking"
                : item.state();
    }

    /** The session of an item. */
    public CouncilSession sessionOf(String code) {
        return sessions.require(require(code).sessionCode());
    }

    /** An item that the current user may read. */
    public SessionItem requireReadable(String code) {
        access.requireReadable(files.require(code));
        return require(code);
    }

    /** The item that somebody means by its code, its number on the agenda, or its title. */
    SessionItem named(List<SessionItem> all, String key) {
        return all.stream()
                .filter(item -> item.code().equals(key)
                        || String.valueOf(item.number()).equals(key)
                        || SessionItem.plain(item.title()).equals(SessionItem.plain(key)))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("session.item-unknown", Echo.of(key)));
    }

    /** An item that was taken off the agenda ends. */
    public void remove(String code) {
        leave(code, SessionItem.REMOVED);
    }

    /** The item leaves the agenda: whatever was asked for it ends. */
    void leave(String code, String how) {
        requests.withdraw(code);
        sessions.closeEntries(code);
        table.change(code, "state = ?, deciding = false", how);
        files.close(code, how);
    }
}

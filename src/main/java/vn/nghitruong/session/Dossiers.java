package vn.nghitruong.session;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.nghitruong.casefile.CaseFiles;
import vn.nghitruong.deadline.Deadlines;
import vn.nghitruong.organisation.Organisation;
import vn.nghitruong.organisation.Organisations;
import vn.nghitruong.request.Request;
import vn.nghitruong.request.RequestDraft;
import vn.nghitruong.request.RequestKind;
import vn.nghitruong.request.Requests;

/**
 * The papers of an item: asked of the drafter, consolidated by the submitter's gateway, checked by the office. The office
 * only says whether they are complete; what happens to late ones is decided by the standing committee, with a reason.
 */
@Service
public class Dossiers {

    private static final LocalTime OFFICE_OPENS = LocalTime.of(8, 0);

    private final ItemTable table;
    private final Items items;
    private final SessionCalendar calendar;
    private final Requests requests;
    private final CaseFiles files;
    private final Deadlines deadlines;
    private final Organisations organisations;

    Dossiers(
            ItemTable table,
            Items items,
            SessionCalendar calendar,
            Requests requests,
            CaseFiles files,
            Deadlines deadlines,
            Organisations organisations) {
        this.table = table;
        this.items = items;
        this.calendar = calendar;
        this.requests = requests;
        this.files = files;
        this.deadlines = deadlines;
        this.organisations = organisations;
    }

    /**
     * The first step of an item: its dates are opened and its dossier is asked for.
     *
     * @return the request that was sent; none for an item that has no papers
     */
    @Transactional
    public Requests.@Nullable Sent ask(String code, String processInstance) {
        var item = items.require(code);
        var session = items.sessionOf(code);
        table.change(code, "process_instance = ?", processInstance);
        if (!item.itemKind().hasDossier()) {
            table.change(code, "state = ?", SessionItem.READY);
            files.moveTo(code, SessionItem.READY);
            return null;
        }
        if (item.itemKind().isVerified()) {
            var limit = calendar.due(SessionStep.VERIFICATION, session);
            deadlines.open(code, SessionStep.VERIFICATION.word(), limit);
            table.change(code, "verification_due = ?", limit.due());
        }
        var due = calendar.due(SessionStep.DOSSIER, session);
        var sent = requests.send(new RequestDraft(
                code,
                session.council(),
                RequestKind.DOSSIER,
                item.title(),
                item.drafter(),
                List.of(),
                gateway(item),
                reason(item),
                session.conclusionNumber(),
                session.agreedOn(),
                due));
        table.change(code, "state = ?, request_code = ?, dossier_due = ?", SessionItem.DOSSIER, sent.code(), due.due());
        return sent;
    }

    /** Whether a committee verifies the item. */
    public boolean isVerified(String code) {
        return items.require(code).itemKind().isVerified();
    }

    /** What a check of the dossier leads to. */
    public enum Lateness {
        /** In time, or accepted late: on it goes. */
        NONE,
        /** Late: the standing committee decides. */
        DECIDE,
        /** Late, and the standing committee is about to decide already. */
        PENDING
    }

    /** The dossier is complete; received on the day on which its request was answered. */
    @Transactional
    public Lateness complete(String code) {
        var item = items.require(code);
        var request = requestOf(item);
        if (request.round() == 1) {
            table.change(
                    code, "dossier_due = ?", deadlines.entry(request.dueEntry()).due());
        }
        table.change(code, "received_on = ?, missing = null", Objects.requireNonNull(request.answeredOn()));
        files.note(code, "dossier-complete", null);
        var now = items.require(code);
        if (item.revised() || !now.isLate() || "accept-late".equals(item.lateDecision())) {
            goOn(code);
            return Lateness.NONE;
        }
        if (item.deciding()) {
            return Lateness.PENDING;
        }
        table.change(code, "state = ?, deciding = true", SessionItem.LATE);
        return Lateness.DECIDE;
    }

    /** Something is missing: the dossier goes back, another round of the request begins. */
    @Transactional
    public Requests.Sent incomplete(String code, String missing, @Nullable String reason) {
        var words = missing + (reason == null ? "" : ". " + reason);
        files.note(code, "dossier-incomplete", words);
        table.change(code, "missing = ?", words.substring(0, Math.min(2000, words.length())));
        return again(code);
    }

    /**
     * The day has come and the dossier is not here.
     *
     * @return whether the standing committee must decide now; not when it is about to, or when the papers wait to be
     *     checked
     */
    @Transactional
    public boolean noteMissing(String code) {
        var item = items.require(code);
        var needed = !item.hasDossier() && !item.deciding() && requestOf(item).isOpen();
        if (needed) {
            table.change(code, "state = ?, deciding = true", SessionItem.LATE);
            files.note(code, "dossier-missing", null);
        }
        return needed;
    }

    /** How an item goes on after a decision about its late dossier. */
    public enum Way {
        PROCEED,
        COLLECT,
        AWAIT,
        WITHDRAW,
        NEXT_SESSION;

        /** The word in the model, e.g. {@code next-session}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** The standing committee decides: accept-late, wait, withdraw or next-session. */
    @Transactional
    public Way decide(String code, String decision, String reason) {
        var item = items.require(code);
        table.change(code, "deciding = false, late_decision = ?, late_reason = ?", decision, reason);
        files.note(code, "late-" + decision, reason);
        return switch (decision) {
            case "withdraw" -> leave(code, SessionItem.WITHDRAWN, Way.WITHDRAW);
            case "next-session" -> leave(code, SessionItem.NEXT_SESSION, Way.NEXT_SESSION);
            case "accept-late" -> item.hasDossier() ? goOn(code) : await(code);
            default -> item.hasDossier() ? Way.COLLECT : await(code);
        };
    }

    /** Asks the drafter once more for the whole dossier: a further round of the request. */
    @Transactional
    public Requests.Sent again(String code) {
        var item = items.require(code);
        var due = calendar.due(SessionStep.DOSSIER, items.sessionOf(code));
        var sent = requests.sendAgain(requestOf(item).code(), due, false);
        table.change(code, "state = ?, request_code = ?, received_on = null", SessionItem.DOSSIER, sent.code());
        return sent;
    }

    /**
     * When a missing dossier is next brought before the standing committee: on the day for verification; once it has
     * decided to wait, on the day for dispatch; otherwise on the next working day. At eight in the morning.
     */
    public LocalDateTime nextCheck(String code) {
        var item = items.require(code);
        var session = items.sessionOf(code);
        var verification = calendar.byRule(SessionStep.VERIFICATION, session);
        var dispatch = calendar.byRule(SessionStep.DISPATCH, session);
        var soonest = calendar.nextWorkingDay();
        var day = verification.isAfter(soonest)
                ? verification
                : item.lateDecision() != null && dispatch.isAfter(soonest) ? dispatch : soonest;
        return day.atTime(OFFICE_OPENS);
    }

    private Way await(String code) {
        table.change(code, "state = ?", SessionItem.DOSSIER);
        return Way.AWAIT;
    }

    private Way goOn(String code) {
        var verified = items.require(code).itemKind().isVerified();
        table.change(code, "state = ?", verified ? SessionItem.VERIFICATION : SessionItem.READY);
        files.moveTo(code, verified ? SessionItem.VERIFICATION : SessionItem.READY);
        return Way.PROCEED;
    }

    private Way leave(String code, String how, Way way) {
        items.leave(code, how);
        return way;
    }

    private Request requestOf(SessionItem item) {
        return requests.require(Objects.requireNonNull(item.requestCode()));
    }

    /** A people's committee's papers go out through its office; everybody else sends its own. */
    private @Nullable String gateway(SessionItem item) {
        var submitter = organisations.require(item.submitter());
        return submitter.kind() == Organisation.Kind.PEOPLES_COMMITTEE
                ? organisations.require(item.drafter()).gateway()
                : null;
    }

    private String reason(SessionItem item) {
        return "Hội nghị liên tịch giao %s soạn thảo, %s trình."
                .formatted(name(item.drafter()), name(item.submitter()));
    }

    private String name(String unit) {
        return organisations.require(unit).name();
    }
}

package vn.nghitruong.session;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.nghitruong.casefile.CaseFiles;
import vn.nghitruong.casefile.CaseKind;
import vn.nghitruong.engine.EngineWork;
import vn.nghitruong.engine.Routing;
import vn.nghitruong.organisation.Organisation;
import vn.nghitruong.organisation.Organisations;
import vn.nghitruong.refusal.Refusal;

/** What a session will deal with: drafted by the office, agreed by the joint conference, added to and taken from. */
@Service
public class Agenda {

    private final Sessions sessions;
    private final SessionTable table;
    private final ItemTable items;
    private final Items leaving;
    private final QuestionProposals questions;
    private final CaseFiles files;
    private final Organisations organisations;
    private final EngineWork engine;

    Agenda(
            Sessions sessions,
            SessionTable table,
            ItemTable items,
            Items leaving,
            QuestionProposals questions,
            CaseFiles files,
            Organisations organisations,
            EngineWork engine) {
        this.sessions = sessions;
        this.table = table;
        this.items = items;
        this.leaving = leaving;
        this.questions = questions;
        this.files = files;
        this.organisations = organisations;
        this.engine = engine;
    }

    /** What earlier sessions of a council put off and no later one has taken up: proposed for the next. */
    public List<SessionItem> putOff(String council) {
        return items.putOff(council);
    }

    /** What other families propose to question in the next session of a council. */
    public List<QuestionProposals.Waiting> toQuestion(String council) {
        return questions.waiting(council);
    }

    /** Replaces the draft of the agenda. */
    @Transactional
    public void draft(String code, List<ItemDraft> drafts) {
        var session = sessions.require(code);
        items.dropProposed(code);
        requireDifferentTitles(code, drafts);
        var number = items.lastNumber(code);
        for (var draft : drafts) {
            check(session, draft);
            number++;
            items.insert(itemCode(code, number), code, number, draft);
        }
        files.note(code, "agenda-drafted", String.valueOf(drafts.size()));
    }

    /** The joint conference agrees the draft: each item becomes a case of its own. */
    @Transactional
    public void agree(String code, LocalDate heldOn, @Nullable String participants, @Nullable String conclusion) {
        var session = sessions.require(code);
        table.change(code, "agreed_on = ?, participants = ?, conclusion_number = ?", heldOn, participants, conclusion);
        items.ofSession(code).stream()
                .filter(item -> item.state().equals(SessionItem.PROPOSED))
                .forEach(item -> take(session, item));
        files.moveTo(code, "preparing");
        files.note(code, "agenda-agreed", conclusion);
    }

    /** Not agreed: back to the office with the reason. */
    @Transactional
    public void decline(String code, String reason) {
        files.note(code, "agenda-declined", reason);
    }

    /** The items that have been agreed and are not being prepared yet. */
    public List<String> toPrepare(String code) {
        return items.agreed(code);
    }

    /** Adds an item to an agenda that was agreed, until the session opens; its preparation begins at once. */
    @Transactional
    public String add(String code, ItemDraft draft, @Nullable String reason) {
        var session = sessions.requireReadable(code);
        sessions.requireSteering(session.council());
        session = sessions.hold(code).requireBefore(sessions.today());
        check(session, draft);
        requireDifferentTitles(code, List.of(draft));
        var number = items.lastNumber(code) + 1;
        var item = itemCode(code, number);
        items.insert(item, code, number, draft);
        take(session, items.find(item).orElseThrow());
        files.note(code, "item-added", draft.title() + (reason == null ? "" : ": " + reason));
        if (!engine.tell("Message_ItemAdded", Sessions.PROCESS, code, Routing.none())) {
            throw Refusal.conflict("session.agenda-not-open", code);
        }
        return item;
    }

    /** Takes an item off the agenda, until the session has been recorded. */
    @Transactional
    public void remove(String code, String itemKey, String reason) {
        var session = sessions.requireReadable(code);
        sessions.requireSteering(session.council());
        if (sessions.hold(code).recordedOn() != null) {
            throw Refusal.conflict("session.opened-already", code);
        }
        var item = leaving.named(items.ofSession(code), itemKey);
        if (!item.isOnAgenda()) {
            throw Refusal.conflict("session.item-left", item.title());
        }
        files.note(item.code(), "item-removed", reason);
        files.note(code, "item-removed", item.title() + ": " + reason);
        var instance = item.processInstance();
        if (!item.isPreparing()
                || instance == null
                || !engine.tellInstance("Message_ItemRemoved", instance, Routing.none())) {
            leaving.leave(item.code(), SessionItem.REMOVED);
        }
    }

    private void take(CouncilSession session, SessionItem item) {
        files.open(item.code(), CaseKind.SESSION_ITEM, session.council(), item.title(), "preparing");
        files.involve(item.code(), item.submitter());
        files.involve(item.code(), item.drafter());
        var from = item.fromCode();
        if (from != null && items.find(from).isPresent()) {
            files.link(from, "continued-as", item.code());
        } else if (from != null) {
            questions.takeUp(from, item.code());
        }
        files.link(session.code(), "item", item.code());
        items.change(item.code(), "state = ?", SessionItem.AGREED);
    }

    private void check(CouncilSession session, ItemDraft draft) {
        unit(session, draft.submitter());
        unit(session, draft.drafter());
        if (draft.committee() != null) {
            var committee = organisations.requireValid(draft.committee(), sessions.today());
            if (committee.kind() != Organisation.Kind.COMMITTEE
                    || !committee.council().equals(session.council())) {
                throw Refusal.invalid("session.not-a-committee", committee.name());
            }
        } else if (draft.kind().isVerified()) {
            throw Refusal.invalid("session.committee-needed", draft.title());
        }
        if (draft.fromCode() != null && !isProposed(session.council(), draft.fromCode())) {
            throw Refusal.invalid("session.not-put-off", draft.title());
        }
    }

    private boolean isProposed(String council, String from) {
        return items.putOff(council).stream().anyMatch(item -> item.code().equals(from))
                || questions.waiting(council).stream()
                        .anyMatch(proposal -> proposal.caseCode().equals(from));
    }

    private void unit(CouncilSession session, String code) {
        var unit = organisations.requireValid(code, sessions.today());
        if (unit.kind() == Organisation.Kind.COUNCIL
                || !organisations.councilsThatMayWriteTo(code).contains(session.council())) {
            throw Refusal.invalid("session.foreign-unit", unit.name());
        }
    }

    private void requireDifferentTitles(String code, List<ItemDraft> drafts) {
        var titles = new HashSet<String>();
        items.ofSession(code).stream()
                .filter(SessionItem::isOnAgenda)
                .forEach(item -> titles.add(SessionItem.plain(item.title())));
        for (var draft : drafts) {
            if (!titles.add(SessionItem.plain(draft.title()))) {
                throw Refusal.invalid("session.title-twice", draft.title());
            }
        }
    }

    /** An item's code: its session's with its number behind, e.g. {@code KY-2026-001.03}. */
    private static String itemCode(String session, int number) {
        return String.format(Locale.ROOT, "%s.%02d", session, number);
    }
}

package vn.nghitruong.session;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.nghitruong.calendar.WorkingCalendar;
import vn.nghitruong.casefile.CaseFiles;
import vn.nghitruong.casefile.Labels;
import vn.nghitruong.organisation.Organisation;
import vn.nghitruong.organisation.Organisations;
import vn.nghitruong.request.Request;

/** How far each paper of a session is: due, received, complete, verified, dispatched. */
@Service
public class Readiness {

    /** From two working days before its day a step that is not done is red. */
    private static final int RED_BEFORE = 2;

    private final Sessions sessions;
    private final Items items;
    private final SessionCalendar calendar;
    private final WorkingCalendar workingDays;
    private final CaseFiles files;
    private final Organisations organisations;
    private final Labels labels;

    Readiness(
            Sessions sessions,
            Items items,
            SessionCalendar calendar,
            WorkingCalendar workingDays,
            CaseFiles files,
            Organisations organisations,
            Labels labels) {
        this.sessions = sessions;
        this.items = items;
        this.calendar = calendar;
        this.workingDays = workingDays;
        this.files = files;
        this.organisations = organisations;
        this.labels = labels;
    }

    /**
     * One item of the board.
     *
     * @param state a stable word, {@code stateLabel} the users' words for it
     * @param received when papers came last, checked or not
     * @param complete whether the office found them complete
     * @param red whether the step it is at is due within two working days or overdue
     */
    public record Line(
            String code,
            int number,
            String title,
            String kind,
            String kindLabel,
            String submitter,
            String drafter,
            @Nullable String committee,
            String state,
            String stateLabel,
            @Nullable LocalDate dossierDue,
            @Nullable LocalDate received,
            boolean complete,
            boolean late,
            @Nullable String lateDecision,
            @Nullable LocalDate verificationDue,
            @Nullable LocalDate verified,
            @Nullable String opinion,
            @Nullable LocalDate dispatched,
            boolean red) {}

    /**
     * The board of a session.
     *
     * @param ready how many items on the agenda are ready, of {@code onAgenda}
     */
    public record Board(
            String code,
            String title,
            String council,
            String kind,
            LocalDate opensOn,
            String state,
            @Nullable LocalDate dispatchDue,
            @Nullable LocalDate dispatchedOn,
            int onAgenda,
            int ready,
            int red,
            List<Line> items) {}

    /** For the units of the session's council and its supervisors. */
    @Transactional(readOnly = true)
    public Board of(String code) {
        var session = sessions.requireReadable(code);
        var all = items.ofSession(code);
        var asked = items.asked(all);
        var lines = all.stream().map(item -> line(item, asked)).toList();
        var file = files.require(code);
        return new Board(
                code,
                file.title(),
                session.council(),
                session.kind(),
                session.opensOn(),
                file.isOpen() ? file.state() : String.valueOf(file.outcome()),
                session.dispatchedOn() == null
                        ? calendar.due(SessionStep.DISPATCH, session).due()
                        : calendar.byRule(SessionStep.DISPATCH, session),
                session.dispatchedOn(),
                (int) all.stream().filter(SessionItem::isOnAgenda).count(),
                (int) all.stream()
                        .filter(item -> item.state().equals(SessionItem.READY))
                        .count(),
                (int) lines.stream().filter(Line::red).count(),
                lines);
    }

    private Line line(SessionItem item, Map<String, Request> asked) {
        var request = item.requestCode() == null ? null : asked.get(item.requestCode());
        var received = item.receivedOn() != null
                ? item.receivedOn()
                : request != null && !request.isOpen() ? request.answeredOn() : null;
        var state = Items.state(item, asked);
        return new Line(
                item.code(),
                item.number(),
                item.title(),
                item.kind(),
                labels.of("item-kind." + item.kind()),
                name(item.submitter()),
                name(item.drafter()),
                item.committee() == null ? null : name(item.committee()),
                state,
                labels.of("item-state." + state),
                item.dossierDue(),
                received,
                item.hasDossier(),
                item.isLate(),
                item.lateDecision(),
                item.verificationDue(),
                item.verifiedOn(),
                item.opinion(),
                item.dispatchedOn(),
                isRed(item, received));
    }

    private boolean isRed(SessionItem item, @Nullable LocalDate received) {
        if (!item.isPreparing()) {
            return false;
        }
        var due = received == null ? item.dossierDue() : item.verificationDue();
        return due != null && !sessions.today().isBefore(workingDays.minusWorkingDays(due, RED_BEFORE));
    }

    private String name(String unit) {
        return organisations.find(unit).map(Organisation::name).orElse(unit);
    }
}

package vn.nghitruong.petition;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import vn.nghitruong.casefile.CaseFiles;
import vn.nghitruong.casefile.Labels;
import vn.nghitruong.casefile.Proposal;
import vn.nghitruong.deadline.Deadlines;
import vn.nghitruong.engine.CurrentUser;
import vn.nghitruong.engine.EngineWork;
import vn.nghitruong.engine.Routing;
import vn.nghitruong.request.Requests;

/** From the agency's answer to the voters: judged, shared, told, and followed until what was promised is true. */
@Service
public class Answers {

    private static final int TWICE = 2;
    private static final LocalTime OFFICE_OPENS = LocalTime.of(8, 0);

    private final PetitionTable table;
    private final Petitions petitions;
    private final CaseFiles files;
    private final Requests requests;
    private final Deadlines deadlines;
    private final AnswerLimits limits;
    private final CurrentUser user;
    private final Labels labels;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Answers(
            PetitionTable table,
            Petitions petitions,
            CaseFiles files,
            Requests requests,
            Deadlines deadlines,
            AnswerLimits limits,
            CurrentUser user,
            Labels labels,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.petitions = petitions;
        this.files = files;
        this.requests = requests;
        this.deadlines = deadlines;
        this.limits = limits;
        this.user = user;
        this.labels = labels;
        this.events = events;
        this.clock = clock;
    }

    /** The committee accepts the answer; a result that promises something needs the day and who promised. */
    public void accept(String code, String result, @Nullable LocalDate promisedOn, @Nullable String promisedBy) {
        table.change(code, "result = ?, promised_on = null, promised_by = null, promise_entry = null", result);
        files.note(code, "answer-accepted", null);
        if (promisedOn != null && promisedBy != null) {
            var entry = deadlines.open(code, "promise", deadlines.given(promisedOn, "lời hứa của " + promisedBy));
            table.change(
                    code, "promised_on = ?, promised_by = ?, promise_entry = ?", entry.due(), promisedBy, entry.id());
            files.note(code, "promise-made", promisedBy + ", " + entry.due());
        }
    }

    /** The committee returns the answer: another round with a new limit. */
    public Requests.Sent giveBack(String code, String returnReason, @Nullable String words) {
        var petition = petitions.require(code);
        var due = limits.forCouncil(petition.council());
        var sent = requests.sendAgain(
                Objects.requireNonNull(petition.requestCode()), due, returnReason.equals("wrong-competence"));
        table.change(code, "request_code = ?", sent.code());
        files.note(code, "answer-returned-" + returnReason, words);
        propose("returned", petition, sent.round() - 1);
        files.moveTo(code, "answering");
        return sent;
    }

    /**
     * The answer reaches this petition's office and every petition that waits for it.
     *
     * @return whose promise is still open: none, own, lead or forwarded
     */
    public String share(String code) {
        var petition = petitions.require(code);
        var source = source(petition);
        if (source != null) {
            table.change(
                    code,
                    "result = ?, promised_on = ?, promised_by = ?",
                    source.result(),
                    source.promisedOn(),
                    source.promisedBy());
        } else if (petition.result() == null) {
            // A report of fact is answered without the committee's review.
            table.change(code, "result = 'explained'");
        }
        var open = (source == null ? petition : source).promisedOn() != null;
        petitions.tellWaiting(code, Routing.with(PetitionVariables.ANSWER_FOUND, true));
        openNotification(petition);
        files.moveTo(code, "notifying");
        if (!open) {
            return "none";
        }
        return source == null ? "own" : source.council().equals(petition.council()) ? "lead" : "forwarded";
    }

    /** The voters were told; without an open promise the petition ends. */
    public void notified(String code, boolean publish, String channel, boolean promiseOpen) {
        var today = LocalDate.now(clock);
        var entry = petitions.require(code).notifyEntry();
        if (entry != null) {
            deadlines.close(entry, today);
        }
        table.change(code, "channel = ?, notify_entry = null", channel);
        if (publish) {
            table.change(code, "published_on = ?", today);
        }
        files.note(code, publish ? "voters-told-and-published" : "voters-told", null);
        if (promiseOpen) {
            files.moveTo(code, "promised");
        } else {
            petitions.close(code, "answered");
        }
    }

    /** The moment at which the promise wakes up. */
    public Date wakesAt(String code) {
        var day = Objects.requireNonNull(petitions.require(code).promisedOn());
        return EngineWork.at(day.atTime(OFFICE_OPENS));
    }

    /** What was promised is true now. */
    public void fulfilled(String code) {
        var petition = petitions.require(code);
        if (petition.promiseEntry() != null) {
            deadlines.close(petition.promiseEntry(), LocalDate.now(clock));
        }
        table.change(code, "result = 'resolved', promised_on = null, promise_entry = null");
        files.note(code, "promise-fulfilled", petition.promisedBy());
    }

    /** Not yet: the promise slips to another day, and the slip counts. */
    public void slipped(String code, LocalDate promisedOn, String reason) {
        var petition = petitions.require(code);
        var entry = Objects.requireNonNull(petition.promiseEntry());
        var moved = deadlines.extend(entry, promisedOn, reason, user.find().orElse(""));
        table.change(code, "promised_on = ?, slips = ?", moved.due(), petition.slips() + 1);
        files.note(code, "promise-slipped", reason);
        propose("slipped", petition, petition.slips() + 1);
        files.moveTo(code, "promised");
    }

    /** What happened twice or more is proposed to supervision, with its evidence. */
    private void propose(String what, Petition petition, int times) {
        if (times >= TWICE) {
            events.publishEvent(new Proposal.ToSupervise(
                    petition.code(),
                    petition.council(),
                    files.require(petition.code()).title(),
                    labels.of("proposal." + what, times)));
        }
    }

    private @Nullable Petition source(Petition petition) {
        var decision = petition.decision();
        var shares = "merge".equals(decision) || "forward".equals(decision);
        return shares
                ? petitions
                        .answersFrom(petition.code())
                        .map(petitions::require)
                        .filter(Petition::isAnswered)
                        .orElse(null)
                : null;
    }

    private void openNotification(Petition petition) {
        var today = LocalDate.now(clock);
        var end = petition.requestCode() == null
                ? today
                : deadlines
                        .entry(requests.require(petition.requestCode()).dueEntry())
                        .due();
        var limit = deadlines.calculate("petition.publish-result", end, petition.council());
        var entry = deadlines.open(petition.code(), "notify", limit);
        table.change(petition.code(), "notify_entry = ?", entry.id());
    }
}

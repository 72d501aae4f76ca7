package vn.nghitruong.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.nghitruong.casefile.CaseEvent;
import vn.nghitruong.casefile.CaseFiles;
import vn.nghitruong.casefile.Labels;
import vn.nghitruong.casefile.Proposal;

/**
 * The ladder of measures for what stays overdue: the next step is proposed with what was done so far, the standing
 * committee decides. What is for another family to take up is proposed to it.
 */
@Component
class Escalation {

    private static final List<String> LADDER = List.of(
            "urge", "refer-superior", "explanation-session", "questioning", "supervise-again", "report-to-council");

    private static final String MEASURE = "overdue-";

    private final CaseFiles files;
    private final Labels labels;
    private final ApplicationEventPublisher events;

    Escalation(CaseFiles files, Labels labels, ApplicationEventPublisher events) {
        this.files = files;
        this.labels = labels;
        this.events = events;
    }

    /**
     * The next step of the ladder.
     *
     * @param measure its word, e.g. {@code refer-superior}
     * @param reason which steps were taken when, in the users' words
     */
    public record NextStep(String measure, String reason) {}

    /** What follows for an overdue request; the last step stays the last. */
    NextStep next(Request request) {
        var taken = files.timeline(request.caseCode()).stream()
                .filter(event -> event.kind().startsWith("reminder-overdue-") || measure(event) != null)
                .toList();
        var highest = taken.stream()
                .map(Escalation::measure)
                .filter(Objects::nonNull)
                .mapToInt(LADDER::indexOf)
                .max()
                .orElse(-1);
        var measure = LADDER.get(Math.min(highest + 1, LADDER.size() - 1));
        return new NextStep(measure, reason(taken, measure));
    }

    /** After the second reminder in vain: a petition becomes a topic of supervision, a recommendation a question. */
    void stillOverdue(Request request) {
        var reason = labels.of("proposal.overdue", request.code(), request.round());
        switch (RequestKind.of(request.kind())) {
            case PETITION_ANSWER -> supervise(request, reason);
            case RECOMMENDATION -> question(request, reason);
            default -> {}
        }
    }

    /** Measures that another family carries out. */
    void decided(Request request, String measure, @Nullable String words) {
        var reason = labels.of("event." + MEASURE + measure) + (words == null ? "" : ": " + words);
        switch (measure) {
            case "explanation-session", "questioning" -> question(request, reason);
            case "supervise-again" -> supervise(request, reason);
            default -> {}
        }
    }

    private void supervise(Request request, String reason) {
        events.publishEvent(new Proposal.ToSupervise(request.caseCode(), request.council(), request.title(), reason));
    }

    private void question(Request request, String reason) {
        events.publishEvent(new Proposal.ToQuestion(request.caseCode(), request.council(), request.title(), reason));
    }

    private String reason(List<CaseEvent> taken, String measure) {
        var done = new ArrayList<String>();
        for (var event : taken) {
            done.add(labels.of("event." + event.kind()) + " (" + labels.day(labels.dayOf(event.at())) + ")");
        }
        var steps = done.isEmpty() ? labels.of("escalation.none") : String.join("; ", done);
        return labels.of("escalation.next", steps, labels.of("measure." + measure));
    }

    private static @Nullable String measure(CaseEvent event) {
        var word = event.kind().startsWith(MEASURE) ? event.kind().substring(MEASURE.length()) : null;
        return word != null && LADDER.contains(word) ? word : null;
    }
}

package vn.nghitruong.request;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.nghitruong.casefile.CaseCard;
import vn.nghitruong.casefile.CaseCard.Fact;
import vn.nghitruong.casefile.CaseContents;
import vn.nghitruong.casefile.CaseFiles;
import vn.nghitruong.casefile.Labels;
import vn.nghitruong.deadline.Deadlines;
import vn.nghitruong.deadline.DueView;
import vn.nghitruong.deadline.LedgerEntry;
import vn.nghitruong.organisation.Organisation;
import vn.nghitruong.organisation.Organisations;
import vn.nghitruong.request.Extensions.Extension;

/** A request as the forms and the case page show it. */
@Component
public class RequestView {

    private static final Set<Organisation.Kind> ANSWERING = Set.of(
            Organisation.Kind.AGENCY,
            Organisation.Kind.PEOPLES_COMMITTEE,
            Organisation.Kind.DELEGATION,
            Organisation.Kind.FRONT);

    private static final Set<String> CAME_BACK = Set.of(
            "request-returned",
            "answer-sent-back",
            "transfer-declined",
            "no-competent-agency",
            "dossier-incomplete",
            "dossier-missing",
            "late-wait",
            "settled-revise");

    private final Requests requests;
    private final Extensions extensions;
    private final Escalation escalation;
    private final Rounds rounds;
    private final CaseFiles files;
    private final Map<String, CaseContents> contents;
    private final Deadlines deadlines;
    private final Organisations organisations;
    private final Labels labels;
    private final Clock clock;

    RequestView(
            Requests requests,
            Extensions extensions,
            Escalation escalation,
            Rounds rounds,
            CaseFiles files,
            List<CaseContents> contents,
            Deadlines deadlines,
            Organisations organisations,
            Labels labels,
            Clock clock) {
        this.requests = requests;
        this.extensions = extensions;
        this.escalation = escalation;
        this.rounds = rounds;
        this.files = files;
        this.contents = contents.stream()
                .collect(Collectors.toUnmodifiableMap(family -> family.kind().word(), Function.identity()));
        this.deadlines = deadlines;
        this.organisations = organisations;
        this.labels = labels;
        this.clock = clock;
    }

    /** A date with its name: the council's limit, the agency's, a co-operating agency's. */
    public record Limit(String name, DueView due) {}

    /** One round, with what came of it. */
    public record Round(
            String code,
            int round,
            String lead,
            @Nullable String gateway,
            LocalDate sentOn,
            @Nullable String letter,
            @Nullable String answer,
            @Nullable String document,
            @Nullable String file,
            @Nullable LocalDate answeredOn,
            List<Fact> contributions) {}

    /**
     * What a form of a request shows.
     *
     * @param nextStep what is proposed while it is overdue
     */
    public record Page(
            CaseCard card,
            String requestCode,
            List<Limit> limits,
            List<Round> rounds,
            String lead,
            List<String> cooperating,
            Map<String, String> agencies,
            @Nullable Extension extension,
            List<Fact> notes,
            Escalation.@Nullable NextStep nextStep,
            LocalDate today) {}

    /** The page of a request's task. */
    public Page page(String code) {
        var request = requests.require(code);
        var kind = files.require(request.caseCode()).kind();
        var family = contents.get(kind);
        var card = family == null
                ? new CaseCard(request.caseCode(), request.title(), null, List.of())
                : family.card(request.caseCode());
        return new Page(
                card.with(facts(request)),
                code,
                limits(request),
                rounds(request.caseCode()),
                request.lead(),
                requests.contributions(code).stream().map(Contribution::agency).toList(),
                agencies(),
                extensions.pending(code).orElse(null),
                notes(request.caseCode()),
                isOverdue(request) ? escalation.next(request) : null,
                LocalDate.now(clock));
    }

    /** What whoever works next must read: why it came back. */
    public List<Fact> notes(String caseCode) {
        return files.timeline(caseCode).stream()
                .filter(event -> !event.kind().startsWith("reminder-"))
                .reduce((earlier, later) -> later)
                .filter(event -> CAME_BACK.contains(event.kind()))
                .map(event ->
                        new Fact(labels.of("event." + event.kind()), event.detail() == null ? "" : event.detail()))
                .stream()
                .toList();
    }

    /** All rounds of a case, oldest first. */
    public List<Round> rounds(String caseCode) {
        return requests.ofCases(List.of(caseCode)).stream().map(rounds::of).toList();
    }

    /** Whether a unit is of a kind that can be asked. */
    public static boolean answers(Organisation unit) {
        return ANSWERING.contains(unit.kind());
    }

    /** The units valid today that can be asked, code to name. */
    public Map<String, String> agencies() {
        var names = new LinkedHashMap<String, String>();
        organisations.validOn(LocalDate.now(clock)).stream()
                .filter(RequestView::answers)
                .forEach(unit -> names.put(unit.code(), unit.name()));
        return names;
    }

    /** The dates of a case that still run or have run, each explained. */
    public List<Limit> limits(String caseCode) {
        var today = LocalDate.now(clock);
        var kind = files.require(caseCode).kind();
        return deadlines.ofCase(caseCode).stream()
                .map(entry -> new Limit(name(entry, kind), view(entry, today)))
                .toList();
    }

    private boolean isOverdue(Request request) {
        return deadlines.entry(request.dueEntry()).due().isBefore(LocalDate.now(clock));
    }

    private List<Limit> limits(Request request) {
        var today = LocalDate.now(clock);
        var kind = files.require(request.caseCode()).kind();
        var limits = new ArrayList<Limit>();
        for (var entry : deadlines.ofCase(request.caseCode())) {
            if (entry.subject().startsWith(request.code() + ":") && entry.closedOn() == null) {
                limits.add(new Limit(name(entry, kind), view(entry, today)));
            }
        }
        return limits;
    }

    private DueView view(LedgerEntry entry, LocalDate today) {
        var closed = entry.closedOn();
        return DueView.of(entry, deadlines.urgency(entry.due(), closed == null ? today : closed));
    }

    /** What is due: a family's own date, or what a request of this kind is called towards the council. */
    private String name(LedgerEntry entry, String kind) {
        var what = entry.subject().substring(entry.subject().indexOf(':') + 1);
        return organisations
                .find(what)
                .map(unit -> labels.of("limit.contribution", unit.name()))
                .orElseGet(() -> labels.of("limit." + (what.equals("council") ? "council." + kind : what)));
    }

    private List<Fact> facts(Request request) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(labels.of("request"), request.code() + ", " + labels.of("request.round", request.round())));
        facts.add(new Fact(labels.of("request.lead"), requests.name(request.lead())));
        facts.add(new Fact(labels.of("request.reason"), request.reason()));
        if (request.gateway() != null) {
            facts.add(new Fact(labels.of("request.gateway"), requests.name(request.gateway())));
        }
        var letter = rounds.letter(request);
        if (letter != null) {
            facts.add(new Fact(labels.of("request.letter"), letter));
        }
        return facts;
    }
}

package vn.nghitruong.monitoring;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.nghitruong.casefile.CaseAccess;
import vn.nghitruong.casefile.CaseCard;
import vn.nghitruong.casefile.CaseContents;
import vn.nghitruong.casefile.CaseFile;
import vn.nghitruong.casefile.CaseFiles;
import vn.nghitruong.casefile.CaseKind;
import vn.nghitruong.casefile.Labels;
import vn.nghitruong.casefile.Timeline;
import vn.nghitruong.document.Documents;
import vn.nghitruong.request.Request;
import vn.nghitruong.request.RequestView;
import vn.nghitruong.request.RequestView.Limit;
import vn.nghitruong.request.RequestView.Round;
import vn.nghitruong.request.Requests;
import vn.nghitruong.supervision.MissionView;

/**
 * One page for every kind of case, running or finished. The council's own units and its supervisors read all of it. An
 * agency that takes part reads what it was asked and what came of that: of a petition its dates and its timeline too,
 * which the petition's own interface shows it; never who held the case for how long, and never a voter.
 */
@Component
public class CasePages {

    /** What the core of asking writes into a timeline, for whoever was asked. */
    private static final Set<String> OF_REQUESTS = Set.of(
            "request-sent",
            "request-accepted",
            "request-presumed",
            "request-decided",
            "request-returned",
            "request-reassigned",
            "request-competence-decided",
            "contribution-given",
            "answer-given",
            "answer-consolidated",
            "answer-sent-back",
            "extension-asked",
            "extension-approved",
            "extension-declined");

    private final CaseFiles files;
    private final CaseAccess access;
    private final CasePaths paths;
    private final CaseClock holders;
    private final CaseTies ties;
    private final CaseWords words;
    private final Map<String, CaseContents> contents;
    private final MissionView missions;
    private final RequestView requestViews;
    private final Requests requests;
    private final Documents documents;
    private final Timeline timelines;
    private final Labels labels;
    private final Clock clock;

    CasePages(
            CaseFiles files,
            CaseAccess access,
            CasePaths paths,
            CaseClock holders,
            CaseTies ties,
            CaseWords words,
            List<CaseContents> contents,
            MissionView missions,
            RequestView requestViews,
            Requests requests,
            Documents documents,
            Timeline timelines,
            Labels labels,
            Clock clock) {
        this.files = files;
        this.access = access;
        this.paths = paths;
        this.holders = holders;
        this.ties = ties;
        this.words = words;
        this.contents = contents.stream()
                .collect(Collectors.toUnmodifiableMap(family -> family.kind().word(), Function.identity()));
        this.missions = missions;
        this.requestViews = requestViews;
        this.requests = requests;
        this.documents = documents;
        this.timelines = timelines;
        this.labels = labels;
        this.clock = clock;
    }

    /** The page of a case; refused as unknown to whoever may not read it. */
    @Transactional(readOnly = true)
    public CasePage of(String code) {
        var file = readable(code);
        var whole = readsAll(file);
        var told = whole || file.kind().equals(CaseKind.PETITION.word());
        var card = card(file);
        var runs = paths.runs(file, whole);
        var rounds = requestViews.rounds(code);
        var outcome = file.outcome();
        return new CasePage(
                code,
                whole,
                file.kind(),
                words.kind(file.kind()),
                file.council(),
                words.unit(file.council()),
                file.title(),
                file.state(),
                file.isOpen() ? words.state(file.kind(), file.state(), null) : labels.of("case-state.closed"),
                outcome,
                outcome == null ? null : words.state(file.kind(), file.state(), outcome),
                file.openedOn(),
                file.closedOn(),
                LocalDate.now(clock),
                card.facts(),
                card.text(),
                requestViews.notes(code),
                told ? requestViews.limits(code) : limitsOfRequests(code),
                rounds,
                documents(code, told, rounds),
                ties.links(code, whole),
                whole ? ties.proposals(code) : List.of(),
                whole ? holders.of(file, runs, files.timeline(code)) : List.of(),
                paths.of(runs),
                timelines.of(code).stream()
                        .filter(line -> told || OF_REQUESTS.contains(line.kind()))
                        .toList());
    }

    /** The picture, as BPMN, of a model that the case used. */
    @Transactional(readOnly = true)
    public String diagram(String code, String definition) {
        var file = readable(code);
        return paths.diagram(paths.runs(file, readsAll(file)), definition);
    }

    private CaseFile readable(String code) {
        return access.requireReadable(files.require(code));
    }

    private boolean readsAll(CaseFile file) {
        return access.seesEverything() || access.councils().contains(file.council());
    }

    private CaseCard card(CaseFile file) {
        var family = contents.get(file.kind());
        return family == null ? missions.page(file.code()).card() : family.card(file.code());
    }

    private List<Limit> limitsOfRequests(String code) {
        return requests.ofCases(List.of(code)).stream()
                .filter(Request::isOpen)
                .flatMap(request -> requestViews.page(request.code()).limits().stream())
                .toList();
    }

    private List<CasePage.File> documents(String code, boolean all, List<Round> rounds) {
        var answered = rounds.stream().map(Round::file).filter(Objects::nonNull).collect(Collectors.toSet());
        return documents.ofCase(code).stream()
                .filter(document -> all || answered.contains(document.id()))
                .map(document ->
                        new CasePage.File(document.id(), document.name(), document.size(), document.uploadedAt()))
                .toList();
    }
}

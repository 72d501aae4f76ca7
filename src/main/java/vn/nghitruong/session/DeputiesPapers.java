package vn.nghitruong.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.nghitruong.casefile.CaseCard.Fact;
import vn.nghitruong.casefile.Labels;
import vn.nghitruong.document.Document;
import vn.nghitruong.document.Documents;
import vn.nghitruong.organisation.Organisation;
import vn.nghitruong.organisation.Organisations;
import vn.nghitruong.refusal.Refusal;
import vn.nghitruong.request.Request;
import vn.nghitruong.request.Requests;
import vn.nghitruong.session.SessionPapers.OfItem;
import vn.nghitruong.session.SessionPapers.Paper;

/** Gathers the papers of a session that went out to the deputies; whoever fetches them is recorded as a reader. */
@Service
public class DeputiesPapers {

    private final Sessions sessions;
    private final Items items;
    private final Readers readers;
    private final SessionContents contents;
    private final Requests requests;
    private final Documents documents;
    private final Organisations organisations;
    private final Labels labels;

    DeputiesPapers(
            Sessions sessions,
            Items items,
            Readers readers,
            SessionContents contents,
            Requests requests,
            Documents documents,
            Organisations organisations,
            Labels labels) {
        this.sessions = sessions;
        this.items = items;
        this.readers = readers;
        this.contents = contents;
        this.requests = requests;
        this.documents = documents;
        this.organisations = organisations;
        this.labels = labels;
    }

    /**
     * For the units of the session's council and its supervisors; the fetching unit is recorded.
     *
     * @throws Refusal when there is no such session for the current user, or its papers have not gone out yet
     */
    @Transactional
    public SessionPapers fetch(String code) {
        var session = sessions.requireReadable(code);
        var dispatchedOn = session.dispatchedOn();
        if (dispatchedOn == null) {
            throw Refusal.conflict("session.not-dispatched", code);
        }
        readers.downloaded(session);
        var sent = items.ofSession(code).stream()
                .filter(item -> item.dispatchedOn() != null)
                .filter(item -> item.state().equals(SessionItem.READY) || item.outcome() != null)
                .toList();
        var asked = requests.ofCases(sent.stream().map(SessionItem::code).toList()).stream()
                .collect(Collectors.toMap(Request::code, Function.identity()));
        return new SessionPapers(
                contents.card(session.code()),
                dispatchedOn,
                common(code),
                sent.stream().map(item -> ofItem(item, asked)).toList());
    }

    private List<Paper> common(String code) {
        var folder = PaperNames.folder(0, labels.of("papers.common"));
        var papers = new ArrayList<Paper>();
        documents.ofCase(code).forEach(document -> add(papers, labels.of("papers.of-session"), document, folder));
        return List.copyOf(papers);
    }

    private OfItem ofItem(SessionItem item, Map<String, Request> asked) {
        var request = item.requestCode() == null ? null : asked.get(item.requestCode());
        var folder = PaperNames.folder(item.number(), item.title());
        var files = documents.ofCase(item.code()).stream().collect(Collectors.toMap(Document::id, Function.identity()));
        var papers = new ArrayList<Paper>();
        if (request != null && request.file() != null) {
            add(papers, labels.of("papers.dossier"), files.get(request.file()), folder);
        }
        if (item.reportFile() != null) {
            add(papers, labels.of("papers.report"), files.get(item.reportFile()), folder);
        }
        return new OfItem(item.number(), item.title(), facts(item, request), List.copyOf(papers));
    }

    private static void add(List<Paper> papers, String label, @Nullable Document document, String folder) {
        papers.add(new Paper(
                label, Objects.requireNonNull(document), folder, PaperNames.file(papers.size() + 1, document.name())));
    }

    private List<Fact> facts(SessionItem item, @Nullable Request request) {
        var facts = new ArrayList<Fact>();
        var kind = labels.of("item-kind." + item.kind());
        add(facts, "item.kind", item.normative() ? labels.of("item-kind.normative", kind) : kind);
        add(facts, "item.submitter", name(item.submitter()));
        add(facts, "item.drafter", name(item.drafter()));
        add(facts, "item.committee", name(item.committee()));
        if (request != null) {
            add(facts, "papers.submission-number", numbered(request));
        }
        add(facts, "papers.report-number", item.reportNumber());
        add(facts, "papers.opinion", item.opinion() == null ? null : labels.of("opinion." + item.opinion()));
        add(facts, "papers.outcome", item.outcome() == null ? null : labels.of("item-state." + item.outcome()));
        return List.copyOf(facts);
    }

    private @Nullable String numbered(Request request) {
        return request.documentNumber() == null
                ? null
                : labels.of("papers.number-and-day", request.documentNumber(), labels.day(request.documentDate()));
    }

    private void add(List<Fact> facts, String label, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            facts.add(new Fact(labels.of(label), value));
        }
    }

    private @Nullable String name(@Nullable String unit) {
        return unit == null
                ? null
                : organisations.find(unit).map(Organisation::name).orElse(unit);
    }
}

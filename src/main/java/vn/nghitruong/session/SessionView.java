package vn.nghitruong.session;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import vn.nghitruong.casefile.CaseCard;
import vn.nghitruong.casefile.CaseCard.Fact;
import vn.nghitruong.casefile.CaseEvent;
import vn.nghitruong.casefile.CaseFiles;
import vn.nghitruong.casefile.Labels;
import vn.nghitruong.document.Document;
import vn.nghitruong.document.Documents;
import vn.nghitruong.organisation.Organisation;
import vn.nghitruong.organisation.Organisations;
import vn.nghitruong.request.RequestView;

/** A session and its items as their forms show them. */
@Component
public class SessionView {

    private final Sessions sessions;
    private final Items items;
    private final Agenda agenda;
    private final SessionContents sessionContents;
    private final ItemContents itemContents;
    private final ItemRows rows;
    private final RequestView requests;
    private final Resolutions resolutions;
    private final CaseFiles files;
    private final Documents documents;
    private final Organisations organisations;
    private final Labels labels;

    SessionView(
            Sessions sessions,
            Items items,
            Agenda agenda,
            SessionContents sessionContents,
            ItemContents itemContents,
            ItemRows rows,
            RequestView requests,
            Resolutions resolutions,
            CaseFiles files,
            Documents documents,
            Organisations organisations,
            Labels labels) {
        this.sessions = sessions;
        this.items = items;
        this.agenda = agenda;
        this.sessionContents = sessionContents;
        this.itemContents = itemContents;
        this.rows = rows;
        this.requests = requests;
        this.resolutions = resolutions;
        this.files = files;
        this.documents = documents;
        this.organisations = organisations;
        this.labels = labels;
    }

    /** What every form of a session shows. */
    public record Page(
            CaseCard card,
            List<RequestView.Limit> limits,
            List<Fact> notes,
            List<ItemRows.Row> items,
            LocalDate opensOn,
            LocalDate endsOn,
            LocalDate today) {}

    /**
     * What the agenda's form offers.
     *
     * @param units who may submit or draft, code to name
     * @param putOff items that earlier sessions put off
     * @param toQuestion cases that other families propose to question; an item names them in {@code from}
     */
    public record AgendaPage(
            Page page,
            Map<String, String> units,
            Map<String, String> committees,
            List<ItemRows.Row> putOff,
            List<QuestionProposals.Waiting> toQuestion) {}

    /**
     * What the form of a session's item shows.
     *
     * @param documents the item's own files, such as its verification report; a dossier's are with its round
     */
    public record ItemPage(
            CaseCard card,
            List<RequestView.Limit> limits,
            List<RequestView.Round> rounds,
            List<Fact> notes,
            List<Document> documents,
            List<Part> parts,
            LocalDate today) {}

    /** A part of a dossier. */
    public record Part(String code, String label) {}

    /** What the form of a resolution shows; the next free number of each series. */
    public record ResolutionPage(
            CaseCard card,
            List<RequestView.Limit> limits,
            List<Fact> notes,
            boolean normative,
            int nextNormative,
            int nextOther,
            LocalDate opensOn,
            LocalDate today) {}

    /** The page of a session's task. */
    public Page page(String code) {
        var session = sessions.require(code);
        return new Page(
                sessionContents.card(code),
                requests.limits(code),
                notes(code, event -> event.kind().equals("agenda-declined")),
                rows.of(items.ofSession(code)),
                session.opensOn(),
                session.endsOn(),
                sessions.today());
    }

    /** The page of the agenda's task. */
    public AgendaPage agendaPage(String code) {
        var council = sessions.require(code).council();
        return new AgendaPage(
                page(code),
                units(council),
                units(unit -> unit.kind() == Organisation.Kind.COMMITTEE
                        && unit.council().equals(council)),
                rows.of(agenda.putOff(council)),
                agenda.toQuestion(council));
    }

    /** The page of an item's task. */
    public ItemPage itemPage(String code) {
        var item = items.require(code);
        return new ItemPage(
                itemContents.card(code),
                requests.limits(code),
                requests.rounds(code),
                requests.notes(code),
                documents.ofCase(code),
                item.itemKind().parts(item.normative()).stream()
                        .map(part -> new Part(part, labels.of("dossier-part." + part)))
                        .toList(),
                sessions.today());
    }

    /** The page of a resolution's task. */
    public ResolutionPage resolutionPage(String code) {
        var item = items.require(code);
        var session = items.sessionOf(code);
        var year = sessions.today().getYear();
        return new ResolutionPage(
                itemContents.card(code).with(votes(item)),
                requests.limits(code),
                List.of(),
                item.normative(),
                resolutions.next(session.council(), year, true),
                resolutions.next(session.council(), year, false),
                session.opensOn(),
                sessions.today());
    }

    /** Every unit that may submit or draft something for a council, code to name. */
    private Map<String, String> units(String council) {
        return units(unit ->
                unit.kind() != Organisation.Kind.COUNCIL && unit.council().equals(council));
    }

    private Map<String, String> units(Predicate<Organisation> wanted) {
        var names = new LinkedHashMap<String, String>();
        organisations.validOn(sessions.today()).stream()
                .filter(wanted)
                .forEach(unit -> names.put(unit.code(), unit.name()));
        return names;
    }

    private List<Fact> notes(String code, Predicate<CaseEvent> wanted) {
        return files.timeline(code).stream()
                .reduce((earlier, later) -> later)
                .filter(wanted)
                .map(event ->
                        new Fact(labels.of("event." + event.kind()), event.detail() == null ? "" : event.detail()))
                .stream()
                .toList();
    }

    private List<Fact> votes(SessionItem item) {
        return item.inFavour() == null
                ? List.of()
                : List.of(new Fact(
                        labels.of("item.votes"),
                        labels.of(
                                "item.votes-cast",
                                item.inFavour(),
                                item.against() == null ? 0 : item.against(),
                                item.abstained() == null ? 0 : item.abstained())));
    }
}

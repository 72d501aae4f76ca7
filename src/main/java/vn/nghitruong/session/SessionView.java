package vn.nghitruong.session;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
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
    private final ItemContents itemContents;
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
            ItemContents itemContents,
            RequestView requests,
            Resolutions resolutions,
            CaseFiles files,
            Documents documents,
            Organisations organisations,
            Labels labels) {
        this.sessions = sessions;
        this.items = items;
        this.agenda = agenda;
        this.itemContents = itemContents;
        this.requests = requests;
        this.resolutions = resolutions;
        this.files = files;
        this.documents = documents;
        this.organisations = organisations;
        this.labels = labels;
    }

    /**
     * One item in a list; units by their codes and by their names.
     *
     * @param from the item of an earlier session that it continues
     */
    public record Row(
            String code,
            int number,
            String title,
            String kind,
            String kindLabel,
            boolean normative,
            boolean dismissal,
            String submitter,
            String submitterName,
            String drafter,
            String drafterName,
            @Nullable String committee,
            @Nullable String committeeName,
            @Nullable String from,
            String state,
            String stateLabel) {}

    /** What every form of a session shows. */
    public record Page(
            CaseCard card,
            List<RequestView.Limit> limits,
            List<Fact> notes,
            List<Row> items,
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
            List<Row> putOff,
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
                card(session),
                requests.limits(code),
                notes(code, event -> event.kind().equals("agenda-declined")),
                rows(items.ofSession(code)),
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
                rows(agenda.putOff(council)),
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

    /** A session at a glance. */
    public CaseCard card(CouncilSession session) {
        var facts = new ArrayList<Fact>();
        add(facts, "session.council", organisations.require(session.council()).name());
        add(facts, "session.kind", labels.of("session-kind." + session.kind()));
        add(facts, "session.ordinal", String.valueOf(session.ordinal()));
        add(facts, "session.opens-on", labels.day(session.opensOn()));
        add(facts, "session.days", String.valueOf(session.days()));
        add(facts, "session.agreed-on", labels.day(session.agreedOn()));
        add(facts, "session.conclusion", session.conclusionNumber());
        add(facts, "session.decision", session.decisionNumber());
        add(facts, "session.announced-on", labels.day(session.announcedOn()));
        add(facts, "session.dispatched-on", labels.day(session.dispatchedOn()));
        return new CaseCard(session.code(), files.require(session.code()).title(), null, List.copyOf(facts));
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

    private List<Row> rows(List<SessionItem> all) {
        var asked = items.asked(all);
        return all.stream().map(item -> row(item, Items.state(item, asked))).toList();
    }

    private Row row(SessionItem item, String state) {
        return new Row(
                item.code(),
                item.number(),
                item.title(),
                item.kind(),
                labels.of("item-kind." + item.kind()),
                item.normative(),
                item.dismissal(),
                item.submitter(),
                name(item.submitter()),
                item.drafter(),
                name(item.drafter()),
                item.committee(),
                item.committee() == null ? null : name(item.committee()),
                item.fromCode(),
                state,
                labels.of("item-state." + state));
    }

    private String name(String unit) {
        return organisations.find(unit).map(Organisation::name).orElse(unit);
    }

    private void add(List<Fact> facts, String label, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            facts.add(new Fact(labels.of(label), value));
        }
    }
}

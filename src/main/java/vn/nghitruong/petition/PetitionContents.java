package vn.nghitruong.petition;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.nghitruong.casefile.CaseCard;
import vn.nghitruong.casefile.CaseCard.Fact;
import vn.nghitruong.casefile.CaseContents;
import vn.nghitruong.casefile.CaseFiles;
import vn.nghitruong.casefile.CaseKind;
import vn.nghitruong.casefile.Labels;
import vn.nghitruong.organisation.Organisation;
import vn.nghitruong.organisation.Organisations;
import vn.nghitruong.topic.Topic;
import vn.nghitruong.topic.Topics;

/** A petition at a glance: its words, where it comes from, and what was decided about it. No voter's name. */
@Component
class PetitionContents implements CaseContents {

    private final Petitions petitions;
    private final CaseFiles files;
    private final Organisations organisations;
    private final Topics topics;
    private final Labels labels;

    PetitionContents(Petitions petitions, CaseFiles files, Organisations organisations, Topics topics, Labels labels) {
        this.petitions = petitions;
        this.files = files;
        this.organisations = organisations;
        this.topics = topics;
        this.labels = labels;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.PETITION;
    }

    @Override
    public CaseCard card(String caseCode) {
        var petition = petitions.require(caseCode);
        var facts = new ArrayList<Fact>();
        add(facts, "petition.council", name(petition.council()));
        add(facts, "petition.place", petition.place());
        add(facts, "petition.source", labels.of("source." + petition.source()));
        add(facts, "petition.received-on", labels.day(petition.receivedOn()));
        add(facts, "petition.topic", topic(petition.topic()));
        add(facts, "petition.competence", word("competence.", petition.competence()));
        add(facts, "petition.committee", name(petition.committee()));
        return new CaseCard(caseCode, files.require(caseCode).title(), petition.content(), List.copyOf(facts));
    }

    /** What was found about who answers, for the units of the council itself. */
    List<Fact> assignment(Petition petition) {
        var facts = new ArrayList<Fact>();
        add(facts, "request.lead", name(petition.lead()));
        add(facts, "request.gateway", name(petition.gateway()));
        add(
                facts,
                "request.cooperating",
                String.join(
                        ", ",
                        petition.cooperatingAgencies().stream().map(this::name).toList()));
        add(facts, "request.reason", petition.assignmentReason());
        add(facts, "petition.decision-reason", petition.decisionReason());
        return facts;
    }

    /** Links to other cases, in words. */
    List<Fact> links(String caseCode) {
        return files.links(caseCode).stream()
                .map(link -> new Fact(labels.of("link." + link.relation()), link.code()))
                .toList();
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

    private @Nullable String topic(@Nullable String code) {
        return code == null ? null : topics.find(code).map(Topic::name).orElse(code);
    }

    private @Nullable String word(String prefix, @Nullable String value) {
        return value == null ? null : labels.of(prefix + value);
    }
}

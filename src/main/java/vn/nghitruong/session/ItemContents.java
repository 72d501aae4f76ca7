package vn.nghitruong.session;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.nghitruong.casefile.CaseCard;
import vn.nghitruong.casefile.CaseCard.Fact;
import vn.nghitruong.casefile.CaseContents;
import vn.nghitruong.casefile.CaseKind;
import vn.nghitruong.casefile.Labels;
import vn.nghitruong.organisation.Organisation;
import vn.nghitruong.organisation.Organisations;

/** An item of an agenda at a glance. */
@Component
class ItemContents implements CaseContents {

    private final Items items;
    private final Organisations organisations;
    private final Labels labels;

    ItemContents(Items items, Organisations organisations, Labels labels) {
        this.items = items;
        this.organisations = organisations;
        this.labels = labels;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.SESSION_ITEM;
    }

    @Override
    public CaseCard card(String caseCode) {
        var item = items.require(caseCode);
        var session = items.sessionOf(caseCode);
        var facts = new ArrayList<Fact>();
        add(facts, "item.session", labels.of("session.of", session.code(), labels.day(session.opensOn())));
        add(facts, "item.kind", kind(item));
        add(facts, "item.submitter", name(item.submitter()));
        add(facts, "item.drafter", name(item.drafter()));
        add(facts, "item.committee", name(item.committee()));
        add(facts, "item.parts", parts(item));
        add(facts, "item.missing", item.missing());
        add(facts, "item.late-decision", late(item));
        add(facts, "item.opinion", opinion(item));
        return new CaseCard(caseCode, item.title(), null, List.copyOf(facts));
    }

    private String kind(SessionItem item) {
        var kind = labels.of("item-kind." + item.kind());
        return item.normative() ? labels.of("item-kind.normative", kind) : kind;
    }

    private String parts(SessionItem item) {
        return String.join(
                "; ",
                item.itemKind().parts(item.normative()).stream()
                        .map(part -> labels.of("dossier-part." + part))
                        .toList());
    }

    private @Nullable String late(SessionItem item) {
        return item.lateDecision() == null
                ? null
                : labels.of("late-decision." + item.lateDecision()) + ": " + item.lateReason();
    }

    private @Nullable String opinion(SessionItem item) {
        if (item.opinion() == null) {
            return null;
        }
        var words = labels.of("opinion." + item.opinion()) + ", " + item.reportNumber();
        return item.opinionReason() == null ? words : words + ": " + item.opinionReason();
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

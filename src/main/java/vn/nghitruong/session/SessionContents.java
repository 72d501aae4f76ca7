package vn.nghitruong.session;

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
import vn.nghitruong.organisation.Organisations;

/** A session at a glance. */
@Component
class SessionContents implements CaseContents {

    private final Sessions sessions;
    private final CaseFiles files;
    private final Organisations organisations;
    private final Labels labels;

    SessionContents(Sessions sessions, CaseFiles files, Organisations organisations, Labels labels) {
        this.sessions = sessions;
        this.files = files;
        this.organisations = organisations;
        this.labels = labels;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.SESSION;
    }

    @Override
    public CaseCard card(String caseCode) {
        var session = sessions.require(caseCode);
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
        return new CaseCard(caseCode, files.require(caseCode).title(), null, List.copyOf(facts));
    }

    private void add(List<Fact> facts, String label, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            facts.add(new Fact(labels.of(label), value));
        }
    }
}

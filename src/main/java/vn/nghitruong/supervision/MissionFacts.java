package vn.nghitruong.supervision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.nghitruong.casefile.CaseCard.Fact;
import vn.nghitruong.casefile.Labels;
import vn.nghitruong.organisation.Organisation;
import vn.nghitruong.organisation.Organisations;

/** The short facts of a mission in the users' words, for all who may read of it. */
@Component
class MissionFacts {

    private final Organisations organisations;
    private final Labels labels;

    MissionFacts(Organisations organisations, Labels labels) {
        this.organisations = organisations;
        this.labels = labels;
    }

    List<Fact> of(Mission mission) {
        var facts = new ArrayList<Fact>();
        add(facts, "mission.subject", labels.of("mission-subject." + mission.subject()));
        add(facts, "mission.unit", mission.unit() == null ? null : name(mission.unit()));
        add(facts, "mission.form", labels.of("mission-form." + mission.form()));
        add(facts, "mission.starts-on", mission.startsOn());
        add(facts, "mission.ends-on", mission.endsOn());
        add(facts, "mission.reports-due-on", mission.reportsDueOn());
        add(
                facts,
                mission.missionSubject() == Subject.COUNCIL ? "mission.resolution" : "mission.decision",
                mission.decisionNumber());
        return facts;
    }

    void add(List<Fact> facts, String label, @Nullable LocalDate day) {
        add(facts, label, day == null ? null : labels.day(day));
    }

    void add(List<Fact> facts, String label, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            facts.add(new Fact(labels.of(label), value));
        }
    }

    String name(String unit) {
        return organisations.find(unit).map(Organisation::name).orElse(unit);
    }
}

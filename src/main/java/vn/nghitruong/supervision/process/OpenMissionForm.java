package vn.nghitruong.supervision.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import vn.nghitruong.casefile.CaseAccess;
import vn.nghitruong.engine.Field;
import vn.nghitruong.engine.Form;
import vn.nghitruong.engine.FormInput;
import vn.nghitruong.engine.Routing;
import vn.nghitruong.engine.StartForm;
import vn.nghitruong.organisation.Organisation;
import vn.nghitruong.organisation.Organisation.Kind;
import vn.nghitruong.organisation.Organisations;
import vn.nghitruong.supervision.MissionDesk;
import vn.nghitruong.supervision.MissionForm;
import vn.nghitruong.supervision.Missions;
import vn.nghitruong.supervision.Openings;
import vn.nghitruong.supervision.Subject;
import vn.nghitruong.supervision.SupervisionVariables;

/** A mission is opened: by an office, a standing committee, a committee or a deputies group. */
@Component
class OpenMissionForm implements StartForm {

    private static final Form FORM = Form.of(
            Field.line("council").needed(),
            Field.choice("subject", Subject.words()).needed(),
            Field.line("unit"),
            Field.choice("form", MissionForm.words()).needed(),
            Field.text("title", 250).needed(),
            Field.codes("bodies", 200).needed(),
            Field.date("startsOn").needed(),
            Field.comingDate("endsOn").needed(),
            Field.text("members", 2000),
            Field.text("reason", 2000),
            Field.codes("petitions", 100),
            Field.number("programmeItem", Integer.MAX_VALUE));

    private final Openings openings;
    private final Organisations organisations;
    private final MissionDesk desk;
    private final CaseAccess access;
    private final Clock clock;

    OpenMissionForm(Openings openings, Organisations organisations, MissionDesk desk, CaseAccess access, Clock clock) {
        this.openings = openings;
        this.organisations = organisations;
        this.desk = desk;
        this.access = access;
        this.clock = clock;
    }

    /**
     * What the start form offers: the caller's councils, the units whose missions the caller may open, and the bodies
     * that can be supervised.
     *
     * @param steers whether missions of the council and its standing committee too
     */
    record Offer(
            Map<String, String> councils,
            boolean steers,
            Map<String, String> committees,
            Map<String, String> groups,
            Map<String, String> bodies,
            LocalDate today) {}

    @Override
    public String process() {
        return Missions.PROCESS;
    }

    @Override
    public Form form() {
        return FORM;
    }

    @Override
    public Object show() {
        var councils = access.councils();
        return new Offer(
                names(unit -> unit.kind() == Kind.COUNCIL && councils.contains(unit.code())),
                councils.stream().anyMatch(desk::steers),
                names(unit -> unit.kind() == Kind.COMMITTEE && councils.contains(unit.council()) && desk.opens(unit)),
                names(unit ->
                        unit.kind() == Kind.DEPUTIES_GROUP && councils.contains(unit.council()) && desk.opens(unit)),
                desk.bodies(councils),
                LocalDate.now(clock));
    }

    @Override
    public Opened submit(FormInput input) {
        var draft = new Missions.Draft(
                input.text("council"),
                Subject.of(input.text("subject")),
                input.optionalText("unit"),
                MissionForm.of(input.text("form")),
                input.text("title"),
                input.codes("bodies"),
                input.date("startsOn"),
                input.date("endsOn"),
                input.optionalText("members"),
                input.optionalText("reason"),
                input.has("petitions") ? input.codes("petitions") : List.of(),
                input.has("programmeItem") ? Long.valueOf(input.number("programmeItem")) : null);
        var code = openings.open(draft);
        var routing = Routing.with(SupervisionVariables.MISSION_CODE, code)
                .and(SupervisionVariables.COUNCIL, draft.council())
                .and(SupervisionVariables.SURVEY, draft.form() == MissionForm.SURVEY);
        return new Opened(code, routing);
    }

    private Map<String, String> names(Predicate<Organisation> wanted) {
        var names = new LinkedHashMap<String, String>();
        organisations.validOn(LocalDate.now(clock)).stream()
                .filter(wanted)
                .forEach(unit -> names.put(unit.code(), unit.name()));
        return names;
    }
}

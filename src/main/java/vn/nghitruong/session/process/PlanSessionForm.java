package vn.nghitruong.session.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.nghitruong.casefile.CaseAccess;
import vn.nghitruong.casefile.Labels;
import vn.nghitruong.engine.EngineWork;
import vn.nghitruong.engine.Field;
import vn.nghitruong.engine.Form;
import vn.nghitruong.engine.FormInput;
import vn.nghitruong.engine.Routing;
import vn.nghitruong.engine.StartForm;
import vn.nghitruong.organisation.Organisation;
import vn.nghitruong.organisation.Organisations;
import vn.nghitruong.session.SessionKind;
import vn.nghitruong.session.SessionVariables;
import vn.nghitruong.session.Sessions;

/** A session is planned: by an office in Tasklist, or over the web with the same fields. */
@Component
class PlanSessionForm implements StartForm {

    private static final int LONGEST_SESSION = 30;

    private static final Form FORM = Form.of(
            Field.line("council").needed(),
            Field.choice("kind", SessionKind.words()).needed(),
            Field.number("ordinal", 999).needed(),
            Field.comingDate("opensOn").needed(),
            Field.number("days", LONGEST_SESSION).needed(),
            Field.text("title", 250));

    private final Sessions sessions;
    private final Organisations organisations;
    private final CaseAccess access;
    private final Labels labels;
    private final Clock clock;

    PlanSessionForm(Sessions sessions, Organisations organisations, CaseAccess access, Labels labels, Clock clock) {
        this.sessions = sessions;
        this.organisations = organisations;
        this.access = access;
        this.labels = labels;
        this.clock = clock;
    }

    /** What the start form offers: the caller's councils; the calendar is asked for as the day is chosen. */
    record Offer(Map<String, String> councils, LocalDate today) {}

    @Override
    public String process() {
        return Sessions.PROCESS;
    }

    @Override
    public Form form() {
        return FORM;
    }

    @Override
    public Object show() {
        var names = new LinkedHashMap<String, String>();
        organisations.validOn(LocalDate.now(clock)).stream()
                .filter(unit -> unit.kind() == Organisation.Kind.COUNCIL)
                .filter(unit -> access.councils().contains(unit.code()))
                .forEach(unit -> names.put(unit.code(), unit.name()));
        return new Offer(names, LocalDate.now(clock));
    }

    @Override
    public Opened submit(FormInput input) {
        var council = input.text("council");
        var kind = SessionKind.of(input.text("kind"));
        var ordinal = input.atLeastOne("ordinal");
        var title = Objects.requireNonNullElseGet(
                input.optionalText("title"),
                () -> labels.of(
                        "session.default-title." + kind.word(),
                        ordinal,
                        organisations.require(council).name()));
        var opensOn = input.date("opensOn");
        var code = sessions.plan(new Sessions.Draft(council, kind, ordinal, opensOn, input.atLeastOne("days"), title));
        var routing = Routing.with(SessionVariables.SESSION_CODE, code)
                .and(SessionVariables.COUNCIL, council)
                .and(SessionVariables.OPENS_AT, EngineWork.at(opensOn.atStartOfDay()));
        return new Opened(code, routing);
    }
}

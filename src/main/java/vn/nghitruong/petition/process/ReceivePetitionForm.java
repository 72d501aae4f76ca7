package vn.nghitruong.petition.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.nghitruong.casefile.CaseAccess;
import vn.nghitruong.engine.Field;
import vn.nghitruong.engine.Form;
import vn.nghitruong.engine.FormInput;
import vn.nghitruong.engine.StartForm;
import vn.nghitruong.organisation.Organisation;
import vn.nghitruong.organisation.Organisations;
import vn.nghitruong.petition.Intake;
import vn.nghitruong.petition.Voter;
import vn.nghitruong.topic.Topic;
import vn.nghitruong.topic.Topics;

/** A petition is taken in: by an office in Tasklist, or over the web with the same fields. */
@Component
class ReceivePetitionForm implements StartForm {

    private static final Form FORM = Form.of(
            Field.line("council").needed(),
            Field.choice(
                            "source",
                            "voter-contact",
                            "hotline",
                            "front",
                            "reception",
                            "press",
                            "deputy",
                            "delegation",
                            "lower-council")
                    .needed(),
            Field.pastDate("receivedOn").needed(),
            Field.line("place").needed(),
            Field.text("subject", 250).needed(),
            Field.text("content", 20000).needed(),
            Field.rows("voters", 500, Field.line("name").needed(), Field.text("address", 500), Field.text("phone", 30)),
            Field.line("session"),
            Field.choice("phase", "before", "after"),
            Field.line("deputiesGroup"),
            Field.pastDate("contactOn"),
            Field.line("topic"));

    private final Intake intake;
    private final Organisations organisations;
    private final Topics topics;
    private final CaseAccess access;
    private final Clock clock;

    ReceivePetitionForm(Intake intake, Organisations organisations, Topics topics, CaseAccess access, Clock clock) {
        this.intake = intake;
        this.organisations = organisations;
        this.topics = topics;
        this.access = access;
        this.clock = clock;
    }

    /** What the start form offers: the caller's councils, their groups, the topics. */
    record Offer(Map<String, String> councils, Map<String, String> groups, List<Topic> topics, LocalDate today) {}

    @Override
    public String process() {
        return "petition";
    }

    @Override
    public Form form() {
        return FORM;
    }

    @Override
    public Object show() {
        var councils = access.councils();
        return new Offer(
                names(Organisation.Kind.COUNCIL, councils),
                names(Organisation.Kind.DEPUTIES_GROUP, councils),
                topics.all(),
                LocalDate.now(clock));
    }

    @Override
    public Opened submit(FormInput input) {
        var draft = new Intake.Draft(
                input.text("council"),
                input.text("source"),
                input.date("receivedOn"),
                input.text("place"),
                input.text("subject"),
                input.text("content"),
                input.optionalRows("voters").stream()
                        .map(ReceivePetitionForm::voter)
                        .toList(),
                input.optionalText("session"),
                input.optionalText("phase"),
                input.optionalText("deputiesGroup"),
                input.optionalDate("contactOn"),
                input.optionalText("topic"));
        var code = intake.receive(draft);
        return new Opened(code, intake.firstVariables(code, draft.council()));
    }

    private Map<String, String> names(Organisation.Kind kind, List<String> councils) {
        var names = new LinkedHashMap<String, String>();
        organisations.validOn(LocalDate.now(clock)).stream()
                .filter(unit -> unit.kind() == kind && councils.contains(unit.council()))
                .forEach(unit -> names.put(unit.code(), unit.name()));
        return names;
    }

    private static Voter voter(FormInput row) {
        return new Voter(row.text("name"), row.optionalText("address"), row.optionalText("phone"));
    }
}

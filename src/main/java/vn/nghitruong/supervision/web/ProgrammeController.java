package vn.nghitruong.supervision.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.nghitruong.engine.Days;
import vn.nghitruong.engine.Field;
import vn.nghitruong.engine.Form;
import vn.nghitruong.refusal.Range;
import vn.nghitruong.refusal.Refusal;
import vn.nghitruong.supervision.MissionForm;
import vn.nghitruong.supervision.Missions;
import vn.nghitruong.supervision.Programme;
import vn.nghitruong.supervision.ProgrammeView;
import vn.nghitruong.supervision.Subject;

/** The yearly programme of supervision: proposals, decisions, and the look at all of it. */
@RestController
class ProgrammeController {

    private static final Form PROPOSAL = Form.of(
            Field.line("council").needed(),
            Field.choice("subject", Subject.words()).needed(),
            Field.line("unit"),
            Field.choice("form", MissionForm.words()).needed(),
            Field.text("title", 250).needed(),
            Field.codes("bodies", 200).needed(),
            Field.comingDate("startsOn").needed(),
            Field.comingDate("endsOn").needed());

    private static final Form DECISION = Form.of(
            Field.line("council").needed(),
            Field.codes("items", 500).needed(),
            Field.flag("approved").needed(),
            Field.text("reason", 2000));

    private final Programme programme;
    private final ProgrammeView view;
    private final Days days;

    ProgrammeController(Programme programme, ProgrammeView view, Days days) {
        this.programme = programme;
        this.view = view;
        this.days = days;
    }

    /** The id of what was just proposed. */
    record Proposed(String id) {}

    /** A council's programme of a year: items, bodies by months, quarters, limits. */
    @GetMapping("/api/programme")
    ProgrammeView.Whole programme(@RequestParam String council, @RequestParam int year) {
        return view.of(council, Range.of("year", year, 2016, 2100));
    }

    /** Proposes a mission for the year in which it starts. */
    @PostMapping("/api/programme")
    @ResponseStatus(HttpStatus.CREATED)
    Proposed propose(@RequestBody Map<String, @Nullable Object> given) {
        var input = PROPOSAL.read(given, days);
        var draft = new Missions.Draft(
                input.text("council"),
                Subject.of(input.text("subject")),
                input.optionalText("unit"),
                MissionForm.of(input.text("form")),
                input.text("title"),
                input.codes("bodies"),
                input.date("startsOn"),
                input.date("endsOn"),
                null,
                null,
                List.of(),
                null);
        return new Proposed(String.valueOf(programme.propose(draft)));
    }

    /** The standing committee approves or declines proposals, all or none. */
    @PostMapping("/api/programme/decision")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void decide(@RequestBody Map<String, @Nullable Object> given) {
        var input = DECISION.read(given, days);
        var approved = input.flag("approved");
        programme.decide(
                input.text("council"),
                input.codes("items").stream().map(ProgrammeController::id).toList(),
                approved,
                approved ? input.optionalText("reason") : input.text("reason"));
    }

    private static Long id(String text) {
        try {
            return Long.valueOf(text);
        } catch (NumberFormatException e) {
            throw Refusal.notFound("programme.unknown");
        }
    }
}

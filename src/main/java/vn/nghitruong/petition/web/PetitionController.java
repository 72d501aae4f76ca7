package vn.nghitruong.petition.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.nghitruong.engine.Days;
import vn.nghitruong.engine.Field;
import vn.nghitruong.engine.Form;
import vn.nghitruong.engine.StartDoors;
import vn.nghitruong.petition.Intake;
import vn.nghitruong.petition.PetitionRecord;

/** Takes petitions in, shows them, corrects them, and notes that voters took one back. */
@RestController
class PetitionController {

    private static final Form CORRECTION = Form.of(
            Field.text("subject", 250),
            Field.text("content", 20000),
            Field.line("place"),
            Field.line("topic"),
            Field.text("reason", 2000).needed());

    private static final Form WITHDRAWAL = Form.of(Field.text("reason", 2000).needed());

    private final StartDoors starts;
    private final PetitionRecord petitions;
    private final Intake intake;
    private final Days days;

    PetitionController(StartDoors starts, PetitionRecord petitions, Intake intake, Days days) {
        this.starts = starts;
        this.petitions = petitions;
        this.intake = intake;
        this.days = days;
    }

    /** The code of the petition just taken in. */
    record Received(String code) {}

    /** The same intake as the start form. */
    @PostMapping("/api/petitions")
    @ResponseStatus(HttpStatus.CREATED)
    Received receive(@RequestBody Map<String, @Nullable Object> given) {
        return new Received(starts.open("petition", given));
    }

    /** The case with its requests, deadlines and timeline. */
    @GetMapping("/api/petitions/{code}")
    PetitionRecord.Whole petition(@PathVariable String code) {
        return petitions.of(code);
    }

    /** Corrects what was written down wrongly, while the petition runs. */
    @PatchMapping("/api/petitions/{code}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void correct(@PathVariable String code, @RequestBody Map<String, @Nullable Object> given) {
        var input = CORRECTION.read(given, days);
        intake.correct(
                code,
                input.optionalText("subject"),
                input.optionalText("content"),
                input.optionalText("place"),
                input.optionalText("topic"),
                input.text("reason"));
    }

    /** The voters take their petition back. */
    @PostMapping("/api/petitions/{code}/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable String code, @RequestBody Map<String, @Nullable Object> given) {
        intake.withdraw(code, WITHDRAWAL.read(given, days).text("reason"));
    }
}

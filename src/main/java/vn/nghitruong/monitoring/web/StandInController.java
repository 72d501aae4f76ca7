package vn.nghitruong.monitoring.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.nghitruong.engine.Days;
import vn.nghitruong.engine.Field;
import vn.nghitruong.engine.Form;
import vn.nghitruong.monitoring.StandIn;
import vn.nghitruong.monitoring.StandInChoices;
import vn.nghitruong.monitoring.StandIns;
import vn.nghitruong.refusal.Refusal;

/** Stand-ins for units: named, looked at, ended. */
@RestController
class StandInController {

    private static final Form ORDER = Form.of(
            Field.line("unit").needed(),
            Field.line("standIn").needed(),
            Field.comingDate("firstDay").needed(),
            Field.comingDate("lastDay").needed(),
            Field.text("reason", 2000).needed());

    private static final Map<String, String> NAMES = Map.of("from", "firstDay", "to", "lastDay");

    private static final int LONGEST_ID = 36;

    private final StandIns standIns;
    private final StandInChoices choices;
    private final Days days;

    StandInController(StandIns standIns, StandInChoices choices, Days days) {
        this.standIns = standIns;
        this.choices = choices;
        this.days = days;
    }

    /** The id of what was just named. */
    record Named(String id) {}

    /** Names a stand-in. */
    @PostMapping("/api/stand-ins")
    @ResponseStatus(HttpStatus.CREATED)
    Named name(@RequestBody Map<String, @Nullable Object> given) {
        var input = ORDER.read(renamed(given), days);
        return new Named(standIns.name(new StandIns.Order(
                input.text("unit"),
                input.text("standIn"),
                input.date("firstDay"),
                input.date("lastDay"),
                input.text("reason"))));
    }

    /** The days are called from and to outside; a form's field of that name says something else already. */
    private static Map<String, @Nullable Object> renamed(Map<String, @Nullable Object> given) {
        var renamed = new HashMap<>(given);
        NAMES.forEach((outside, inside) -> {
            if (renamed.containsKey(outside)) {
                renamed.put(inside, renamed.remove(outside));
            }
        });
        return renamed;
    }

    /** The stand-ins that the caller may see, of one council or of all. */
    @GetMapping("/api/stand-ins")
    List<StandIn> standIns(@RequestParam(required = false) @Nullable String council) {
        return standIns.of(Asked.word("council", council));
    }

    /** The units for which the caller may name a stand-in, and who may be named; empty where there is none. */
    @GetMapping("/api/stand-ins/choices")
    StandInChoices.Choices choices() {
        return choices.choices();
    }

    /** Ends a period now. */
    @DeleteMapping("/api/stand-ins/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable String id) {
        if (id.length() > LONGEST_ID || id.indexOf('\u0000') >= 0) {
            throw Refusal.notFound("stand-in.unknown");
        }
        standIns.end(id);
    }
}

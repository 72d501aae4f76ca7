package vn.nghitruong.session.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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
import vn.nghitruong.refusal.Range;
import vn.nghitruong.session.Resolution;
import vn.nghitruong.session.Resolutions;

/** The register of resolutions, and when each was sent up and handed to the gazette. */
@RestController
class ResolutionController {

    private static final Form DONE = Form.of(Field.pastDate("on").needed());

    private final Resolutions resolutions;
    private final Days days;

    ResolutionController(Resolutions resolutions, Days days) {
        this.resolutions = resolutions;
        this.days = days;
    }

    /** A council's resolutions of a year. */
    @GetMapping("/api/resolutions")
    List<Resolution> ofYear(@RequestParam String council, @RequestParam int year) {
        return resolutions.ofYear(council, Range.of("year", year, 2016, 2100));
    }

    /** It was sent up; named by the code of its item. */
    @PostMapping("/api/resolutions/{item}/sending-up")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void sentUp(@PathVariable String item, @RequestBody Map<String, @Nullable Object> given) {
        resolutions.sentUp(item, DONE.read(given, days).date("on"));
    }

    /** It was handed to the gazette; named by the code of its item. */
    @PostMapping("/api/resolutions/{item}/gazette")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void gazetted(@PathVariable String item, @RequestBody Map<String, @Nullable Object> given) {
        resolutions.gazetted(item, DONE.read(given, days).date("on"));
    }
}

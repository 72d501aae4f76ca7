package vn.nghitruong.assignment.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.nghitruong.assignment.AgencyAssignment;
import vn.nghitruong.assignment.Competence;
import vn.nghitruong.refusal.Refusal;

/** Who would answer, for a form that proposes it; and the table behind it, for administrators. */
@RestController
@RequestMapping("/api/assignments")
class AssignmentController {

    private static final int LONGEST_CODE = 64;
    private static final int LONGEST_PLACE = 200;
    private static final int LARGEST_TABLE = 1024 * 1024;

    /** The contract's answer; {@code choices} only when a clerk must choose between successors. */
    record Proposal(
            @Nullable String lead,
            List<String> cooperating,
            @Nullable String gateway,
            @Nullable String committee,
            String reason,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> choices) {}

    private final AgencyAssignment assignment;

    AssignmentController(AgencyAssignment assignment) {
        this.assignment = assignment;
    }

    @GetMapping
    Proposal propose(
            @RequestParam(required = false) @Nullable String topic,
            @RequestParam(required = false) @Nullable String competence,
            @RequestParam(required = false) @Nullable String on,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @Nullable String council) {
        var proposed = assignment.assign(
                required("topic", topic),
                Competence.of(required("competence", competence)),
                sound("place", place, LONGEST_PLACE),
                day(required("on", on)),
                sound("council", council, LONGEST_CODE));
        return new Proposal(
                proposed.lead(),
                proposed.cooperating(),
                proposed.gateway(),
                proposed.committee(),
                proposed.reason(),
                proposed.choices());
    }

    @GetMapping(path = "/table", produces = MediaType.APPLICATION_XML_VALUE)
    String table() {
        return assignment.table();
    }

    /**
     * Replaces the table while the program runs; an unsound one is refused and nothing changes. Administrators only:
     * {@code security.web.WebDoors}.
     */
    @PutMapping(
            path = "/table",
            consumes = {MediaType.APPLICATION_XML_VALUE, MediaType.TEXT_XML_VALUE})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void replaceTable(HttpServletRequest request) throws IOException {
        var xml = request.getInputStream().readNBytes(LARGEST_TABLE + 1);
        if (xml.length > LARGEST_TABLE) {
            throw Refusal.invalid("assignment.table-too-large", LARGEST_TABLE / 1024);
        }
        assignment.replaceTable(xml);
    }

    private static String required(String field, @Nullable String value) {
        var sound = sound(field, value, LONGEST_CODE);
        if (sound == null || sound.isBlank()) {
            throw Refusal.invalid("field.required", Refusal.field(field));
        }
        return sound;
    }

    private static @Nullable String sound(String field, @Nullable String value, int longest) {
        if (value != null && value.length() > longest) {
            throw Refusal.invalid("field.too-long", Refusal.field(field), longest);
        }
        if (value != null && value.indexOf('\0') >= 0) {
            throw Refusal.invalid("field.nul", Refusal.field(field));
        }
        return value;
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw Refusal.invalid("field.date", Refusal.field("on"));
        }
    }
}

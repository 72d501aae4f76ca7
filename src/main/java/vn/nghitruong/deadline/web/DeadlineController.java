package vn.nghitruong.deadline.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.nghitruong.deadline.Deadline;
import vn.nghitruong.deadline.DeadlineRule;
import vn.nghitruong.deadline.Deadlines;
import vn.nghitruong.refusal.Refusal;

/** The public calculator: when a limit of law ends, and why. It needs no login and knows no case. */
@RestController
class DeadlineController {

    private static final String DATE = "\\d{4}-\\d{2}-\\d{2}";

    private final Deadlines deadlines;
    private final CallerLimit limit;

    DeadlineController(Deadlines deadlines, CallerLimit limit) {
        this.deadlines = deadlines;
        this.limit = limit;
    }

    /** The date that follows from a rule; {@code anchor} is the day of the event, {@code yyyy-MM-dd}. */
    @GetMapping("/api/deadlines")
    Deadline calculate(
            @RequestParam(required = false) @Nullable String rule,
            @RequestParam(required = false) @Nullable String anchor,
            @RequestParam(required = false) @Nullable String council,
            HttpServletRequest request,
            HttpServletResponse response) {
        limit.count(request, response);
        var name = required("rule", rule);
        var day = date(required("anchor", anchor));
        return deadlines.calculate(name, day, council == null || council.isEmpty() ? null : council);
    }

    /** Every limit of law with its event, days, article, validity and how sure it is. */
    @GetMapping("/api/deadline-rules")
    List<DeadlineRule> rules(HttpServletRequest request, HttpServletResponse response) {
        limit.count(request, response);
        return deadlines.rules();
    }

    private static String required(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw Refusal.invalid("field.required", Refusal.field(name));
        }
        return value;
    }

    private static LocalDate date(String text) {
        try {
            if (text.matches(DATE)) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeParseException notInTheCalendar) {
            // told below, like any other text that is no date
        }
        throw Refusal.invalid("field.date", Refusal.field("anchor"));
    }
}

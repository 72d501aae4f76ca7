package vn.nghitruong.monitoring.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.nghitruong.monitoring.Attention;
import vn.nghitruong.refusal.Refusal;

/** What needs attention, for supervisors and administrators. */
@RestController
class AttentionController {

    private final Attention attention;

    AttentionController(Attention attention) {
        this.attention = attention;
    }

    /** What the last check found in a council, or in all that the caller watches over. */
    @GetMapping("/api/attention")
    Attention.Overview attention(@RequestParam(required = false) @Nullable String council) {
        return attention.of(Asked.word("council", council));
    }

    /** The councils that the caller watches over. */
    @GetMapping("/api/attention/councils")
    List<Attention.Council> councils() {
        return attention.councils();
    }

    /** Checks now; answers what was found, as the call above. */
    @PostMapping("/api/attention/check")
    Attention.Overview check(@RequestParam(required = false) @Nullable String council) {
        var word = Asked.word("council", council);
        attention.of(word);
        attention.check();
        return attention.of(word);
    }

    /** Does what one click may do about a finding. */
    @PostMapping("/api/attention/{id}/remedy")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remedy(@PathVariable String id) {
        attention.remedy(number(id));
    }

    private static long number(String id) {
        try {
            return Long.parseLong(id);
        } catch (NumberFormatException noNumber) {
            throw Refusal.notFound("attention.unknown");
        }
    }
}

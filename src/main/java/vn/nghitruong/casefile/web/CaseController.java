package vn.nghitruong.casefile.web;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.nghitruong.casefile.CaseSearch;
import vn.nghitruong.refusal.Range;
import vn.nghitruong.refusal.Refusal;

/** The register: running and finished cases that the caller may read. */
@RestController
class CaseController {

    private static final int LARGEST_PAGE = 200;
    private static final int LAST_PAGE = 10_000;
    private static final int LONGEST_WORD = 200;

    private final CaseSearch search;
    private final Clock clock;

    CaseController(CaseSearch search, Clock clock) {
        this.search = search;
        this.clock = clock;
    }

    @GetMapping("/api/cases")
    CaseSearch.Page cases(
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String agency,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        Range.of("page", page, 0, LAST_PAGE);
        Range.of("size", size, 1, LARGEST_PAGE);
        return search.find(
                new CaseSearch.Question(
                        word("kind", kind),
                        word("state", state),
                        word("agency", agency),
                        overdue ? LocalDate.now(clock) : null,
                        word("q", q)),
                page,
                size);
    }

    private static @Nullable String word(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        if (value.indexOf('\u0000') >= 0) {
            throw Refusal.invalid("field.nul", Refusal.field(name));
        }
        if (value.length() > LONGEST_WORD) {
            throw Refusal.invalid("field.too-long", Refusal.field(name), LONGEST_WORD);
        }
        return value.strip();
    }
}

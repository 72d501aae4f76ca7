package vn.nghitruong.monitoring.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.nghitruong.monitoring.Choices;
import vn.nghitruong.monitoring.Order;
import vn.nghitruong.monitoring.Register;
import vn.nghitruong.monitoring.RegisterWorkbook;
import vn.nghitruong.refusal.Range;

/** The register: running and finished cases that the caller may read. */
@RestController
class RegisterController {

    private static final int LARGEST_PAGE = 200;
    private static final int LAST_PAGE = 10_000;
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Register register;
    private final RegisterWorkbook workbook;
    private final Choices choices;
    private final Clock clock;

    RegisterController(Register register, RegisterWorkbook workbook, Choices choices, Clock clock) {
        this.register = register;
        this.workbook = workbook;
        this.choices = choices;
        this.clock = clock;
    }

    /** One page; {@code after} goes on behind an earlier one and is cheaper than {@code page}. */
    @GetMapping("/api/cases")
    Register.Page cases(
            RegisterFilter filter,
            @RequestParam(defaultValue = "newest") String sort,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            @RequestParam(required = false) @Nullable String after) {
        Range.of("size", size, 1, LARGEST_PAGE);
        Range.of("page", page, 0, LAST_PAGE);
        var place = Asked.word("after", after);
        return register.find(
                filter.question(LocalDate.now(clock)), Order.of(sort), place == null ? page : 0, size, place);
    }

    /** What the same question gives, as a table file: at most ten thousand rows, in the same order. */
    @GetMapping("/api/cases/export")
    void export(RegisterFilter filter, @RequestParam(defaultValue = "newest") String sort, HttpServletResponse response)
            throws IOException {
        var today = LocalDate.now(clock);
        var question = filter.question(today);
        var order = Order.of(sort);
        var first = workbook.first(question, order);
        // Every answer is UTF-8 here; a table file has no such thing.
        response.setCharacterEncoding(null);
        response.setContentType(WORKBOOK);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("Sổ theo dõi " + today + ".xlsx", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        workbook.write(first, question, order, response.getOutputStream());
    }

    /** What can be chosen in the filters of a council's register, of all that the caller reads when none is named. */
    @GetMapping("/api/register/choices")
    Choices.All choices(@RequestParam(required = false) @Nullable String council) {
        return choices.in(Asked.word("council", council));
    }
}

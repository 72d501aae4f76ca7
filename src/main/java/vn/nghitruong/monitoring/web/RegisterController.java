package vn.nghitruong.monitoring.web;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.nghitruong.monitoring.Order;
import vn.nghitruong.monitoring.Register;
import vn.nghitruong.refusal.Range;

/** The register: running and finished cases that the caller may read. */
@RestController
class RegisterController {

    private static final int LARGEST_PAGE = 200;
    private static final int LAST_PAGE = 10_000;

    private final Register register;
    private final Clock clock;

    RegisterController(Register register, Clock clock) {
        this.register = register;
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
}

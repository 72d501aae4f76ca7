package vn.nghitruong.monitoring.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.nghitruong.monitoring.ProcessView;

/** How the steps of a process go. */
@RestController
class ProcessViewController {

    private final ProcessView view;

    ProcessViewController(ProcessView view) {
        this.view = view;
    }

    /** The steps of a process in a council; {@code from} and {@code to} are days of the first and the last month. */
    @GetMapping("/api/processes/{process}/steps")
    ProcessView.View steps(
            @PathVariable String process,
            @RequestParam(required = false) @Nullable String council,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String unit) {
        var name = Asked.word("process", process);
        return view.of(
                name == null ? process : name,
                Asked.word("council", council),
                Asked.day("from", from),
                Asked.day("to", to),
                Asked.word("unit", unit));
    }
}

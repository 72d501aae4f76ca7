package vn.nghitruong.monitoring.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.nghitruong.monitoring.Board;
import vn.nghitruong.monitoring.Boards;

/** The deadline board: what is open, late and soon due in a council. */
@RestController
class BoardController {

    private final Boards boards;

    BoardController(Boards boards) {
        this.boards = boards;
    }

    /** The board of a council; of the caller's first when none is named. */
    @GetMapping("/api/board")
    Board board(@RequestParam(required = false) @Nullable String council) {
        return boards.of(Asked.word("council", council));
    }

    /** Builds register and figures anew, for administrators; tells what had not been true. */
    @PostMapping("/api/board/rebuilding")
    List<String> rebuild() {
        return boards.rebuild();
    }

    /** The councils whose boards the caller may see. */
    @GetMapping("/api/board/councils")
    List<Boards.Council> councils() {
        return boards.councils();
    }
}

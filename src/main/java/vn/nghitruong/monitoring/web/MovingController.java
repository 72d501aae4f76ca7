package vn.nghitruong.monitoring.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.nghitruong.engine.Days;
import vn.nghitruong.engine.Field;
import vn.nghitruong.engine.Form;
import vn.nghitruong.monitoring.MovingTasks;
import vn.nghitruong.refusal.Refusal;

/** A supervisor moves the open tasks of a unit to another one. */
@RestController
class MovingController {

    private static final Form ORDER = Form.of(
            Field.line("council").needed(),
            Field.line("fromUnit").needed(),
            Field.line("toUnit").needed(),
            Field.text("reason", 2000).needed(),
            Field.codes("tasks", 1000));

    private final MovingTasks moving;
    private final Days days;

    MovingController(MovingTasks moving, Days days) {
        this.moving = moving;
        this.days = days;
    }

    /** The units of a council's cases, how many tasks each holds and who may take them. */
    @GetMapping("/api/tasks/moving")
    List<MovingTasks.Place> places(@RequestParam String council) {
        return moving.places(council);
    }

    /** Moves the tasks, or says only what would come of it; a result for each task. */
    @PostMapping("/api/tasks/moving")
    MovingTasks.Outcome move(
            @RequestBody Map<String, @Nullable Object> given, @RequestParam(defaultValue = "false") boolean commit) {
        var input = ORDER.read(given, days);
        var tasks = input.has("tasks") ? input.codes("tasks") : null;
        if (tasks != null && tasks.stream().distinct().count() != tasks.size()) {
            throw Refusal.invalid("moving.tasks-twice");
        }
        var order = new MovingTasks.Order(
                input.text("council"), input.text("fromUnit"), input.text("toUnit"), input.text("reason"), tasks);
        return moving.move(order, commit);
    }
}

package vn.nghitruong.engine.web;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.nghitruong.engine.StartDoors;
import vn.nghitruong.engine.TaskDoors;

/** The facts and proposals that a form in Tasklist shows. */
@RestController
class FormController {

    private final TaskDoors tasks;
    private final StartDoors starts;

    FormController(TaskDoors tasks, StartDoors starts) {
        this.tasks = tasks;
        this.starts = starts;
    }

    /** For an open task that the caller may see. */
    @GetMapping("/api/tasks/{task}/form")
    Object task(@PathVariable String task) {
        return tasks.show(task);
    }

    /** For a process that the caller may start. */
    @GetMapping("/api/start-forms/{process}")
    Object start(@PathVariable String process) {
        return starts.show(process);
    }
}

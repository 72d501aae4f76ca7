package vn.nghitruong.monitoring.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.nghitruong.engine.Days;
import vn.nghitruong.engine.Field;
import vn.nghitruong.engine.Form;
import vn.nghitruong.monitoring.SavedViews;

/** The questions to the register that somebody keeps. */
@RestController
class SavedViewController {

    private static final Form VIEW =
            Form.of(Field.text("title", 100).needed(), Field.text("query", 1000).needed(), Field.line("sharedWith"));

    private final SavedViews views;
    private final Days days;

    SavedViewController(SavedViews views, Days days) {
        this.views = views;
        this.days = days;
    }

    /** The caller's own and those of the caller's units. */
    @GetMapping("/api/register/views")
    SavedViews.Shelf shelf() {
        return views.shelf();
    }

    /** Keeps a question: {@code query} as in the address of the register, without its place in the pages. */
    @PostMapping("/api/register/views")
    @ResponseStatus(HttpStatus.CREATED)
    SavedViews.View keep(@RequestBody Map<String, @Nullable Object> given) {
        var input = VIEW.read(given, days);
        return views.keep(
                input.text("title"), AskedQuery.checked(input.text("query")), input.optionalText("sharedWith"));
    }

    /** Deletes one's own. */
    @DeleteMapping("/api/register/views/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable long id) {
        views.delete(id);
    }
}

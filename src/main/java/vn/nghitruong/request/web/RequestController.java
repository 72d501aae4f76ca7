package vn.nghitruong.request.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.nghitruong.engine.Days;
import vn.nghitruong.engine.Field;
import vn.nghitruong.engine.Form;
import vn.nghitruong.request.process.AnswerOnBehalf;

/** The office records an answer that an agency sent on paper. */
@RestController
class RequestController {

    private static final Form ANSWER = Form.of(
            Field.text("answer", 20000).needed(),
            Field.line("documentNumber").needed(),
            Field.pastDate("documentDate").needed(),
            Field.line("file"));

    private final AnswerOnBehalf answers;
    private final Days days;

    RequestController(AnswerOnBehalf answers, Days days) {
        this.answers = answers;
        this.days = days;
    }

    @PostMapping("/api/requests/{code}/answer")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void answer(@PathVariable String code, @RequestBody Map<String, @Nullable Object> given) {
        answers.record(code, ANSWER.read(given, days));
    }
}

package vn.nghitruong.session.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.nghitruong.engine.Days;
import vn.nghitruong.engine.Field;
import vn.nghitruong.engine.Form;
import vn.nghitruong.session.DeputiesPapers;
import vn.nghitruong.session.PapersZip;
import vn.nghitruong.session.Readers;

/** The papers of a session for its deputies, and who has read them. */
@RestController
class PapersController {

    private static final Form READER = Form.of(
            Field.line("deputy").needed(),
            Field.line("deputiesGroup"),
            Field.pastDate("readOn").needed());

    private final DeputiesPapers papers;
    private final PapersZip zip;
    private final Readers readers;
    private final Days days;

    PapersController(DeputiesPapers papers, PapersZip zip, Readers readers, Days days) {
        this.papers = papers;
        this.zip = zip;
        this.readers = readers;
        this.days = days;
    }

    /** All papers that went out, as one ZIP with an index page. Written straight to the caller, file after file. */
    @GetMapping("/api/sessions/{code}/papers")
    void papers(@PathVariable String code, HttpServletResponse response) throws IOException {
        var all = papers.fetch(code);
        // Every answer is UTF-8 here; a ZIP has no such thing.
        response.setCharacterEncoding(null);
        response.setContentType("application/zip");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("Tài liệu kỳ họp " + code + ".zip", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        zip.write(all, response.getOutputStream());
    }

    /** Who has read the papers: units by their downloads, deputies as the office noted them. */
    @GetMapping("/api/sessions/{code}/readers")
    Readers.Record readers(@PathVariable String code) {
        return readers.of(code);
    }

    /** The office notes that a deputy has read them. */
    @PostMapping("/api/sessions/{code}/readers")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void read(@PathVariable String code, @RequestBody Map<String, @Nullable Object> given) {
        var input = READER.read(given, days);
        readers.note(code, input.text("deputy"), input.optionalText("deputiesGroup"), input.date("readOn"));
    }
}

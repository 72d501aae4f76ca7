package vn.nghitruong.report.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.nghitruong.engine.Days;
import vn.nghitruong.engine.Field;
import vn.nghitruong.engine.Form;
import vn.nghitruong.engine.FormInput;
import vn.nghitruong.refusal.Range;
import vn.nghitruong.refusal.Refusal;
import vn.nghitruong.report.ActivityEditions;
import vn.nghitruong.report.ActivityRecords;
import vn.nghitruong.report.ActivityReport;
import vn.nghitruong.report.ActivityReports;
import vn.nghitruong.report.CaseList;

/** The yearly report: live, with the cases behind each number; frozen; and the records that came from elsewhere. */
@RestController
@RequestMapping("/api/reports/activity")
class ActivityController {

    private static final int LARGEST_PAGE = 200;
    private static final int LAST_PAGE = 10_000;
    private static final int MOST_RECORDS = 2000;
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private static final Form FREEZING =
            Form.of(Field.line("council").needed(), Field.number("year", 9999).needed(), Field.text("note", 2000));

    private static final Form RECORDS = Form.of(Field.rows(
                    "records",
                    MOST_RECORDS,
                    Field.line("council").needed(),
                    Field.line("level").needed(),
                    Field.line("measure").needed(),
                    Field.pastDay("day").needed(),
                    Field.text("title", 250).needed(),
                    Field.line("reference").needed())
            .needed());

    private final ActivityReports reports;
    private final ActivityEditions editions;
    private final ActivityRecords records;
    private final Days days;
    private final Clock clock;

    ActivityController(
            ActivityReports reports, ActivityEditions editions, ActivityRecords records, Days days, Clock clock) {
        this.reports = reports;
        this.editions = editions;
        this.records = records;
        this.days = days;
        this.clock = clock;
    }

    /** The councils whose reports the caller reads, and what the caller may do there. */
    @GetMapping("/councils")
    List<ActivityReports.Council> councils() {
        return reports.councils();
    }

    /** The report as it is counted now; with {@code format=xlsx} as a table file. */
    @GetMapping
    ResponseEntity<?> report(
            @RequestParam String council, @RequestParam int year, @RequestParam(defaultValue = "json") String format) {
        return isTable(format)
                ? file("Báo cáo hoạt động " + council + " " + year(year) + ".xlsx", reports.table(council, year(year)))
                : ResponseEntity.ok(reports.of(council, year(year)));
    }

    /** The cases behind a number of it. */
    @GetMapping("/cases")
    CaseList.Page cases(
            @RequestParam String council,
            @RequestParam int year,
            @RequestParam String figure,
            @RequestParam(defaultValue = "own") String level,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        checkPage(page, size);
        return reports.cases(council, year(year), figure, level, page, size);
    }

    /** Freezes it; from the second time on with a note. */
    @PostMapping("/freezing")
    @ResponseStatus(HttpStatus.CREATED)
    ActivityReport.Edition freeze(@RequestBody Map<String, @Nullable Object> given) {
        var input = FREEZING.read(given, days);
        return editions.freeze(input.text("council"), year(input.number("year")), input.optionalText("note"));
    }

    /** The frozen editions of a year. */
    @GetMapping("/frozen")
    List<ActivityReport.Edition> frozen(@RequestParam String council, @RequestParam int year) {
        return editions.of(council, year(year));
    }

    /** A frozen edition; with {@code format=xlsx} as a table file. */
    @GetMapping("/frozen/{id}")
    ResponseEntity<?> edition(@PathVariable String id, @RequestParam(defaultValue = "json") String format) {
        if (!isTable(format)) {
            return ResponseEntity.ok(editions.find(number(id)));
        }
        var edition = editions.find(number(id));
        var name = "Báo cáo hoạt động %s %d (bản chốt %d).xlsx"
                .formatted(
                        edition.council(),
                        edition.year(),
                        edition.edition() == null ? 0 : edition.edition().number());
        return file(name, editions.table(number(id)));
    }

    /** The cases that were behind a number when it was frozen. */
    @GetMapping("/frozen/{id}/cases")
    CaseList.Page frozenCases(
            @PathVariable String id,
            @RequestParam String figure,
            @RequestParam(defaultValue = "own") String level,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        checkPage(page, size);
        return editions.cases(number(id), figure, level, page, size);
    }

    /** What a record can be of. */
    @GetMapping("/measures")
    List<ActivityRecords.Kind> measures() {
        return records.kinds();
    }

    /** Takes closed records in that came from elsewhere; a repeated import changes nothing. */
    @PostMapping("/records")
    ActivityRecords.Imported importRecords(@RequestBody Map<String, @Nullable Object> given) {
        return records.importAll(RECORDS.read(given, days).rows("records").stream()
                .map(ActivityController::draft)
                .toList());
    }

    /** Takes a wrong record out. */
    @DeleteMapping("/records/{code}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeRecord(@PathVariable String code) {
        records.remove(code);
    }

    private static ActivityRecords.Draft draft(FormInput row) {
        return new ActivityRecords.Draft(
                row.text("council"),
                row.text("level"),
                row.text("measure"),
                row.date("day"),
                row.text("title"),
                row.text("reference"));
    }

    /** No report is made of a year that has not begun. */
    private int year(int year) {
        return Range.of(
                "year", year, ActivityReports.FIRST_YEAR, LocalDate.now(clock).getYear());
    }

    private static void checkPage(int page, int size) {
        Range.of("page", page, 0, LAST_PAGE);
        Range.of("size", size, 1, LARGEST_PAGE);
    }

    private static boolean isTable(String format) {
        if (!List.of("json", "xlsx").contains(format)) {
            throw Refusal.invalid("field.choice", Refusal.field("format"), "json, xlsx");
        }
        return format.equals("xlsx");
    }

    private static long number(String id) {
        try {
            return Long.parseLong(id);
        } catch (NumberFormatException e) {
            throw Refusal.notFound("report.edition-unknown");
        }
    }

    private static ResponseEntity<byte[]> file(String name, byte[] content) {
        var disposition = ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .contentType(XLSX)
                .body(content);
    }
}

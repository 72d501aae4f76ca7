package vn.nghitruong.petition.web;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.nghitruong.petition.SessionReport;
import vn.nghitruong.petition.SessionReports;

/** What became of the voters' petitions, for a regular session. */
@RestController
class SessionReportController {

    private final SessionReports reports;

    SessionReportController(SessionReports reports) {
        this.reports = reports;
    }

    /** Live until the session's papers go out, final from then on. */
    @GetMapping("/api/sessions/{code}/petitions")
    SessionReport petitions(@PathVariable String code) {
        return reports.of(code);
    }
}

package vn.nghitruong.petition;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.nghitruong.casefile.CaseAccess;
import vn.nghitruong.casefile.CaseFiles;
import vn.nghitruong.document.Documents;
import vn.nghitruong.petition.SessionTable.Session;
import vn.nghitruong.refusal.Refusal;

/**
 * The reports on answers to petitions for regular sessions: counted anew whenever somebody asks, until the session's
 * papers go out; from then on what the deputies were given.
 */
@Service
public class SessionReports {

    private final SessionTable sessions;
    private final ReportedPetitions petitions;
    private final ReportFigures figures;
    private final ReportWorkbook workbook;
    private final CaseAccess access;
    private final CaseFiles files;
    private final Documents documents;
    private final ObjectMapper json;
    private final Clock clock;

    SessionReports(
            SessionTable sessions,
            ReportedPetitions petitions,
            ReportFigures figures,
            ReportWorkbook workbook,
            CaseAccess access,
            CaseFiles files,
            Documents documents,
            ObjectMapper json,
            Clock clock) {
        this.sessions = sessions;
        this.petitions = petitions;
        this.figures = figures;
        this.workbook = workbook;
        this.access = access;
        this.files = files;
        this.documents = documents;
        this.json = json;
        this.clock = clock;
    }

    /**
     * The report for a session, for the units and supervisors of its council; to others there is no such session.
     *
     * @throws Refusal when there is no such session, or no report for it because it is not a regular one
     */
    @Transactional(readOnly = true)
    public SessionReport of(String code) {
        var session = sessions.find(code)
                .filter(found -> access.seesEverything() || access.councils().contains(found.council()))
                .orElseThrow(() -> Refusal.notFound("case.unknown"));
        if (!session.isReported()) {
            throw Refusal.notFound("petition.session-without-report");
        }
        if (session.frozenOn() != null) {
            return read(sessions.report(code));
        }
        var previous = sessions.lastFrozen(session.council()).orElse(null);
        return count(session, previous, false, petitions.since(previous, session.council()));
    }

    /** Makes the report of a session final and attaches it to the session's case; a second time nothing happens. */
    @Transactional
    void freeze(String code) {
        var session = sessions.find(code).orElseThrow();
        if (session.frozenOn() != null) {
            return;
        }
        var previous = sessions.lastFrozen(session.council()).orElse(null);
        var held = petitions.since(previous, session.council());
        var report = count(session, previous, true, held);
        sessions.freeze(code, report.asOf(), write(report), held);
        var file = documents.storeFor(
                code, "Kết quả giải quyết kiến nghị cử tri " + code + ".xlsx", workbook.of(report, held));
        files.note(code, "petitions-reported", file.name());
    }

    private SessionReport count(
            Session session, @Nullable Session previous, boolean frozen, List<ReportedPetition> held) {
        return figures.count(session, previous, LocalDate.now(clock), frozen, held);
    }

    private String write(SessionReport report) {
        try {
            return json.writeValueAsString(report);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a report could not be written", e);
        }
    }

    private SessionReport read(String report) {
        try {
            return json.readValue(report, SessionReport.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a report could not be read", e);
        }
    }
}

package vn.nghitruong.supervision;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.nghitruong.casefile.CaseFiles;
import vn.nghitruong.casefile.Labels;
import vn.nghitruong.deadline.Deadlines;
import vn.nghitruong.document.Documents;
import vn.nghitruong.organisation.Organisations;
import vn.nghitruong.refusal.Refusal;
import vn.nghitruong.request.RequestDraft;
import vn.nghitruong.request.RequestKind;
import vn.nghitruong.request.Requests;

/** What a mission does with each body: asks for its report, visits it or says why not, records what was found. */
@Service
public class Bodies {

    private final MissionTable table;
    private final Missions missions;
    private final Requests requests;
    private final CaseFiles files;
    private final Deadlines deadlines;
    private final Documents documents;
    private final Organisations organisations;
    private final Labels labels;

    Bodies(
            MissionTable table,
            Missions missions,
            Requests requests,
            CaseFiles files,
            Deadlines deadlines,
            Documents documents,
            Organisations organisations,
            Labels labels) {
        this.table = table;
        this.missions = missions;
        this.requests = requests;
        this.files = files;
        this.deadlines = deadlines;
        this.documents = documents;
        this.organisations = organisations;
        this.labels = labels;
    }

    public MissionBody require(String code) {
        return table.findBody(code).orElseThrow(() -> Refusal.notFound("case.unknown"));
    }

    /** The bodies of a mission in the order in which they were named. */
    public List<MissionBody> ofMission(String mission) {
        return table.bodies(mission);
    }

    /** The codes of their cases; the engine asks once for each of them. */
    public List<String> codes(String mission) {
        return table.codes("mission_body", mission);
    }

    /** A body's name. */
    public String name(MissionBody body) {
        return organisations.require(body.body()).name();
    }

    /** Asks a body for its report; it is written to directly. */
    @Transactional
    public Requests.Sent ask(String code) {
        var body = require(code);
        var mission = missions.require(body.missionCode());
        var due = Objects.requireNonNull(mission.reportsDueOn());
        var sent = requests.send(new RequestDraft(
                code,
                mission.council(),
                RequestKind.MISSION_REPORT,
                files.require(code).title(),
                body.body(),
                List.of(),
                null,
                "Đơn vị chịu sự giám sát theo quyết định " + mission.decisionNumber() + ".",
                mission.decisionNumber(),
                mission.decisionDate(),
                deadlines.notPast(
                        deadlines.given(due, "kế hoạch giám sát kèm quyết định " + mission.decisionNumber()))));
        table.changeBody(code, "request_code = ?", sent.code());
        files.moveTo(code, "working");
        return sent;
    }

    /** The day of the visit; refused when the body could no longer be told in time. */
    @Transactional
    public void schedule(String code, LocalDate visitOn) {
        var mission = missions.require(require(code).missionCode());
        var notice = deadlines.calculate(mission.missionSubject().noticeRule(), visitOn, mission.council());
        if (notice.due().isBefore(missions.today())) {
            throw Refusal.invalid(
                    "supervision.visit-too-soon",
                    labels.day(visitOn),
                    labels.day(notice.due()),
                    labels.day(earliestVisit(mission)));
        }
        var entry = deadlines.open(code, "notice", notice);
        deadlines.close(entry.id(), missions.today());
        deadlines.open(code, "visit", deadlines.given(visitOn, "lịch làm việc của đoàn giám sát"));
        table.changeBody(code, "visit_on = ?", visitOn);
        files.note(code, "visit-scheduled", labels.day(visitOn));
    }

    /** The first day on which a visit could still be told in time. */
    private LocalDate earliestVisit(Mission mission) {
        var today = missions.today();
        var rule = mission.missionSubject().noticeRule();
        return today.datesUntil(today.plusMonths(2))
                .filter(day ->
                        !deadlines.calculate(rule, day, mission.council()).due().isBefore(today))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no day in two months can be told in time"));
    }

    /** There will be no visit. */
    @Transactional
    public void skip(String code, String reason) {
        table.changeBody(code, "skip_reason = ?", reason);
        files.note(code, "visit-skipped", reason);
    }

    /** What was found at the body. */
    @Transactional
    public void record(String code, String findings, @Nullable String file) {
        if (file != null) {
            documents.attach(file, code);
        }
        table.changeBody(code, "findings = ?, visited = true, file = ?", findings, file);
        missions.done(code, "visit");
        files.note(code, "visit-recorded", null);
    }

    /** Report and visit are done. */
    @Transactional
    public void finish(String code) {
        missions.closeEntries(code);
        files.close(code, "done");
    }
}

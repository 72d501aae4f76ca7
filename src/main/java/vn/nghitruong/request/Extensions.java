package vn.nghitruong.request;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.nghitruong.casefile.CaseFiles;
import vn.nghitruong.deadline.Deadlines;
import vn.nghitruong.engine.CurrentUser;
import vn.nghitruong.engine.EngineWork;
import vn.nghitruong.refusal.Refusal;

/** More time, asked by the agency and decided by the standing committee. The clock goes on meanwhile. */
@Service
public class Extensions {

    private final JdbcClient jdbc;
    private final RequestTable table;
    private final Requests requests;
    private final FollowUp followUp;
    private final CaseFiles files;
    private final Deadlines deadlines;
    private final EngineWork engine;
    private final CurrentUser user;
    private final Clock clock;

    Extensions(
            JdbcClient jdbc,
            RequestTable table,
            Requests requests,
            FollowUp followUp,
            CaseFiles files,
            Deadlines deadlines,
            EngineWork engine,
            CurrentUser user,
            Clock clock) {
        this.jdbc = jdbc;
        this.table = table;
        this.requests = requests;
        this.followUp = followUp;
        this.files = files;
        this.deadlines = deadlines;
        this.engine = engine;
        this.user = user;
        this.clock = clock;
    }

    /** An extension that was asked for. */
    public record Extension(
            String requestCode,
            int number,
            LocalDate askedOn,
            LocalDate extendTo,
            String reason,
            @Nullable Boolean approved) {}

    /** Asks for a later day; one question at a time. */
    public void ask(String code, LocalDate extendTo, String reason) {
        var request = requests.require(code).requireOpen();
        var all = all(code);
        if (all.stream().anyMatch(extension -> extension.approved() == null)) {
            throw Refusal.conflict("request.extension-pending");
        }
        if (!extendTo.isAfter(deadlines.entry(request.answerEntry()).due())) {
            throw Refusal.invalid("request.extension-not-later");
        }
        jdbc.sql("insert into request_extension (request_code, asked_on, extend_to, reason, number)"
                        + " values (?, ?, ?, ?, ?)")
                .params(code, LocalDate.now(clock), extendTo, reason, all.size() + 1)
                .update();
        files.note(request.caseCode(), "extension-asked", extendTo + ": " + reason);
    }

    /** What waits to be decided. */
    public Optional<Extension> pending(String code) {
        return all(code).stream()
                .filter(extension -> extension.approved() == null)
                .findFirst();
    }

    /** Approves or declines; an approval moves the ledger, the tasks' due dates and the reminders together. */
    public void decide(String code, boolean approved, @Nullable String reason) {
        var request = requests.require(code).requireOpen();
        var extension = pending(code).orElseThrow(() -> Refusal.conflict("conflict"));
        jdbc.sql("update request_extension set approved = ?, decided_by = ?, decision_reason = ?"
                        + " where request_code = ? and number = ?")
                .params(approved, user.find().orElse(null), reason, code, extension.number())
                .update();
        files.note(request.caseCode(), approved ? "extension-approved" : "extension-declined", reason);
        if (approved) {
            extend(request, extension);
        }
    }

    private void extend(Request request, Extension extension) {
        var by = user.find().orElse("");
        var moved = deadlines.extend(request.answerEntry(), extension.extendTo(), extension.reason(), by);
        var council = deadlines.entry(request.dueEntry());
        if (moved.due().isAfter(council.due())) {
            council = deadlines.extend(request.dueEntry(), extension.extendTo(), extension.reason(), by);
        }
        moveTasks("Activity_AnswerRequest", request.code(), moved.due());
        moveTasks("Activity_ConsolidateAnswer", request.code(), council.due());
        table.contributions(request.code()).stream()
                .filter(row -> "asked".equals(row.state()) && row.deadlineEntry() != null)
                .forEach(row -> deadlines.extend(
                        Objects.requireNonNull(row.deadlineEntry()), extension.extendTo(), extension.reason(), by));
        moveTasks("Activity_ContributeAnswer", request.code(), moved.due());
        followUp.startOver(List.of(request.code()));
    }

    private void moveTasks(String activity, String code, LocalDate due) {
        engine.moveDue(
                "request",
                activity,
                Map.of(RequestVariables.CODE, code),
                Deadlines.dueAt(due),
                followUp.reminderOf(due).atStartOfDay());
    }

    private List<Extension> all(String code) {
        return jdbc.sql("select request_code, number, asked_on, extend_to, reason, approved from request_extension"
                        + " where request_code = ? order by number")
                .param(code)
                .query(Extension.class)
                .list();
    }
}

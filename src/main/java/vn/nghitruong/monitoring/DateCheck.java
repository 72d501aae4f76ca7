package vn.nghitruong.monitoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.nghitruong.casefile.Labels;
import vn.nghitruong.engine.TaskDates;

/**
 * Tasks whose due date is not the ledger's. All tasks and all open dates are read at once and held against each other;
 * only what does not fit is asked of its form, which knows exactly.
 */
@Component
class DateCheck implements Check {

    /** Task names are: what to do, the case's code, what it is about. */
    private static final Pattern CASE_CODE = Pattern.compile(" · ([A-Z]+-\\d{4}-\\d+(?:\\.\\d+)?) · ");

    /** The end of a date's subject in the ledger, by the task that has to keep it; the first one that is open counts. */
    private static final Map<String, List<String>> LIMITS = Map.ofEntries(
            Map.entry("Activity_AcceptRequest", List.of("accept")),
            Map.entry("Activity_AnswerRequest", List.of("lead", "council")),
            Map.entry("Activity_ConsolidateAnswer", List.of("council")),
            Map.entry("Activity_NotifyVoters", List.of("notify")),
            Map.entry("Activity_CheckPromise", List.of("promise")),
            Map.entry("Activity_ConveneSession", List.of("convene")),
            Map.entry("Activity_VerifyItem", List.of("verification")),
            Map.entry("Activity_DispatchDocuments", List.of("dispatch")),
            Map.entry("Activity_CloseSession", List.of("minutes")),
            Map.entry("Activity_SendPlan", List.of("plan")),
            Map.entry("Activity_RecordVisit", List.of("visit")),
            Map.entry("Activity_DraftReport", List.of("report")),
            Map.entry("Activity_ConsiderReport", List.of("consider")));

    /** Each co-operating agency has a date of its own, whose subject ends with the agency's code. */
    private static final String CONTRIBUTION = "Activity_ContributeAnswer";

    private final JdbcClient jdbc;
    private final TaskDates dates;
    private final Labels labels;

    DateCheck(JdbcClient jdbc, TaskDates dates, Labels labels) {
        this.jdbc = jdbc;
        this.dates = dates;
        this.labels = labels;
    }

    @Override
    public List<Found> find() {
        var ledger = ledger();
        var found = new ArrayList<Found>();
        for (var task : dates.open()) {
            var code = caseCode(task.name());
            if (code != null && mayBeWrong(task, ledger.getOrDefault(code, Map.of()))) {
                dates.wrong(task.id()).ifPresent(wrong -> found.add(found(task, code, wrong)));
            }
        }
        return found;
    }

    private static boolean mayBeWrong(TaskDates.Dated task, Map<String, Set<LocalDate>> open) {
        if (task.activity().equals(CONTRIBUTION)) {
            return open.values().stream().noneMatch(days -> task.due() != null && days.contains(task.due()));
        }
        for (var limit : LIMITS.getOrDefault(task.activity(), List.of())) {
            var days = open.get(limit);
            if (days != null) {
                return task.due() == null || !days.contains(task.due());
            }
        }
        return false;
    }

    /** The open dates by case and by the end of their subjects. */
    private Map<String, Map<String, Set<LocalDate>>> ledger() {
        var ledger = new HashMap<String, Map<String, Set<LocalDate>>>();
        jdbc.sql("select case_code, subject, due from deadline_entry where closed_on is null")
                .query(row -> {
                    var subject = row.getString("subject");
                    ledger.computeIfAbsent(row.getString("case_code"), code -> new HashMap<>())
                            .merge(
                                    subject.substring(subject.indexOf(':') + 1),
                                    Set.of(row.getObject("due", LocalDate.class)),
                                    DateCheck::both);
                });
        return ledger;
    }

    private static Set<LocalDate> both(Set<LocalDate> some, Set<LocalDate> others) {
        var all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }

    private Found found(TaskDates.Dated task, String code, TaskDates.Wrong wrong) {
        return new Found(
                Concern.DUE_DATE,
                task.id(),
                task.council(),
                code,
                null,
                labels.of("attention.due-date.wrong", task.name(), day(wrong.shown()), day(wrong.owed())),
                labels.of("attention.due-date.to-do"),
                task.id());
    }

    private String day(@Nullable LocalDate day) {
        return day == null ? labels.of("attention.no-day") : labels.day(day);
    }

    /** The code in the name of a task; none for a task of no case. */
    static @Nullable String caseCode(@Nullable String name) {
        var code = CASE_CODE.matcher(name == null ? "" : name);
        return code.find() ? code.group(1) : null;
    }
}

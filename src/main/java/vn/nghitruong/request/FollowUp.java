package vn.nghitruong.request;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.nghitruong.calendar.WorkingCalendar;
import vn.nghitruong.casefile.CaseFiles;
import vn.nghitruong.deadline.Deadlines;
import vn.nghitruong.engine.EngineWork;
import vn.nghitruong.engine.Routing;

/**
 * Reminds and escalates: 15, 7 and 3 working days before the council's limit, a first reminder letter on the first
 * working day after it, a second ten working days later; from then on the standing committee decides what to do,
 * again every ten working days while the request is open. None of it interrupts the agency's work.
 */
@Service
public class FollowUp {

    private static final int BETWEEN_ESCALATIONS = 10;
    private static final LocalTime OFFICE_OPENS = LocalTime.of(8, 0);

    private final RequestTable table;
    private final Requests requests;
    private final CaseFiles files;
    private final Deadlines deadlines;
    private final WorkingCalendar calendar;
    private final EngineWork engine;
    private final Escalation escalation;
    private final Clock clock;

    FollowUp(
            RequestTable table,
            Requests requests,
            CaseFiles files,
            Deadlines deadlines,
            WorkingCalendar calendar,
            EngineWork engine,
            Escalation escalation,
            Clock clock) {
        this.table = table;
        this.requests = requests;
        this.files = files;
        this.deadlines = deadlines;
        this.calendar = calendar;
        this.engine = engine;
        this.escalation = escalation;
        this.clock = clock;
    }

    /** The steps in their order. */
    enum Step {
        BEFORE_15,
        BEFORE_7,
        BEFORE_3,
        OVERDUE_1,
        OVERDUE_2,
        DECIDE;

        static @Nullable Step of(@Nullable String name) {
            return name == null ? null : valueOf(name);
        }

        boolean isAfter(@Nullable Step last) {
            return last == null || ordinal() > last.ordinal() || (this == DECIDE && last == DECIDE);
        }
    }

    private record Planned(Step step, LocalDate on) {}

    /** The day on which whoever works looks at something again that is due: the last reminder before it. */
    public LocalDate reminderOf(LocalDate due) {
        return calendar.minusWorkingDays(due, 3);
    }

    /** Plans the next step of an open request; the moment at which it is due. */
    public LocalDateTime plan(String code, String processInstance) {
        var request = requests.require(code);
        var planned = next(request);
        table.change(code, "next_step = ?, process_instance = ?", planned.step().name(), processInstance);
        return planned.on().atTime(OFFICE_OPENS);
    }

    /**
     * Does the step that was planned.
     *
     * @return whether the standing committee must now decide
     */
    public boolean carryOut(String code) {
        var request = requests.require(code).requireOpen();
        var step = Step.of(request.nextStep());
        var today = LocalDate.now(clock);
        if (step == null) {
            throw new IllegalStateException("no step was planned for " + code);
        }
        table.change(code, "followed_step = ?, followed_on = ?", step.name(), today);
        if (step != Step.DECIDE) {
            var addressee = request.gateway() == null ? request.lead() : request.gateway();
            table.reminded(code, step.name(), today, addressee, request.gateway() == null ? null : request.lead());
            files.note(request.caseCode(), "reminder-" + word(step), requests.name(addressee));
        }
        if (step == Step.OVERDUE_2) {
            escalation.stillOverdue(request);
        }
        return decides(step);
    }

    /** The standing committee's measure is noted; the next decision is due ten working days later. */
    public void decided(String code, String measure, @Nullable String reason) {
        var request = requests.require(code).requireOpen();
        table.change(code, "followed_step = ?, followed_on = ?", Step.DECIDE.name(), LocalDate.now(clock));
        files.note(request.caseCode(), "overdue-" + measure, reason);
        escalation.decided(request, measure, reason);
    }

    /** Limits have moved: reminders begin anew, the waiting timers move, open decisions are taken back. */
    public void startOver(Collection<String> codes) {
        var moments = new HashMap<String, LocalDateTime>();
        for (var code : codes) {
            var decides = decides(Step.of(requests.require(code).followedStep()));
            table.change(code, "followed_step = null, followed_on = null");
            var request = requests.require(code);
            var planned = next(request);
            var instance = request.processInstance();
            if (instance == null) {
                continue;
            }
            table.change(code, "next_step = ?", planned.step().name());
            moments.put(instance, planned.on().atTime(OFFICE_OPENS));
            if (decides) {
                engine.tellInstance("Message_DueDateMoved", instance, Routing.none());
            }
        }
        engine.moveTimers(moments, Set.of("Event_FollowUpDue"));
    }

    /** From this step on the standing committee decides. */
    private static boolean decides(@Nullable Step step) {
        return step == Step.OVERDUE_2 || step == Step.DECIDE;
    }

    private Planned next(Request request) {
        var due = deadlines.entry(request.dueEntry()).due();
        var today = LocalDate.now(clock);
        var last = Step.of(request.followedStep());
        for (var step : Step.values()) {
            if (step.isAfter(last)) {
                var on = dayOf(step, due, request.followedOn(), today);
                if (step.ordinal() >= Step.OVERDUE_1.ordinal() || on.isAfter(today)) {
                    return new Planned(step, on);
                }
            }
        }
        throw new IllegalStateException("no step follows " + last);
    }

    private LocalDate dayOf(Step step, LocalDate due, @Nullable LocalDate lastOn, LocalDate today) {
        return switch (step) {
            case BEFORE_15 -> calendar.minusWorkingDays(due, 15);
            case BEFORE_7 -> calendar.minusWorkingDays(due, 7);
            case BEFORE_3 -> reminderOf(due);
            case OVERDUE_1 -> calendar.plusWorkingDays(due, 1);
            case OVERDUE_2, DECIDE -> calendar.plusWorkingDays(lastOn == null ? today : lastOn, BETWEEN_ESCALATIONS);
        };
    }

    private static String word(Step step) {
        return step.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

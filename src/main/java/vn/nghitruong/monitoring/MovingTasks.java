package vn.nghitruong.monitoring;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.nghitruong.casefile.CaseFiles;
import vn.nghitruong.casefile.Labels;
import vn.nghitruong.engine.TaskMoving;
import vn.nghitruong.organisation.Organisation;
import vn.nghitruong.organisation.Organisation.Kind;
import vn.nghitruong.organisation.Organisations;
import vn.nghitruong.refusal.Refusal;

/**
 * A supervisor gives the open tasks of one unit to another of its kind, after a reorganisation or when a unit cannot work.
 * The case itself keeps its agency and its committee: later tasks go where the case says.
 */
@Service
public class MovingTasks {

    /** A committee's work may fall to the standing committee or another committee; a group's too. */
    private static final Set<Kind> OF_DEPUTIES = Set.of(Kind.STANDING_COMMITTEE, Kind.COMMITTEE, Kind.DEPUTIES_GROUP);

    private static final Set<Kind> OUTSIDE = Set.of(Kind.AGENCY, Kind.PEOPLES_COMMITTEE, Kind.FRONT, Kind.DELEGATION);
    private static final List<Set<Kind>> ALIKE = List.of(OF_DEPUTIES, Set.of(Kind.OFFICE), OUTSIDE);

    private final TaskMoving moving;
    private final Oversight oversight;
    private final Organisations organisations;
    private final CaseFiles files;
    private final Labels labels;
    private final Clock clock;
    private final TransactionTemplate ownTransaction;

    MovingTasks(
            TaskMoving moving,
            Oversight oversight,
            Organisations organisations,
            CaseFiles files,
            Labels labels,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.moving = moving;
        this.oversight = oversight;
        this.organisations = organisations;
        this.files = files;
        this.labels = labels;
        this.clock = clock;
        this.ownTransaction = new TransactionTemplate(transactions);
    }

    /**
     * What is to be moved.
     *
     * @param tasks ids of tasks; null for all that the unit holds
     */
    public record Order(
            String council,
            String from,
            String to,
            String reason,
            @Nullable List<String> tasks) {}

    /**
     * What came of a task, or would come of it.
     *
     * @param result {@code moved} or {@code refused}; {@code why} it was refused
     */
    public record Row(
            String task,
            @Nullable String name,
            @Nullable String caseCode,
            String result,
            @Nullable String why) {}

    /** The rows of a preview, or of what was done. */
    public record Outcome(boolean committed, String from, String to, List<Row> rows) {}

    /** A unit to choose from: whether it exists today, how many open tasks of the council it holds, to whom they may go. */
    public record Place(String code, String name, boolean ended, long tasks, List<String> to) {}

    /** The units whose tasks may be moved or that may take them, in the order of the data. */
    public List<Place> places(String council) {
        oversight.require(council);
        var today = LocalDate.now(clock);
        var units = organisations.all().stream()
                .filter(unit -> unit.kind() != Kind.COUNCIL)
                .filter(unit ->
                        organisations.councilsThatMayWriteTo(unit.code()).contains(council))
                .toList();
        var groups = units.stream()
                .flatMap(unit -> List.of(unit.code(), leadership(unit.code())).stream())
                .toList();
        var held = moving.held(council, groups).stream()
                .collect(Collectors.groupingBy(task -> EngineCheck.unit(task.group()), Collectors.counting()));
        return units.stream()
                .filter(unit -> unit.validOn(today) || held.containsKey(unit.code()))
                .map(unit -> new Place(
                        unit.code(),
                        unit.name(),
                        !unit.validOn(today),
                        held.getOrDefault(unit.code(), 0L),
                        held.containsKey(unit.code()) ? takers(unit, units, today) : List.of()))
                .toList();
    }

    /**
     * Moves tasks, each in a transaction of its own, or says what would come of it. Refused as a whole for whoever does
     * not watch over the council, for an unknown or ended receiver, and for one of another kind.
     */
    public Outcome move(Order order, boolean commit) {
        oversight.require(order.council());
        var from = organisations.require(order.from());
        var to = organisations.requireValid(order.to(), LocalDate.now(clock));
        requireAlike(order.council(), from, to);
        var held = moving.held(order.council(), List.of(from.code(), leadership(from.code()))).stream()
                .collect(Collectors.toMap(
                        TaskMoving.HeldTask::id, Function.identity(), (one, other) -> one, LinkedHashMap::new));
        var ids = order.tasks() == null ? List.copyOf(held.keySet()) : order.tasks();
        var rows = new ArrayList<Row>();
        for (var id : ids) {
            rows.add(row(id, held, from, to, order.reason(), commit));
        }
        return new Outcome(commit, from.name(), to.name(), rows);
    }

    private Row row(
            String id,
            Map<String, TaskMoving.HeldTask> held,
            Organisation from,
            Organisation to,
            String reason,
            boolean commit) {
        var task = held.get(id);
        if (task == null) {
            return new Row(id, null, null, "refused", labels.of("moving.not-held"));
        }
        var code = DateCheck.caseCode(task.name());
        if (commit && !isMoved(task, code, from, to, reason)) {
            return new Row(id, task.name(), code, "refused", labels.of("moving.overtaken"));
        }
        return new Row(id, task.name(), code, "moved", null);
    }

    private boolean isMoved(
            TaskMoving.HeldTask task, @Nullable String code, Organisation from, Organisation to, String reason) {
        var group = task.group().equals(from.code()) ? to.code() : leadership(to.code());
        try {
            return Boolean.TRUE.equals(ownTransaction.execute(status -> {
                if (!moving.move(task.id(), task.group(), group)) {
                    return false;
                }
                if (code != null) {
                    files.involve(code, to.code());
                    files.note(
                            code, "task-moved", labels.of("moving.note", task.name(), from.name(), to.name(), reason));
                }
                return true;
            }));
        } catch (ConcurrencyFailureException overtaken) {
            return false;
        } catch (Refusal refused) {
            if (refused.kind() != Refusal.Kind.CONFLICT) {
                throw refused;
            }
            return false;
        }
    }

    private void requireAlike(String council, Organisation from, Organisation to) {
        if (from.code().equals(to.code())) {
            throw Refusal.invalid("moving.same-unit");
        }
        if (!mayTake(council, from, to)) {
            throw Refusal.invalid("moving.other-kind", to.name(), from.name());
        }
    }

    private boolean mayTake(String council, Organisation from, Organisation to) {
        return areAlike(from, to)
                && organisations.councilsThatMayWriteTo(from.code()).contains(council)
                && organisations.councilsThatMayWriteTo(to.code()).contains(council);
    }

    private List<String> takers(Organisation from, List<Organisation> units, LocalDate today) {
        return units.stream()
                .filter(to -> to.validOn(today) && !to.code().equals(from.code()))
                .filter(to -> areAlike(from, to))
                .map(Organisation::code)
                .toList();
    }

    private static boolean areAlike(Organisation from, Organisation to) {
        return ALIKE.stream().anyMatch(kinds -> kinds.contains(from.kind()) && kinds.contains(to.kind()));
    }

    private static String leadership(String unit) {
        return unit + ".ld";
    }
}

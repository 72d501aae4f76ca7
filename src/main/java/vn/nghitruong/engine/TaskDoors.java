package vn.nghitruong.engine;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.nghitruong.engine.door.PlainTasks;
import vn.nghitruong.refusal.Refusal;

/** The only way a user task is completed: by its candidates, with the fields of its form, in one transaction. */
@Component
public class TaskDoors {

    private static final int FURTHER_TRIES = 4;

    private final Map<String, TaskForm> forms;
    private final PlainTasks plain;
    private final TaskService tasks;
    private final HistoryService history;
    private final RepositoryService repository;
    private final EngineWork engine;
    private final CurrentUser user;
    private final Days days;
    private final InPlaceOf inPlaceOf;
    private final TransactionTemplate transaction;

    TaskDoors(
            List<TaskForm> forms,
            PlainTasks plain,
            @Lazy TaskService tasks,
            @Lazy HistoryService history,
            @Lazy RepositoryService repository,
            EngineWork engine,
            CurrentUser user,
            Days days,
            InPlaceOf inPlaceOf,
            PlatformTransactionManager transactions) {
        this.forms = forms.stream()
                .collect(Collectors.toUnmodifiableMap(
                        form -> key(form.process(), form.activity()), Function.identity()));
        this.plain = plain;
        this.tasks = tasks;
        this.history = history;
        this.repository = repository;
        this.engine = engine;
        this.user = user;
        this.days = days;
        this.inPlaceOf = inPlaceOf;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** All forms, for tests that try every door. */
    public List<TaskForm> forms() {
        return List.copyOf(forms.values());
    }

    /**
     * Completes a task as the current user. Two tasks of one case completed at the same moment may meet at a step that
     * both lead to (two items of a session, both the last but one): whoever came second is tried again, so that nobody is
     * sent away because of somebody else's task.
     *
     * @throws Refusal wrong input, no right, no such task, or somebody was first; nothing is written
     */
    public void complete(String taskId, Map<String, ? extends @Nullable Object> given) {
        var inOneTransaction = TransactionSynchronizationManager.isActualTransactionActive();
        for (var left = inOneTransaction ? 0 : FURTHER_TRIES; ; left--) {
            var overtaken = overtaken(taskId, given);
            if (overtaken.isEmpty()) {
                return;
            }
            if (left == 0) {
                throw overtaken.get();
            }
        }
    }

    /** Tries once; what it gives back is the refusal of one who was overtaken. */
    private Optional<Refusal> overtaken(String taskId, Map<String, ? extends @Nullable Object> given) {
        try {
            transaction.executeWithoutResult(status -> submit(workable(taskId), given));
            return Optional.empty();
        } catch (OptimisticLockingException | NullValueException | ConcurrencyFailureException e) {
            return Optional.of(Refusal.conflict("conflict"));
        } catch (AuthorizationException e) {
            // The grants of a task end with it: between our look and the engine's, somebody may have completed it.
            throw missing(taskId);
        } catch (Refusal | DataIntegrityViolationException | IllegalStateException e) {
            // Whoever was overtaken may find in the tables what no longer fits the form, or no variables any more.
            throw isOpen(taskId) ? e : missing(taskId);
        }
    }

    /** Finishes a task in the system's name; the caller has checked the right to it and stored what was decided. */
    public void finish(String taskId, Routing routing) {
        engine.asSystem(() -> EngineWork.step(() -> {
            plain.complete(taskId, routing.values());
            return true;
        }));
    }

    /** What the form of a task shows to one who may see it. */
    public Object show(String taskId) {
        return transaction.execute(status -> {
            var task = visible(taskId);
            return form(task).show(at(task));
        });
    }

    /** Gives every open task of a case the dates that its form says now, after a limit has moved. */
    public void refresh(String caseCode) {
        engine.asSystem(() -> {
            for (var task :
                    tasks.createTaskQuery().processInstanceBusinessKey(caseCode).list()) {
                refresh(task);
            }
            return true;
        });
    }

    /** Refuses unless the current user may work on the task. */
    public void requireWorkable(String taskId) {
        workable(taskId);
    }

    void refresh(Task task) {
        var form = form(task);
        var card = form.card(at(task));
        var due = card.due() == null ? null : EngineWork.at(TaskCard.dueAt(card.due()));
        if (!Objects.equals(due, task.getDueDate())) {
            tasks.setDueDate(task.getId(), due);
            tasks.setFollowUpDate(
                    task.getId(),
                    card.followUp() == null ? null : EngineWork.at(TaskCard.followedUpAt(card.followUp())));
        }
    }

    private void submit(Task task, Map<String, ? extends @Nullable Object> given) {
        inPlaceOf.complete(task.getId(), () -> {
            var form = form(task);
            var routing = form.submit(form.form().read(given, days), at(task));
            plain.complete(task.getId(), routing.values());
        });
    }

    private Task workable(String taskId) {
        var task = visible(taskId);
        if (user.isPresent() && !user.isAdministrator()) {
            if (task.getAssignee() != null && !task.getAssignee().equals(user.id())) {
                throw Refusal.conflict("task.claimed-by-other", task.getAssignee());
            }
            if (task.getAssignee() == null && !isCandidate(taskId)) {
                throw missing(taskId);
            }
        }
        return task;
    }

    private boolean isCandidate(String taskId) {
        return engine.asSystem(() -> tasks.getIdentityLinksForTask(taskId)).stream()
                .map(IdentityLink::getGroupId)
                .anyMatch(user.groups()::contains);
    }

    private Task visible(String taskId) {
        if (taskId.indexOf('\u0000') >= 0 || taskId.length() > 64) {
            throw Refusal.notFound("task.unknown");
        }
        var task = tasks.createTaskQuery().taskId(taskId).singleResult();
        if (task != null) {
            return task;
        }
        throw missing(taskId);
    }

    private boolean isOpen(String taskId) {
        return engine.asSystem(() -> tasks.createTaskQuery().taskId(taskId).count()) > 0;
    }

    private Refusal missing(String taskId) {
        if (isOpen(taskId)) {
            return Refusal.forbidden("task.not-candidate");
        }
        var done = engine.asSystem(() -> history.createHistoricTaskInstanceQuery()
                .taskId(taskId)
                .finished()
                .count());
        return done > 0 ? Refusal.conflict("task.completed-already") : Refusal.notFound("task.unknown");
    }

    TaskForm form(Task task) {
        var form = task.getProcessDefinitionId() == null
                ? null
                : forms.get(key(process(task), task.getTaskDefinitionKey()));
        if (form == null) {
            throw Refusal.forbidden("task.no-door");
        }
        return form;
    }

    TaskAt at(Task task) {
        var variables = engine.asSystem(() -> tasks.getVariables(task.getId()));
        var caseCode = engine.asSystem(() -> plain.businessKey(task.getProcessInstanceId()));
        return new TaskAt(
                task.getId(),
                process(task),
                task.getTaskDefinitionKey(),
                task.getProcessInstanceId(),
                caseCode,
                variables);
    }

    private String process(Task task) {
        return engine.asSystem(() -> repository.getProcessDefinition(task.getProcessDefinitionId()))
                .getKey();
    }

    private static String key(String process, String activity) {
        return process + "/" + activity;
    }
}

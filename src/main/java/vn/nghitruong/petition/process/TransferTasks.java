package vn.nghitruong.petition.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.nghitruong.engine.TaskDoors;
import vn.nghitruong.petition.PetitionVariables;
import vn.nghitruong.petition.Petitions;
import vn.nghitruong.petition.TransferBatches;
import vn.nghitruong.petition.Transfers;
import vn.nghitruong.refusal.Refusal;

/** Completes the approval of many petitions at once, each through its own door. */
@Service
public class TransferTasks {

    private final TaskService tasks;
    private final TaskDoors doors;
    private final Petitions petitions;
    private final TransferBatches batches;

    TransferTasks(@Lazy TaskService tasks, TaskDoors doors, Petitions petitions, TransferBatches batches) {
        this.tasks = tasks;
        this.doors = doors;
        this.petitions = petitions;
        this.batches = batches;
    }

    /**
     * Approves all or none, as the current user.
     *
     * @throws Refusal when one of them is not of this council or does not wait for approval
     */
    @Transactional
    public void approve(String council, List<String> codes, Transfers.Letter letter) {
        if (codes.isEmpty() || codes.stream().distinct().count() != codes.size()) {
            throw Refusal.invalid("transfer.codes-twice");
        }
        var waiting = waiting(codes);
        for (var code : codes) {
            if (!petitions.requireReadable(code).council().equals(council)) {
                throw Refusal.invalid("transfer.other-council", code);
            }
            var task = waiting.get(code);
            if (task == null) {
                throw Refusal.conflict("transfer.not-waiting", code);
            }
            approve(code, task, letter);
        }
        batches.sent(codes);
    }

    private void approve(String code, String task, Transfers.Letter letter) {
        try {
            doors.complete(task, fields(letter));
        } catch (Refusal refusal) {
            throw named(code, refusal);
        }
    }

    /** All wait for the one that cannot go out, so it must be named. */
    private static Refusal named(String code, Refusal refusal) {
        var key = "transfer.stopped";
        return switch (refusal.kind()) {
            case INVALID, TOO_MANY -> Refusal.invalid(key, code, refusal.message());
            case FORBIDDEN -> Refusal.forbidden(key, code, refusal.message());
            case NOT_FOUND -> Refusal.notFound(key, code, refusal.message());
            case CONFLICT -> Refusal.conflict(key, code, refusal.message());
        };
    }

    private Map<String, String> waiting(List<String> codes) {
        return tasks
                .createTaskQuery()
                .taskDefinitionKey("Activity_ApproveTransfer")
                .processInstanceBusinessKeyIn(codes.toArray(String[]::new))
                .list()
                .stream()
                .collect(Collectors.toMap(this::code, Task::getId));
    }

    private String code(Task task) {
        return (String) tasks.getVariable(task.getId(), PetitionVariables.PETITION_CODE.name());
    }

    private static Map<String, @Nullable Object> fields(Transfers.Letter letter) {
        var fields = new HashMap<String, @Nullable Object>();
        fields.put("approved", true);
        fields.put("letterNumber", letter.number());
        fields.put("letterDate", letter.date().toString());
        if (letter.dueOn() != null) {
            fields.put("dueOn", letter.dueOn().toString());
        }
        return fields;
    }
}

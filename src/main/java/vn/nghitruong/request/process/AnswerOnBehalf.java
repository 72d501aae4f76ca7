package vn.nghitruong.request.process;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.nghitruong.casefile.CaseAccess;
import vn.nghitruong.engine.EngineWork;
import vn.nghitruong.engine.FormInput;
import vn.nghitruong.engine.Routing;
import vn.nghitruong.engine.TaskDoors;
import vn.nghitruong.organisation.Organisations;
import vn.nghitruong.refusal.Refusal;
import vn.nghitruong.request.RequestSteps;
import vn.nghitruong.request.Requests;

/** The council's office records an agency's answer for it; both names are kept. */
@Service
public class AnswerOnBehalf {

    private final Requests requests;
    private final RequestSteps steps;
    private final Organisations organisations;
    private final CaseAccess access;
    private final TaskService tasks;
    private final TaskDoors doors;
    private final EngineWork engine;

    AnswerOnBehalf(
            Requests requests,
            RequestSteps steps,
            Organisations organisations,
            CaseAccess access,
            @Lazy TaskService tasks,
            TaskDoors doors,
            EngineWork engine) {
        this.requests = requests;
        this.steps = steps;
        this.organisations = organisations;
        this.access = access;
        this.tasks = tasks;
        this.doors = doors;
        this.engine = engine;
    }

    /** Only while the agency's answer is awaited. */
    @Transactional
    public void record(String code, FormInput input) {
        var request = requests.require(code);
        var office = organisations.office(request.council()).code();
        if (!access.isOf(office)) {
            throw Refusal.forbidden("request.not-office");
        }
        var task = awaited(code);
        steps.answer(
                code,
                input.text("answer"),
                input.text("documentNumber"),
                input.date("documentDate"),
                input.optionalText("file"),
                office);
        doors.finish(task.getId(), Routing.with(RequestProcess.EXTENSION_ASKED, false));
    }

    private Task awaited(String code) {
        return engine
                .asSystem(() -> tasks.createTaskQuery()
                        .processDefinitionKey(RequestProcess.ID)
                        .taskDefinitionKey("Activity_AnswerRequest")
                        .processVariableValueEquals(RequestProcess.REQUEST_CODE.name(), code)
                        .list())
                .stream()
                .findFirst()
                .orElseThrow(() -> Refusal.conflict("request.not-awaiting", code));
    }
}

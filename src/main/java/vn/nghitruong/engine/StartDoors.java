package vn.nghitruong.engine;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.runtime.ProcessInstanceWithVariables;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.nghitruong.engine.door.PlainTasks;
import vn.nghitruong.refusal.Refusal;

/** The only way a process of ours is started by a person: through its start form, in one transaction. */
@Component
public class StartDoors {

    private final Map<String, StartForm> forms;
    private final PlainTasks plain;
    private final AuthorizationService authorizations;
    private final EngineWork engine;
    private final CurrentUser user;
    private final Days days;
    private final TransactionTemplate transaction;

    StartDoors(
            List<StartForm> forms,
            PlainTasks plain,
            @Lazy AuthorizationService authorizations,
            EngineWork engine,
            CurrentUser user,
            Days days,
            PlatformTransactionManager transactions) {
        this.forms = forms.stream().collect(Collectors.toUnmodifiableMap(StartForm::process, Function.identity()));
        this.plain = plain;
        this.authorizations = authorizations;
        this.engine = engine;
        this.user = user;
        this.days = days;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** All start forms, for tests that try every door. */
    public List<StartForm> forms() {
        return List.copyOf(forms.values());
    }

    /**
     * Opens a case and starts its process as the current user. A business key given by a client is never used.
     *
     * @throws Refusal wrong input or no right; nothing is kept
     */
    public ProcessInstanceWithVariables start(String process, Map<String, ? extends @Nullable Object> given) {
        return transaction.execute(status -> {
            var form = startable(process);
            var opened = form.submit(form.form().read(given, days));
            return engine.asSystem(() ->
                    plain.start(process, opened.caseCode(), opened.routing().values()));
        });
    }

    /** The same, for our own doors: the code of the case that was opened. */
    public String open(String process, Map<String, ? extends @Nullable Object> given) {
        return start(process, given).getBusinessKey();
    }

    /** What the start form shows to one who may start. */
    public Object show(String process) {
        return startable(process).show();
    }

    private StartForm startable(String process) {
        var form = forms.get(process);
        if (form == null) {
            throw Refusal.forbidden("start.no-door");
        }
        if (user.isPresent() && !mayStart(process)) {
            throw Refusal.forbidden("start.not-allowed");
        }
        return form;
    }

    private boolean mayStart(String process) {
        return authorizations.isUserAuthorized(
                user.id(), user.groups(), Permissions.CREATE_INSTANCE, Resources.PROCESS_DEFINITION, process);
    }
}

package vn.nghitruong.security;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GLOBAL;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/**
 * The lists that Tasklist opens with. Everybody reads them; only administrators change them. What a person sees in
 * them is decided by the engine's rights, so a supervisor finds the council's tasks under the same names.
 */
@Component
class ReadyMadeFilters {

    private record ReadyMade(
            String name, String description, int priority, String colour, UnaryOperator<TaskQuery> question) {}

    private static final List<ReadyMade> ALL = List.of(
            new ReadyMade(
                    "Việc của đơn vị tôi",
                    "Mọi việc đang chờ đơn vị xử lý, kể cả việc đã có người nhận",
                    -10,
                    "#3d6b99",
                    query -> query.taskCandidateGroupInExpression("${currentUserGroups()}")
                            .includeAssignedTasks()),
            new ReadyMade("Quá hạn", "Đã qua hạn", 0, "#a65a52", query -> query.dueBeforeExpression("${now()}")),
            new ReadyMade(
                    "Đến hạn hôm nay", "Còn hạn đến hết hôm nay", 10, "#b08a4a", query -> query.dueAfterExpression(
                                    "${now()}")
                            .dueBeforeExpression("${workingDaysFromNow(0)}")),
            new ReadyMade(
                    "Đến hạn trong 3 ngày làm việc",
                    "Còn hạn, tính theo ngày làm việc",
                    20,
                    "#7d8f69",
                    query -> query.dueAfterExpression("${now()}").dueBeforeExpression("${workingDaysFromNow(3)}")),
            new ReadyMade("Chưa có người nhận", "Chưa ai nhận xử lý", 30, "#7a7f8c", TaskQuery::taskUnassigned),
            // The processes of a session, of its items and of the requests for their dossiers share the session's key.
            new ReadyMade(
                    "Kỳ họp",
                    "Việc của kỳ họp, của từng nội dung và việc gửi hồ sơ",
                    40,
                    "#6b5b95",
                    query -> query.processInstanceBusinessKeyLike("KY-%")));

    private final FilterService filters;
    private final TaskService tasks;
    private final AuthorizationService authorizations;

    ReadyMadeFilters(FilterService filters, TaskService tasks, AuthorizationService authorizations) {
        this.filters = filters;
        this.tasks = tasks;
        this.authorizations = authorizations;
    }

    void create() {
        // Counted, not listed: reading a filter back wakes the engine's whole JSON machinery at every start.
        ALL.stream().filter(one -> !isPresent(one)).forEach(this::create);
    }

    private boolean isPresent(ReadyMade one) {
        return filters.createTaskFilterQuery().filterName(one.name()).count() > 0;
    }

    private void create(ReadyMade one) {
        var filter = filters.newTaskFilter(one.name());
        filter.setQuery(one.question()
                .apply(tasks.createTaskQuery())
                .active()
                .orderByDueDate()
                .asc()
                .orderByTaskCreateTime()
                .asc());
        filter.setProperties(Map.of(
                "description", one.description(),
                "priority", one.priority(),
                "color", one.colour(),
                "refresh", true,
                "showUndefinedVariable", false,
                "variables", List.of()));
        filters.saveFilter(filter);
        var everybody = authorizations.createNewAuthorization(AUTH_TYPE_GLOBAL);
        everybody.setUserId(ANY);
        everybody.setResource(Resources.FILTER);
        everybody.setResourceId(filter.getId());
        everybody.addPermission(Permissions.READ);
        authorizations.saveAuthorization(everybody);
    }
}

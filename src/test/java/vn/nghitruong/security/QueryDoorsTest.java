package vn.nghitruong.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.nghitruong.web.WebappClient.engine;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.HistoricTaskInstanceQueryImpl;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.nghitruong.web.WebTest;
import vn.nghitruong.web.WebappClient;

/** No door lets a query evaluate an expression of the caller; a bean that counts its calls would show it. */
@WebTest
class QueryDoorsTest {

    private static final Map<String, Object> TOP = Map.of("assigneeExpression", "${witness.called()}");
    private static final Map<String, Object> DEEP = Map.of("orQueries", List.of(TOP));
    private static final Map<String, Object> DEEP_HARMLESS =
            Map.of("orQueries", List.of(Map.of("assigneeExpression", "${currentUser()}")));

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @Autowired
    Witness witness;

    @Autowired
    JdbcTemplate database;

    WebappClient office;

    /** Says whether an expression was evaluated. */
    public static class Witness {
        final AtomicInteger calls = new AtomicInteger();

        public String called() {
            calls.incrementAndGet();
            return "seen";
        }
    }

    @TestConfiguration
    static class Beans {
        @Bean
        Witness witness() {
            return new Witness();
        }
    }

    @BeforeEach
    void logIn() {
        office = WebappClient.loggedIn(port, "van-phong-hdnd");
    }

    @AfterEach
    void nothing_was_evaluated() {
        engine.getIdentityService().clearAuthentication();
        assertThat(witness.calls).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"task", "task/count"})
    void task_queries_refuse_expressions_at_any_depth(String path) {
        for (var query : List.of(TOP, DEEP, DEEP_HARMLESS)) {
            var answer = office.post(engine(path), query);

            assertThat(answer.status()).as("%s %s", path, answer.body()).isEqualTo(400);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"history/task", "history/task/count", "process-instance", "history/process-instance"})
    void other_queries_know_no_expression_and_pass_it_over(String path) {
        for (var query : List.of(TOP, DEEP)) {
            var answer = office.post(engine(path), query);

            assertThat(answer.status()).as("%s %s", path, answer.body()).isIn(200, 400);
            assertThat(answer.body()).doesNotContain("seen");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"list", "count", "singleResult"})
    void a_filter_refuses_expressions_in_the_query_that_narrows_it(String call) {
        var filter = filterNamed("Quá hạn");
        for (var query : List.of(TOP, DEEP, DEEP_HARMLESS)) {
            var answer = office.post(engine("filter/" + filter + "/" + call), query);

            assertThat(answer.status()).as("%s %s", call, answer.body()).isEqualTo(400);
        }
    }

    @Test
    void filters_are_made_and_changed_by_administrators_only() {
        var harmless = filter(Map.of("candidateGroupsExpression", "${currentUserGroups()}"));
        var admin = WebappClient.loggedIn(port, "admin");

        assertThat(office.post(engine("filter/create"), harmless).status()).isEqualTo(403);
        assertThat(office.put(engine("filter/" + filterNamed("Quá hạn")), harmless)
                        .status())
                .isEqualTo(403);
        assertThat(office.delete(engine("filter/" + filterNamed("Quá hạn"))).status())
                .isEqualTo(403);
        var made = admin.post(engine("filter/create"), harmless);
        assertThat(made.status()).isEqualTo(200);
        assertThat(admin.delete(engine("filter/" + made.json().get("id").asText()))
                        .status())
                .isEqualTo(204);
    }

    @Test
    void even_an_administrator_stores_expressions_of_the_closed_list_only() {
        var admin = WebappClient.loggedIn(port, "admin");
        for (var query : List.of(TOP, DEEP, Map.of("dueBeforeExpression", "${dateTime().plusDays(1)}"))) {
            var answer = admin.post(engine("filter/create"), filter(query));

            assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        }
    }

    @Test
    void an_expression_smuggled_into_the_database_is_not_evaluated() {
        var filter = engine.getFilterService()
                .saveFilter(engine.getFilterService()
                        .newTaskFilter("Lén")
                        .setQuery(engine.getTaskService().createTaskQuery()));
        database.update(
                "update ACT_RU_FILTER set QUERY_ = ? where ID_ = ?",
                "{\"orQueries\":[{\"taskAssignee\":\"${witness.called()}\",\"assignee\":\"x\"}],"
                        + "\"expressions\":{\"taskAssignee\":\"${witness.called()}\"},"
                        + "\"assigneeExpression\":\"${witness.called()}\"}",
                filter.getId());
        var admin = WebappClient.loggedIn(port, "admin");

        var answer = admin.get(engine("filter/" + filter.getId() + "/list"));

        assertThat(answer.status()).isGreaterThanOrEqualTo(400);
        engine.getFilterService().deleteFilter(filter.getId());
    }

    @Test
    void our_own_code_cannot_do_it_either() {
        var tasks = engine.getTaskService().createTaskQuery().or().taskAssigneeExpression("${witness.called()}");
        assertThatThrownBy(() -> tasks.endOr().list()).isInstanceOf(BadUserRequestException.class);
        assertThatThrownBy(() -> tasks.endOr().count()).isInstanceOf(BadUserRequestException.class);
        var history = (HistoricTaskInstanceQueryImpl) engine.getHistoryService().createHistoricTaskInstanceQuery();
        history.addExpression("taskAssignee", "${witness.called()}");
        assertThatThrownBy(history::list).isInstanceOf(BadUserRequestException.class);
        var smuggled = new TaskQueryImpl();
        smuggled.addExpression("taskAssignee", "${witness.called()}");
        var filter = engine.getFilterService().newTaskFilter("Lén").setQuery(smuggled);
        assertThatThrownBy(() -> engine.getFilterService().saveFilter(filter))
                .isInstanceOf(BadUserRequestException.class);
    }

    @Test
    void the_ready_made_filters_work_for_everybody() {
        TinyCase.start(engine, "hdnd-lao-cai", "van-phong-hdnd");
        var filters = office.get(engine("filter?resourceType=Task&sortBy=name&sortOrder=asc"));

        assertThat(filters.json()).hasSize(6);
        for (var filter : filters.json()) {
            var found = office.post(engine("filter/" + filter.get("id").asText() + "/list"), Map.of());
            assertThat(found.status())
                    .as("%s %s", filter.get("name").asText(), found.body())
                    .isEqualTo(200);
        }
        var mine = office.get(engine("filter/" + filterNamed("Việc của đơn vị tôi") + "/count"));
        assertThat(mine.json().get("count").asInt()).isPositive();
    }

    private String filterNamed(String name) {
        return engine.getFilterService()
                .createFilterQuery()
                .filterName(name)
                .singleResult()
                .getId();
    }

    private static Map<String, Object> filter(Map<String, ?> query) {
        return Map.of("resourceType", "Task", "name", "Thử", "query", query, "properties", Map.of());
    }
}

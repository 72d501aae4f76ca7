package vn.nghitruong.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.nghitruong.web.WebappClient.engine;

import java.util.List;
import java.util.Map;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.nghitruong.web.WebTest;
import vn.nghitruong.web.WebappClient;

/** What a unit, a supervisor and an administrator may see and do, tried through the webapps' interface. */
@WebTest
class RightsTest {

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @Autowired
    Accounts accounts;

    Task task;

    @BeforeEach
    void openCase() {
        task = TinyCase.start(engine, "hdnd-lao-cai", "van-phong-hdnd");
    }

    @AfterEach
    void nobody() {
        engine.getIdentityService().clearAuthentication();
    }

    @Test
    void a_case_belongs_to_the_council_it_names() {
        assertThat(task.getTenantId()).isEqualTo("hdnd-lao-cai");
    }

    @Test
    void a_candidate_reads_everything_that_tasklist_shows() {
        var office = WebappClient.loggedIn(port, "van-phong-hdnd");
        var id = task.getId();

        for (var path : List.of(
                "task/" + id,
                "task/" + id + "/identity-links",
                "task/" + id + "/form",
                "task/" + id + "/form-variables",
                "process-definition/" + task.getProcessDefinitionId(),
                "process-definition/" + task.getProcessDefinitionId() + "/xml",
                "history/user-operation?taskId=" + id,
                "user/van-phong-hdnd/profile",
                "group?member=van-phong-hdnd",
                "identity/groups?userId=van-phong-hdnd",
                "filter?resourceType=Task",
                "task/" + id + "/comment")) {
            assertThat(office.get(engine(path)).status()).as(path).isEqualTo(200);
        }
        assertThat(office.post(engine("task/" + id + "/comment/create"), Map.of("message", "Ý kiến"))
                        .status())
                .isEqualTo(200);
        assertThat(office.get(engine("task/" + id + "/comment")).json()).hasSize(1);
        office.post(engine("task/" + id + "/claim"), Map.of("userId", "van-phong-hdnd"));
        assertThat(office.get(engine("history/user-operation?taskId=" + id)).json())
                .isNotEmpty();
    }

    @Test
    void another_unit_sees_nothing_of_it() {
        for (var outsider : List.of("so-y-te", "thuong-truc-hdnd", "ban-phap-che")) {
            var client = WebappClient.loggedIn(port, outsider);

            assertThat(client.get(engine("task/" + task.getId())).status())
                    .as(outsider)
                    .isIn(403, 404);
            assertThat(client.get(engine("task?processInstanceId=" + task.getProcessInstanceId()))
                            .json())
                    .isEmpty();
            assertThat(client.get(engine("process-instance")).json()).isEmpty();
            assertThat(client.get(engine("history/process-instance")).json()).isEmpty();
            assertThat(client.get(engine("history/task")).json()).isEmpty();
            assertThat(client.get(engine("variable-instance")).json()).isEmpty();
            assertThat(client.get(engine("history/variable-instance")).json()).isEmpty();
            assertThat(client.post(engine("task/" + task.getId() + "/complete"), Map.of())
                            .status())
                    .isIn(403, 404, 409);
        }
    }

    @Test
    void a_supervisor_watches_the_own_council_and_does_not_work_in_it() {
        var supervisor = WebappClient.loggedIn(port, "lanh-dao");
        var other = WebappClient.loggedIn(port, "lanh-dao-p-lao-cai");
        var path = "process-instance/" + task.getProcessInstanceId();

        assertThat(supervisor.get(engine(path)).status()).isEqualTo(200);
        assertThat(supervisor.get(engine("task/" + task.getId())).status()).isEqualTo(200);
        assertThat(supervisor.get(engine("history/" + path)).status()).isEqualTo(200);
        assertThat(supervisor
                        .post(engine("task/" + task.getId() + "/complete"), Map.of())
                        .status())
                .isEqualTo(403);
        assertThat(supervisor.delete(engine(path)).status()).isEqualTo(403);
        assertThat(other.get(engine(path)).status()).isIn(403, 404);
        assertThat(other.get(engine("task?processInstanceId=" + task.getProcessInstanceId()))
                        .json())
                .isEmpty();
        assertThat(WebappClient.anonymous(port)
                        .login("lanh-dao", "demo", "cockpit")
                        .status())
                .isEqualTo(200);
        assertThat(WebappClient.anonymous(port)
                        .login("van-phong-hdnd", "demo", "cockpit")
                        .status())
                .isEqualTo(403);
        assertThat(WebappClient.anonymous(port)
                        .login("lanh-dao", "demo", "admin")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void nobody_but_the_administrator_manages_or_deploys() {
        for (var user : List.of("van-phong-hdnd", "lanh-dao")) {
            var client = WebappClient.loggedIn(port, user);

            assertThat(client.post(engine("user/create"), account("evil")).status())
                    .isEqualTo(403);
            assertThat(client.put(engine("group/camunda-admin/members/" + user), "{}")
                            .status())
                    .isEqualTo(403);
            assertThat(client.delete(engine("user/" + user)).status()).isEqualTo(403);
            assertThat(client.get(engine("user")).json()).hasSize(1);
            assertThat(client.post(engine("task/create"), Map.of("name", "x")).status())
                    .isEqualTo(403);
        }
        engine.getIdentityService().setAuthentication("van-phong-hdnd", List.of("van-phong-hdnd"), List.of());
        assertThatThrownBy(this::deploy).isInstanceOf(AuthorizationException.class);
    }

    @Test
    void a_deployment_grant_by_mistake_does_not_let_a_unit_deploy() {
        var authorizations = engine.getAuthorizationService();
        var mistake = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        mistake.setGroupId("van-phong-hdnd");
        mistake.setResource(Resources.DEPLOYMENT);
        mistake.setResourceId("*");
        mistake.addPermission(Permissions.CREATE);
        mistake = authorizations.saveAuthorization(mistake);
        engine.getIdentityService().setAuthentication("van-phong-hdnd", List.of("van-phong-hdnd"), List.of());

        assertThatThrownBy(this::deploy).isInstanceOf(AuthorizationException.class);

        engine.getIdentityService().clearAuthentication();
        authorizations.deleteAuthorization(mistake.getId());
    }

    @Test
    void there_is_no_script_engine() {
        assertThat(new ScriptEngineManager().getEngineFactories())
                .extracting(factory -> factory.getEngineName())
                .allMatch(name -> name.contains("feel") || name.contains("Feel") || name.contains("juel"));
    }

    @Test
    void grants_go_to_groups_and_a_person_has_only_the_own_account() {
        var personal = engine.getAuthorizationService().createAuthorizationQuery().list().stream()
                .filter(one -> one.getUserId() != null && !one.getUserId().equals("*"))
                .filter(one -> one.getResourceType() != Resources.USER.resourceType())
                .filter(one -> one.getResourceType() != Resources.TENANT.resourceType())
                .filter(one -> one.getResourceType() != Resources.TASK.resourceType());

        assertThat(personal.toList()).isEmpty();
    }

    @Test
    void a_second_start_changes_nothing() {
        var before = counts();

        accounts.afterSingletonsInstantiated();

        assertThat(counts()).isEqualTo(before);
        assertThat(engine.getIdentityService().createUserQuery().list())
                .extracting(User::getId)
                .contains("admin", "lanh-dao", "lanh-dao-p-lao-cai", "van-phong-hdnd", "so-y-te");
    }

    private List<Long> counts() {
        var identities = engine.getIdentityService();
        return List.of(
                identities.createUserQuery().count(),
                identities.createGroupQuery().count(),
                identities.createTenantQuery().count(),
                engine.getAuthorizationService().createAuthorizationQuery().count(),
                engine.getFilterService().createFilterQuery().count());
    }

    private void deploy() {
        engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource("doors/tiny.bpmn")
                .deploy();
    }

    private static Map<String, Object> account(String id) {
        return Map.of("profile", Map.of("id", id), "credentials", Map.of("password", "evilevilevil"));
    }
}

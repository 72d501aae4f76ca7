package vn.nghitruong.security;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;
import static org.camunda.bpm.engine.authorization.Groups.CAMUNDA_ADMIN;
import static org.camunda.bpm.engine.authorization.Groups.GROUP_TYPE_SYSTEM;
import static org.camunda.bpm.engine.authorization.Groups.GROUP_TYPE_WORKFLOW;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.springframework.stereotype.Component;
import vn.nghitruong.organisation.Organisation;
import vn.nghitruong.organisation.Organisation.Kind;
import vn.nghitruong.organisation.Organisations;

/**
 * Councils as tenants, units and roles as groups, and what each group may do. No grant goes to a person. A unit sees
 * its own tasks because the engine grants each task to its candidate groups; nothing here lets it see another's.
 */
@Component
class Grants {

    /** The group of those who watch their council's cases. */
    static final String SUPERVISORS = "lanh-dao";

    private static final Set<Kind> OPEN_MISSIONS =
            Set.of(Kind.OFFICE, Kind.STANDING_COMMITTEE, Kind.COMMITTEE, Kind.DEPUTIES_GROUP);

    private final IdentityService identities;
    private final AuthorizationService authorizations;
    private final Organisations organisations;
    private final Clock clock;

    Grants(IdentityService identities, AuthorizationService authorizations, Organisations organisations, Clock clock) {
        this.identities = identities;
        this.authorizations = authorizations;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** The group of a unit's leadership. */
    static String leadership(String unit) {
        return unit + ".ld";
    }

    /** The units that work today: every organisation but the councils themselves. */
    List<Organisation> units() {
        return organisations.validOn(LocalDate.now(clock)).stream()
                .filter(one -> one.kind() != Kind.COUNCIL)
                .toList();
    }

    /** Creates what is missing; what is there stays as an administrator has left it. */
    void lay() {
        layTenants();
        var present =
                identities.createGroupQuery().list().stream().map(Group::getId).collect(Collectors.toSet());
        units().stream().filter(unit -> !present.contains(unit.code())).forEach(this::layUnit);
        if (!present.contains(SUPERVISORS)) {
            laySupervisors();
        }
        if (!present.contains(CAMUNDA_ADMIN)) {
            layAdministrators();
        }
    }

    private void layTenants() {
        var present = identities.createTenantQuery().list().stream()
                .map(Tenant::getId)
                .collect(Collectors.toSet());
        organisations.all().stream()
                .filter(one -> one.kind() == Kind.COUNCIL && present.add(one.code()))
                .forEach(council -> {
                    var tenant = identities.newTenant(council.code());
                    tenant.setName(council.name());
                    identities.saveTenant(tenant);
                });
    }

    private void layUnit(Organisation unit) {
        var staff = unit.code();
        group(staff, unit.name(), GROUP_TYPE_WORKFLOW);
        group(leadership(staff), unit.name() + " (lãnh đạo)", GROUP_TYPE_WORKFLOW);
        organisations
                .councilsThatMayWriteTo(staff)
                .forEach(council -> identities.createTenantGroupMembership(council, staff));
        applications(staff, "tasklist", "welcome");
        grant(staff, Resources.PROCESS_DEFINITION, ANY, ProcessDefinitionPermissions.READ);
        if (unit.kind() == Kind.OFFICE) {
            mayStart(staff, "petition");
            mayStart(staff, "session");
        }
        if (OPEN_MISSIONS.contains(unit.kind())) {
            mayStart(staff, "supervision");
            grant(staff, Resources.PROCESS_INSTANCE, ANY, Permissions.CREATE);
        }
    }

    private void laySupervisors() {
        group(SUPERVISORS, "Lãnh đạo theo dõi", GROUP_TYPE_WORKFLOW);
        applications(SUPERVISORS, "cockpit", "tasklist", "welcome");
        grant(
                SUPERVISORS,
                Resources.PROCESS_DEFINITION,
                ANY,
                ProcessDefinitionPermissions.READ,
                ProcessDefinitionPermissions.READ_INSTANCE,
                ProcessDefinitionPermissions.READ_TASK,
                ProcessDefinitionPermissions.READ_HISTORY);
        grant(SUPERVISORS, Resources.DECISION_DEFINITION, ANY, Permissions.READ, Permissions.READ_HISTORY);
        grant(SUPERVISORS, Resources.DECISION_REQUIREMENTS_DEFINITION, ANY, Permissions.READ);
    }

    private void layAdministrators() {
        group(CAMUNDA_ADMIN, "Quản trị hệ thống", GROUP_TYPE_SYSTEM);
        for (var resource : Resources.values()) {
            grant(CAMUNDA_ADMIN, resource, ANY, Permissions.ALL);
        }
    }

    private void group(String id, String name, String type) {
        var group = identities.newGroup(id);
        group.setName(name);
        group.setType(type);
        identities.saveGroup(group);
    }

    private void applications(String group, String... applications) {
        for (var application : applications) {
            grant(group, Resources.APPLICATION, application, Permissions.ACCESS);
        }
    }

    private void mayStart(String group, String process) {
        grant(group, Resources.PROCESS_DEFINITION, process, ProcessDefinitionPermissions.CREATE_INSTANCE);
    }

    private void grant(String group, Resource resource, String id, Permission... permissions) {
        var grant = authorizations.createNewAuthorization(AUTH_TYPE_GRANT);
        grant.setGroupId(group);
        grant.setResource(resource);
        grant.setResourceId(id);
        grant.setPermissions(permissions);
        authorizations.saveAuthorization(grant);
    }
}

package vn.nghitruong.security;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.nghitruong.organisation.Organisation;

/**
 * One account per unit, named by its code, two supervisors and an administrator, all with a password that everybody
 * knows. Never in production: {@link ProductionAccounts}.
 */
@Component
@Profile("!production")
class DemonstrationAccounts implements FirstAccounts {

    static final String PASSWORD = "demo";
    static final String ADMINISTRATOR = "admin";
    static final String PROVINCE_SUPERVISOR = "lanh-dao";
    static final String WARD_SUPERVISOR = "lanh-dao-p-lao-cai";

    private final IdentityService identities;
    private final Grants grants;

    DemonstrationAccounts(IdentityService identities, Grants grants) {
        this.identities = identities;
        this.grants = grants;
    }

    /** The ids of every account that a demonstration on these units makes. */
    static List<String> ids(List<Organisation> units) {
        return Stream.concat(
                        Stream.of(ADMINISTRATOR, PROVINCE_SUPERVISOR, WARD_SUPERVISOR),
                        units.stream().map(Organisation::code))
                .toList();
    }

    @Override
    public void create() {
        var present =
                identities.createUserQuery().list().stream().map(User::getId).collect(Collectors.toSet());
        grants.units().stream().filter(unit -> !present.contains(unit.code())).forEach(this::unit);
        supervisor(present, PROVINCE_SUPERVISOR, "Lãnh đạo HĐND tỉnh", "hdnd-lao-cai");
        supervisor(present, WARD_SUPERVISOR, "Lãnh đạo HĐND phường Lào Cai", "hdnd-p-lao-cai");
        if (!present.contains(ADMINISTRATOR)) {
            user(ADMINISTRATOR, "Quản trị viên", Groups.CAMUNDA_ADMIN);
            identities.createTenantQuery().list().stream()
                    .map(Tenant::getId)
                    .forEach(tenant -> identities.createTenantUserMembership(tenant, ADMINISTRATOR));
        }
    }

    private void unit(Organisation unit) {
        user(unit.code(), unit.name(), unit.code(), Grants.leadership(unit.code()));
    }

    private void supervisor(Set<String> present, String id, String name, String council) {
        if (!present.contains(id)) {
            user(id, name, Grants.SUPERVISORS);
            identities.createTenantUserMembership(council, id);
        }
    }

    private void user(String id, String name, String... groups) {
        var user = identities.newUser(id);
        user.setFirstName("");
        user.setLastName(name);
        user.setPassword(PASSWORD);
        identities.saveUser(user);
        for (var group : groups) {
            identities.createMembership(id, group);
        }
    }
}

package vn.nghitruong.security;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.util.EncryptionUtil;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Production knows no password that others know: it refuses a database with the demonstration's accounts, and takes
 * its first administrator from the environment.
 */
@Component
@Profile("production")
class ProductionAccounts implements FirstAccounts {

    private static final int SHORTEST_PASSWORD = 12;

    private final IdentityService identities;
    private final ProcessEngineConfigurationImpl engine;
    private final Grants grants;
    private final String administrator;
    private final String password;

    ProductionAccounts(
            IdentityService identities,
            ProcessEngineConfigurationImpl engine,
            Grants grants,
            @Value("${nghitruong.admin.user:}") String administrator,
            @Value("${nghitruong.admin.password:}") String password) {
        this.identities = identities;
        this.engine = engine;
        this.grants = grants;
        this.administrator = administrator;
        this.password = password;
    }

    @Override
    public void create() {
        refuseDemonstration();
        if (identities.createUserQuery().memberOfGroup(Groups.CAMUNDA_ADMIN).count() == 0) {
            createAdministrator();
        }
    }

    private void refuseDemonstration() {
        var ids = DemonstrationAccounts.ids(grants.units()).toArray(String[]::new);
        identities.createUserQuery().userIdIn(ids).list().stream()
                .filter(this::hasKnownPassword)
                .findFirst()
                .ifPresent(user -> {
                    throw new IllegalStateException("The profile 'production' does not start on the database of a"
                            + " demonstration: the account '" + user.getId() + "' has the password that everybody"
                            + " knows. Use an empty database, or give that account another password first."
                            + " (Cơ sở dữ liệu còn tài khoản trình diễn.)");
                });
    }

    /** Asked beside the engine's log-in, which would count a failure against the account. */
    private boolean hasKnownPassword(User user) {
        if (!(user instanceof UserEntity account) || account.getPassword() == null) {
            return false;
        }
        var salted = EncryptionUtil.saltPassword(DemonstrationAccounts.PASSWORD, account.getSalt());
        return engine.getPasswordManager().check(salted, account.getPassword());
    }

    private void createAdministrator() {
        if (administrator.isBlank() || password.length() < SHORTEST_PASSWORD) {
            throw new IllegalStateException("There is no administrator yet. Set NGHITRUONG_ADMIN_USER and"
                    + " NGHITRUONG_ADMIN_PASSWORD (at least " + SHORTEST_PASSWORD + " characters) for the first"
                    + " start. (Chưa có quản trị viên.)");
        }
        var user = identities.newUser(administrator);
        user.setLastName(administrator);
        user.setPassword(password);
        identities.saveUser(user);
        identities.createMembership(administrator, Groups.CAMUNDA_ADMIN);
        identities.createTenantQuery().list().stream()
                .map(Tenant::getId)
                .forEach(tenant -> identities.createTenantUserMembership(tenant, administrator));
    }
}

package vn.nghitruong.engine;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Who belongs to which group, read and changed in the system's name; the right was checked before. */
@Component
public class Memberships {

    private final IdentityService identities;
    private final EngineWork engine;

    Memberships(@Lazy IdentityService identities, EngineWork engine) {
        this.identities = identities;
        this.engine = engine;
    }

    /** The ids of a group's users. */
    public List<String> users(String group) {
        return engine.asSystem(() -> identities.createUserQuery().memberOfGroup(group).list().stream()
                .map(User::getId)
                .toList());
    }

    /** The ids of a user's groups. */
    public List<String> groups(String user) {
        return engine.asSystem(() -> identities.createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .toList());
    }

    /** Whether there is such a user and it works for the tenant, by its groups too. */
    public boolean worksFor(String user, String tenant) {
        return engine.asSystem(() -> identities.createUserQuery().userId(user).count() > 0
                && identities
                                .createTenantQuery()
                                .tenantId(tenant)
                                .userMember(user)
                                .includingGroupsOfUser(true)
                                .count()
                        > 0);
    }

    /** Makes a user a member; false when it was one already, or the user or the group is gone. */
    public boolean add(String user, String group) {
        return engine.asSystem(() -> {
            var possible = identities.createUserQuery().userId(user).count() > 0
                    && identities.createGroupQuery().groupId(group).count() > 0
                    && !isMember(user, group);
            if (possible) {
                identities.createMembership(user, group);
            }
            return possible;
        });
    }

    /** Takes a user out of a group; nothing happens when it is in it no longer. */
    public void remove(String user, String group) {
        engine.asSystem(() -> {
            identities.deleteMembership(user, group);
            return true;
        });
    }

    private boolean isMember(String user, String group) {
        return identities.createGroupQuery().groupId(group).groupMember(user).count() > 0;
    }
}

package vn.nghitruong.engine;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who is acting now, from whichever door: the engine's authentication of this thread. Absent for the program itself. */
@Component
public class CurrentUser {

    private final ThreadLocal<@Nullable String> behind = new ThreadLocal<>();
    private final ThreadLocal<@Nullable String> represented = new ThreadLocal<>();
    private @Nullable IdentityService identity;

    /** The engine hands over its service while it is being built: from then on users can be told. */
    void tellBy(IdentityService service) {
        identity = service;
    }

    public boolean isPresent() {
        return authentication().isPresent();
    }

    /** The user's id. */
    public Optional<String> find() {
        return authentication().map(Authentication::getUserId);
    }

    /**
     * Whose doing it is: the user, or the one whose step the program is carrying on in its own name. Says nothing about
     * rights; it is for what is written down.
     */
    public Optional<String> actor() {
        return find().or(() -> Optional.ofNullable(behind.get()));
    }

    /** From now on the program works on in its own name for somebody; gives back for whom it did before. */
    @Nullable
    String workFor(@Nullable String user) {
        var before = behind.get();
        behind.set(user);
        return before;
    }

    /** The unit in whose place the step at hand is taken; none where the user acts in its own right. */
    public Optional<String> onBehalfOf() {
        return Optional.ofNullable(represented.get());
    }

    /** From now on the user acts in a unit's place; gives back in whose place it did before. */
    @Nullable
    String actFor(@Nullable String unit) {
        var before = represented.get();
        represented.set(unit);
        return before;
    }

    /** The user's id; for calls that are never made without a user. */
    public String id() {
        return find().orElseThrow(() -> new IllegalStateException("nobody is logged in"));
    }

    /** The codes of the user's units and roles. */
    public List<String> groups() {
        return authentication()
                .map(Authentication::getGroupIds)
                .map(List::copyOf)
                .orElse(List.of());
    }

    /** The councils the user works with. */
    public List<String> tenants() {
        return authentication()
                .map(Authentication::getTenantIds)
                .map(List::copyOf)
                .orElse(List.of());
    }

    public boolean isAdministrator() {
        return groups().contains(Groups.CAMUNDA_ADMIN);
    }

    private Optional<Authentication> authentication() {
        return Optional.ofNullable(identity)
                .map(IdentityService::getCurrentAuthentication)
                .filter(authentication -> authentication.getUserId() != null);
    }
}

package vn.nghitruong.security.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/**
 * Who is asking: the person logged in to the webapps, or HTTP Basic checked by the engine with its own brake on wrong
 * passwords. Authorities are the engine's group ids; the details are the ids of the tenants.
 */
@Component
class EngineLogin implements AuthenticationProvider {

    private final ProcessEngine engine;
    private final CamundaBpmProperties properties;

    EngineLogin(ProcessEngine engine, CamundaBpmProperties properties) {
        this.engine = engine;
        this.properties = properties;
    }

    /** Whether the call brings its own password and so relies on no session. */
    static boolean isBasic(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.AUTHORIZATION) != null;
    }

    /** The person of the webapps' session, with rights not older than the webapps allow them to be. */
    Optional<Authentication> ofSession(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(SESSION_KEY) instanceof Authentications logins)) {
            return Optional.empty();
        }
        refresh(session, logins);
        return Optional.ofNullable(logins.getAuthenticationForProcessEngine(engine.getName()))
                .filter(UserAuthentication.class::isInstance)
                .map(UserAuthentication.class::cast)
                .map(login -> person(login.getIdentityId(), login.getGroupIds(), login.getTenantIds()));
    }

    @Override
    public Authentication authenticate(Authentication basic) {
        var name = basic.getName();
        var password = String.valueOf(basic.getCredentials());
        engine.getIdentityService().clearAuthentication();
        if (!engine.getIdentityService().checkPassword(name, password)) {
            throw new BadCredentialsException("wrong name or password, or braked");
        }
        return person(
                name,
                AuthenticationUtil.getGroupsOfUser(engine, name),
                AuthenticationUtil.getTenantsOfUser(engine, name));
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }

    private void refresh(HttpSession session, Authentications logins) {
        var cache = properties.getWebapp().getAuth().getCache();
        if (cache.isTtlEnabled()) {
            AuthenticationUtil.updateCache(logins, session, cache.getTimeToLive());
            session.setAttribute(SESSION_KEY, logins);
        }
    }

    private static Authentication person(String id, List<String> groups, List<String> tenants) {
        var person = UsernamePasswordAuthenticationToken.authenticated(
                id, null, groups.stream().map(SimpleGrantedAuthority::new).toList());
        person.setDetails(List.copyOf(tenants));
        return person;
    }

    /** Where the webapps keep their log-in. */
    private static final String SESSION_KEY = "authenticatedUser";
}

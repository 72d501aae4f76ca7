package vn.nghitruong.security.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells the engine who is asking for as long as the call lasts, so that rights are the same from every door. */
final class EngineRights extends OncePerRequestFilter {

    private final IdentityService identities;

    EngineRights(IdentityService identities) {
        this.identities = identities;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        identities.clearAuthentication();
        var person = SecurityContextHolder.getContext().getAuthentication();
        if (person instanceof UsernamePasswordAuthenticationToken && person.isAuthenticated()) {
            var groups = person.getAuthorities().stream()
                    .map(GrantedAuthority::getAuthority)
                    .toList();
            identities.setAuthentication(person.getName(), groups, tenants(person.getDetails()));
        }
        try {
            chain.doFilter(request, response);
        } finally {
            identities.clearAuthentication();
        }
    }

    private static List<String> tenants(Object details) {
        return details instanceof List<?> list
                ? list.stream().map(String.class::cast).toList()
                : List.of();
    }
}

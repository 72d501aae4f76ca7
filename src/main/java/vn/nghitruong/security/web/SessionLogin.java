package vn.nghitruong.security.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets in the person of the webapps' session, unless the call brings a password of its own. */
final class SessionLogin extends OncePerRequestFilter {

    private final EngineLogin login;

    SessionLogin(EngineLogin login) {
        this.login = login;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!EngineLogin.isBasic(request)) {
            login.ofSession(request)
                    .ifPresent(person -> SecurityContextHolder.setContext(new SecurityContextImpl(person)));
        }
        chain.doFilter(request, response);
    }
}

package vn.nghitruong.security.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.SessionManagementConfigurer.SessionFixationConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Every door of the web. What is not listed is closed; no rule stands elsewhere, on a method for instance. */
@Configuration(proxyBeanMethods = false)
class WebDoors {

    private static final String WEBAPPS = "/camunda(/.*)?";
    private static final String SET_UP = "/camunda/(api/admin|app/admin/[^/]+)/setup(/.*)?";

    private static final String CONTENT_POLICY =
            "default-src 'self'; object-src 'none'; base-uri 'none';" + " form-action 'self'; frame-ancestors 'none'";

    /**
     * The webapps guard themselves, with one exception: their first-run set-up makes an administrator without a
     * log-in. Our first administrator is made at the start, so that page and its interface are always closed.
     */
    @Bean
    @Order(1)
    SecurityFilterChain webapps(HttpSecurity http, SecurityProblems problems) throws Exception {
        return http.securityMatcher(request -> path(request).matches(WEBAPPS))
                .authorizeHttpRequests(
                        doors -> doors.requestMatchers(request -> path(request).matches(SET_UP))
                                .denyAll()
                                .anyRequest()
                                .permitAll())
                .exceptionHandling(errors -> errors.authenticationEntryPoint(
                                (request, response, reason) -> problems.handle(request, response, denied()))
                        .accessDeniedHandler(problems))
                .headers(headers -> headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .build();
    }

    /** Our own interface and pages: the webapps' session or HTTP Basic. */
    @Bean
    @Order(2)
    SecurityFilterChain interfaces(
            HttpSecurity http, EngineLogin login, IdentityService identities, SecurityProblems problems)
            throws Exception {
        return http.authenticationProvider(login)
                .authorizeHttpRequests(doors -> doors.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/", "/favicon.ico", "/api/deadlines", "/actuator/health")
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/assets/**")
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, PageLibraries.FILES)
                        .permitAll()
                        .requestMatchers(HttpMethod.PUT, "/api/assignments/table")
                        .hasAuthority(Groups.CAMUNDA_ADMIN)
                        .requestMatchers("/api/**", "/v3/api-docs", "/v3/api-docs/**")
                        .authenticated()
                        .anyRequest()
                        .denyAll())
                .csrf(csrf -> csrf.csrfTokenRepository(new CamundaCsrfTokens())
                        .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler())
                        .requireCsrfProtectionMatcher(WebDoors::reliesOnSession))
                .httpBasic(basic -> basic.authenticationEntryPoint(problems))
                .addFilterBefore(new SessionLogin(login), BasicAuthenticationFilter.class)
                .addFilterBefore(new EngineRights(identities), AuthorizationFilter.class)
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)))
                // The session belongs to the webapps: a new id from here would shut out their calls under way.
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS)
                        .sessionFixation(SessionFixationConfigurer::none))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    /** The whole decoded path: Spring's own patterns leave out the part that a servlet of the webapps is mapped to. */
    private static String path(HttpServletRequest request) {
        return request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
    }

    private static boolean reliesOnSession(HttpServletRequest request) {
        return CsrfFilter.DEFAULT_CSRF_MATCHER.matches(request)
                && !EngineLogin.isBasic(request)
                && request.getSession(false) != null;
    }

    private static AccessDeniedException denied() {
        return new AccessDeniedException("closed");
    }
}

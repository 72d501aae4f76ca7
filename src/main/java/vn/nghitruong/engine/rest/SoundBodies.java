package vn.nghitruong.engine.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Looks at what is sent before anything reads it: a JSON body over 2 MB is refused (413), and so is the character
 * U+0000 (400), which one of the databases takes and the other does not, and the bare {@code null}, on which the
 * engine's interface stumbles.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class SoundBodies extends OncePerRequestFilter {

    static final int LIMIT = 2 * 1024 * 1024;

    private static final Pattern NUL = Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*\\\\u0000");

    private final MessageSource messages;
    private final LocaleResolver locales;
    private final ObjectMapper json;

    SoundBodies(MessageSource messages, LocaleResolver locales, ObjectMapper json) {
        this.messages = messages;
        this.locales = locales;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var question = request.getQueryString();
        if (question != null && question.contains("%00")) {
            refuse(request, response, 400, "refusal.text.nul");
        } else if (!isJson(request)) {
            chain.doFilter(request, response);
        } else if (request.getContentLengthLong() > LIMIT) {
            refuse(request, response, 413, "problem.status-413");
        } else {
            look(request, response, chain);
        }
    }

    private void look(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var body = request.getInputStream().readNBytes(LIMIT + 1);
        var text = new String(body, StandardCharsets.UTF_8);
        if (body.length > LIMIT) {
            refuse(request, response, 413, "problem.status-413");
        } else if (text.indexOf('\0') >= 0 || NUL.matcher(text).find()) {
            refuse(request, response, 400, "refusal.text.nul");
        } else if (text.strip().equals("null")) {
            refuse(request, response, 400, "problem.unreadable");
        } else {
            chain.doFilter(new KeptBody(request, body), response);
        }
    }

    private static boolean isJson(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).contains("json");
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, int status, String key)
            throws IOException {
        var locale = locales.resolveLocale(request);
        var text = messages.getMessage(key, null, locale);
        response.setStatus(status);
        response.setContentType("application/problem+json");
        response.setCharacterEncoding("UTF-8");
        json.writeValue(
                response.getWriter(),
                Map.of(
                        "type",
                        "about:blank",
                        "title",
                        messages.getMessage("problem.title." + status, null, locale),
                        "status",
                        status,
                        "detail",
                        text,
                        "message",
                        text,
                        "code",
                        key.substring(key.indexOf('.') + 1)));
    }
}

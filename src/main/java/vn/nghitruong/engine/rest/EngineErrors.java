package vn.nghitruong.engine.rest;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.annotation.Priority;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Objects;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.rest.exception.ExceptionHandlerHelper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.web.context.support.WebApplicationContextUtils;
import org.springframework.web.servlet.LocaleResolver;
import vn.nghitruong.engine.door.Refused;
import vn.nghitruong.refusal.Refusal;

/**
 * Errors of the engine's own interface, in the shape that the webapps show ({@code type}, {@code message}).
 *
 * <p>A {@link Refusal} from our code keeps its status and its words; two people at once is a 409; a failure says
 * nothing about its inside. What the engine answers with 400, 403 or 404 stays as it is, except at the doors of tasks
 * and starts: there a clerk reads it.
 */
public class EngineErrors implements ExceptionMapper<Throwable> {

    private static final Logger LOG = LoggerFactory.getLogger(EngineErrors.class);

    @Context
    private @Nullable ServletContext servlets;

    @Context
    private @Nullable HttpServletRequest request;

    /** A body that is JSON but not what the call takes; the parser's own mapper would answer with names of classes. */
    @Priority(1)
    public static class OfMapping implements ExceptionMapper<JsonMappingException> {
        @Context
        private @Nullable ServletContext servlets;

        @Context
        private @Nullable HttpServletRequest request;

        @Override
        public Response toResponse(JsonMappingException error) {
            return new EngineErrors(servlets, request).unreadable(400);
        }
    }

    /** A body that is not JSON. */
    @Priority(1)
    public static class OfParsing implements ExceptionMapper<JsonParseException> {
        @Context
        private @Nullable ServletContext servlets;

        @Context
        private @Nullable HttpServletRequest request;

        @Override
        public Response toResponse(JsonParseException error) {
            return new EngineErrors(servlets, request).unreadable(400);
        }
    }

    public EngineErrors() {}

    private EngineErrors(@Nullable ServletContext servlets, @Nullable HttpServletRequest request) {
        this.servlets = servlets;
        this.request = request;
    }

    @Override
    public Response toResponse(Throwable error) {
        var refusal = Overtaken.refusal(error);
        if (refusal != null) {
            return answer(refusal.kind().status(), "Refusal", refusal.key(), text(refusal));
        }
        if (error instanceof Refused refused) {
            return answer(refused.getResponse().getStatus(), "Refusal", refused.key(), refused.words());
        }
        var stock = ExceptionHandlerHelper.getInstance();
        int status = stock.getStatus(error).getStatusCode();
        if (status < 500 && !isOfClosedTask(error)) {
            return Overtaken.isDoor(request) ? unreadable(status) : stock.getResponse(error);
        }
        if (status < 500 || Overtaken.is(error, request)) {
            var conflict = Refusal.conflict("conflict");
            return answer(409, error.getClass().getSimpleName(), conflict.key(), text(conflict));
        }
        if (Overtaken.isForeign(error)) {
            return unreadable(403);
        }
        if (Overtaken.isRefusedByEngine(error)) {
            return unreadable(400);
        }
        LOG.error("a call of the engine's interface failed", error);
        return answer(500, error.getClass().getSimpleName(), "failed", text("problem.failed"));
    }

    /** The rights to a task go with it, so whoever comes second may be told that they are missing. */
    private boolean isOfClosedTask(Throwable error) {
        var task = Overtaken.isRight(error) ? Overtaken.task(request) : null;
        return task != null
                && bean(ProcessEngineConfigurationImpl.class)
                        .getCommandExecutorTxRequired()
                        .execute(engine -> engine.getTaskManager().findTaskById(task) == null);
    }

    /** In the clerk's words: the engine's name its definitions and classes, and repeat what was sent. */
    private Response unreadable(int status) {
        var key = status == 400 ? "unreadable" : "status-" + status;
        return answer(status, "Refusal", key, text("problem." + key));
    }

    private static Response answer(int status, String type, String code, String message) {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", type);
        body.put("message", message);
        body.put("code", code);
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(body)
                .build();
    }

    private String text(Refusal refusal) {
        return bean(MessageSource.class).getMessage(refusal.message(), locale());
    }

    private String text(String key) {
        var messages = bean(MessageSource.class);
        var general = messages.getMessage("problem.bad-request", null, locale());
        return Objects.requireNonNullElse(messages.getMessage(key, null, general, locale()), general);
    }

    private Locale locale() {
        return bean(LocaleResolver.class).resolveLocale(Objects.requireNonNull(request));
    }

    private <T> T bean(Class<T> type) {
        return WebApplicationContextUtils.getRequiredWebApplicationContext(Objects.requireNonNull(servlets))
                .getBean(type);
    }
}

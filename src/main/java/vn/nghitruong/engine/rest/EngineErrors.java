package vn.nghitruong.engine.rest;

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
import vn.nghitruong.refusal.Refusal;

/**
 * Errors of the engine's own interface, in the shape that the webapps show ({@code type}, {@code message}).
 *
 * <p>A {@link Refusal} from our code keeps its status and its words; two people at once is a 409; a failure says
 * nothing about its inside. What the engine answers with 400, 403 or 404 stays as it is.
 */
public class EngineErrors implements ExceptionMapper<Throwable> {

    private static final Logger LOG = LoggerFactory.getLogger(EngineErrors.class);

    @Context
    private @Nullable ServletContext servlets;

    @Context
    private @Nullable HttpServletRequest request;

    @Override
    public Response toResponse(Throwable error) {
        var refusal = Overtaken.refusal(error);
        if (refusal != null) {
            return answer(refusal.kind().status(), "Refusal", refusal.key(), text(refusal));
        }
        var stock = ExceptionHandlerHelper.getInstance();
        int status = stock.getStatus(error).getStatusCode();
        if (status < 500 && !isOfClosedTask(error)) {
            return stock.getResponse(error);
        }
        if (status < 500 || Overtaken.is(error, request)) {
            var conflict = Refusal.conflict("conflict");
            return answer(409, error.getClass().getSimpleName(), conflict.key(), text(conflict));
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
        return bean(MessageSource.class).getMessage(key, null, locale());
    }

    private Locale locale() {
        return bean(LocaleResolver.class).resolveLocale(Objects.requireNonNull(request));
    }

    private <T> T bean(Class<T> type) {
        return WebApplicationContextUtils.getRequiredWebApplicationContext(Objects.requireNonNull(servlets))
                .getBean(type);
    }
}

package vn.nghitruong.refusal.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import vn.nghitruong.refusal.Refusal;

/** Every error of {@code /api} as a problem detail (RFC 9457) in the reader's language, Vietnamese by default. */
@RestControllerAdvice
@Order(0)
class ProblemDetails extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemDetails.class);

    private final MessageSource messages;

    ProblemDetails(MessageSource messages) {
        this.messages = messages;
    }

    @ExceptionHandler(Refusal.class)
    ResponseEntity<ProblemDetail> refused(Refusal refusal, Locale locale) {
        var text = messages.getMessage(refusal.message(), locale);
        return answer(HttpStatusCode.valueOf(refusal.kind().status()), refusal.key(), text, locale);
    }

    @ExceptionHandler(ConcurrencyFailureException.class)
    ResponseEntity<ProblemDetail> overtaken(ConcurrencyFailureException overtaken, Locale locale) {
        return refused(Refusal.conflict("conflict"), locale);
    }

    /** A form with a file that cannot be taken apart, for instance because of a name with U+0000. */
    @ExceptionHandler(MultipartException.class)
    ResponseEntity<Object> unreadable(MultipartException broken, Locale locale) {
        return plain("unreadable", HttpStatus.BAD_REQUEST, locale);
    }

    /** Spring Security answers these itself. */
    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void security(RuntimeException exception) {
        throw exception;
    }

    @ExceptionHandler(Exception.class)
    ResponseEntity<ProblemDetail> failed(Exception failure, Locale locale) {
        LOG.error("a call failed: {}", failure.getClass().getName(), failure);
        var text = messages.getMessage("problem.failed", null, locale);
        return answer(HttpStatus.INTERNAL_SERVER_ERROR, "failed", text, locale);
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return plain("unreadable", status, LocaleContextHolder.getLocale());
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception exception,
            @Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return plain("status-" + status.value(), status, LocaleContextHolder.getLocale());
    }

    private ResponseEntity<Object> plain(String key, HttpStatusCode status, Locale locale) {
        var general = messages.getMessage("problem.bad-request", null, locale);
        var text = messages.getMessage("problem." + key, null, general, locale);
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(detail(status, key, text == null ? key : text, locale));
    }

    private ResponseEntity<ProblemDetail> answer(HttpStatusCode status, String key, String text, Locale locale) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(detail(status, key, text, locale));
    }

    private ProblemDetail detail(HttpStatusCode status, String key, String text, Locale locale) {
        var detail = ProblemDetail.forStatusAndDetail(status, text);
        detail.setTitle(messages.getMessage("problem.title." + status.value(), null, key, locale));
        detail.setProperty("code", key);
        return detail;
    }
}

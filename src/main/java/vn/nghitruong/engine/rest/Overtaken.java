package vn.nghitruong.engine.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import vn.nghitruong.refusal.Refusal;

/**
 * Recognises that somebody else was first. The engine says it in many ways: a failed optimistic lock, a task that is
 * gone (a missing value, sometimes a null pointer inside the engine), a row locked in the database.
 */
final class Overtaken {

    private static final Pattern STEP_OF_A_TASK = Pattern.compile(".*/engine/[^/]+/task/([^/]+)/.+");

    private static final Pattern DOOR = Pattern.compile(".*/engine/[^/]+/(task|process-definition)/.+");

    /** H2: concurrent update, lock timeout, deadlock. */
    private static final Set<Integer> H2_LOCKS = Set.of(90131, 50200, 40001);

    private Overtaken() {}

    static @Nullable Refusal refusal(Throwable error) {
        return causes(error)
                .filter(Refusal.class::isInstance)
                .map(Refusal.class::cast)
                .findFirst()
                .orElse(null);
    }

    static boolean is(Throwable error, @Nullable HttpServletRequest request) {
        return causes(error).anyMatch(Overtaken::isLock)
                || (task(request) != null && causes(error).anyMatch(Overtaken::isGone));
    }

    private static boolean isLock(Throwable error) {
        return error instanceof OptimisticLockingException
                || error instanceof TaskAlreadyClaimedException
                || error instanceof ConcurrencyFailureException
                || (error instanceof SQLException database && isLock(database));
    }

    private static boolean isLock(SQLException database) {
        var state = database.getSQLState();
        return H2_LOCKS.contains(database.getErrorCode()) || (state != null && state.startsWith("40"));
    }

    private static boolean isGone(Throwable error) {
        return error instanceof NullValueException || error instanceof NullPointerException;
    }

    static boolean isRight(Throwable error) {
        return causes(error).anyMatch(AuthorizationException.class::isInstance);
    }

    /** Whether the engine itself says no, without anything having failed: it does so with its general exception. */
    static boolean isRefusedByEngine(Throwable error) {
        return causes(error)
                .takeWhile(Objects::nonNull)
                .reduce((outer, inner) -> inner)
                .filter(last -> last.getClass() == ProcessEngineException.class)
                .isPresent();
    }

    /** Whether the engine says that the case belongs to another council; the interface keeps no more than the words. */
    static boolean isForeign(Throwable error) {
        return causes(error).takeWhile(Objects::nonNull).anyMatch(cause -> String.valueOf(cause.getMessage())
                .contains("belongs to no authenticated tenant"));
    }

    /** Whether the call wants to change a task or to start a process. */
    static boolean isDoor(@Nullable HttpServletRequest request) {
        return request != null
                && !request.getMethod().equals("GET")
                && DOOR.matcher(request.getRequestURI()).matches();
    }

    /** The id of the task that the call wants to change. */
    static @Nullable String task(@Nullable HttpServletRequest request) {
        if (request == null || request.getMethod().equals("GET")) {
            return null;
        }
        var step = STEP_OF_A_TASK.matcher(request.getRequestURI());
        return step.matches() ? step.group(1) : null;
    }

    private static Stream<Throwable> causes(Throwable error) {
        return Stream.iterate(error, cause -> cause != null, Throwable::getCause)
                .limit(30);
    }
}

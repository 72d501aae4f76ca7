package vn.nghitruong.deadline.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import vn.nghitruong.refusal.Refusal;

/** Keeps one address from asking without end; who is logged in is not counted. */
@Component
class CallerLimit {

    private static final int ADDRESSES = 10_000;
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(10);

    private final Settings settings;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(ADDRESSES)
            .expireAfterAccess(FORGOTTEN_AFTER)
            .build();

    CallerLimit(Settings settings) {
        this.settings = settings;
    }

    /** {@code nghitruong.deadlines.per-minute} in the long run, {@code nghitruong.deadlines.burst} at once. */
    @ConfigurationProperties("nghitruong.deadlines")
    record Settings(
            @DefaultValue("60") int perMinute,
            @DefaultValue("30") int burst) {}

    void count(HttpServletRequest request, HttpServletResponse response) {
        if (request.getUserPrincipal() != null) {
            return;
        }
        var left = buckets.get(request.getRemoteAddr(), address -> bucket()).tryConsumeAndReturnRemaining(1);
        if (!left.isConsumed()) {
            var wait = Duration.ofNanos(left.getNanosToWaitForRefill()).toSeconds() + 1;
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait));
            throw Refusal.tooMany("too-many");
        }
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit ->
                        limit.capacity(settings.burst()).refillGreedy(settings.perMinute(), Duration.ofMinutes(1)))
                .build();
    }
}

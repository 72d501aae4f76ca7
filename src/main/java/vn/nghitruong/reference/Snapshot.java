package vn.nghitruong.reference;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A small table kept in memory: at most ten seconds old, so that a change by another node is seen; a change on this
 * node, told by {@link #changed()}, is seen by everyone at its commit and by its own transaction at once.
 *
 * <p>The versions are the keys: a load that began before a change can never be read after it, and nobody waits for a
 * lock while holding a connection.
 */
public final class Snapshot<T> {

    private static final Duration MAXIMUM_AGE = Duration.ofSeconds(10);

    private final Supplier<T> source;
    private final AtomicLong version = new AtomicLong();
    private final Cache<Long, T> kept =
            Caffeine.newBuilder().maximumSize(2).expireAfterWrite(MAXIMUM_AGE).build();

    /** Reads through {@code source}, which asks the database. */
    public Snapshot(Supplier<T> source) {
        this.source = source;
    }

    /** What holds now. */
    public T get() {
        if (TransactionSynchronizationManager.hasResource(this)) {
            return source.get();
        }
        var now = version.get();
        var known = kept.getIfPresent(now);
        if (known != null) {
            return known;
        }
        var loaded = source.get();
        kept.put(now, loaded);
        return loaded;
    }

    /** The table was changed, in the present transaction if there is one. */
    public void changed() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            version.incrementAndGet();
        } else if (!TransactionSynchronizationManager.hasResource(this)) {
            TransactionSynchronizationManager.bindResource(this, Boolean.TRUE);
            TransactionSynchronizationManager.registerSynchronization(new Release());
        }
    }

    /** The end of the transaction that made the change. */
    private final class Release implements TransactionSynchronization {

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(Snapshot.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(Snapshot.this, Boolean.TRUE);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(Snapshot.this);
            version.incrementAndGet();
        }
    }
}

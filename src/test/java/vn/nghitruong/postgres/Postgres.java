package vn.nghitruong.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** One real PostgreSQL for all tests of this JVM; each context gets an empty database in it. */
public final class Postgres implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    /** Started by the first test that asks. */
    private static final class Server {
        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                // A context keeps 20 connections and stays cached until the JVM ends.
                return EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "200")
                        // As PostgreSQL comes; a benchmark sets what a database of its size is given.
                        .setServerConfig("shared_buffers", System.getProperty("postgres.shared-buffers", "128MB"))
                        .setServerConfig("work_mem", System.getProperty("postgres.work-mem", "4MB"))
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException("PostgreSQL did not start", e);
            }
        }
    }

    /** An empty database, as an operator would tell the program through its environment. */
    public static Map<String, String> emptyDatabase() {
        var name = "nghitruong_" + DATABASES.incrementAndGet();
        try (var connection = Server.RUNNING.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return Map.of(
                "NGHITRUONG_DATABASE_URL",
                Server.RUNNING.getJdbcUrl("postgres", name) + "&reWriteBatchedInserts=true",
                "NGHITRUONG_DATABASE_USER",
                "postgres");
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var database = new HashMap<String, Object>(emptyDatabase());
        // The classes above name an H2 of their own.
        database.put("spring.datasource.url", database.get("NGHITRUONG_DATABASE_URL"));
        // At the JVM's end the server may go before a context that still asks for a connection: it waits no longer.
        database.put("spring.datasource.hikari.connection-timeout", "5000");
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("postgres", database));
    }
}

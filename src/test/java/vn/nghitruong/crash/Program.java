package vn.nghitruong.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The program in a JVM of its own, on a free port of this machine: from the jar that the system property
 * {@code program.jar} names, or from the classes under test.
 */
public final class Program implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(4);

    private final Process process;
    private final int port;
    private final Path log;

    private Program(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    /** Launches it in a folder, where its data and its log stay; answers before it is up. */
    public static Program launch(Path folder, Map<String, String> environment, String... arguments) {
        try {
            var port = freePort();
            var command = new ArrayList<>(
                    List.of(ProcessHandle.current().info().command().orElse("java"), "-Xmx512m", "-XX:+UseSerialGC"));
            var jar = System.getProperty("program.jar", "");
            command.addAll(
                    jar.isEmpty()
                            ? List.of(
                                    "-cp", System.getProperty("java.class.path"), "vn.nghitruong.NghiTruongApplication")
                            : List.of("-jar", Path.of(jar).toAbsolutePath().toString()));
            command.addAll(
                    List.of("--server.port=" + port, "--server.address=127.0.0.1", "--nghitruong.demo.cases=false"));
            command.addAll(List.of(arguments));
            var log = folder.resolve("program-" + port + ".log");
            var builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().putAll(environment);
            return new Program(builder.start(), port, log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until it is healthy; fails with its log when it ends or takes too long. */
    public Program awaitHealthy() throws InterruptedException {
        var http = HttpClient.newHttpClient();
        var health = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health"))
                .timeout(Duration.ofSeconds(10))
                .build();
        for (var end = Instant.now().plus(LONGEST_START); Instant.now().isBefore(end) && process.isAlive(); ) {
            try {
                if (http.send(health, BodyHandlers.discarding()).statusCode() == 200) {
                    return this;
                }
            } catch (IOException notYet) {
                // It does not listen yet.
            }
            Thread.sleep(100);
        }
        close();
        throw new IllegalStateException("the program did not start:\n" + log());
    }

    public int port() {
        return port;
    }

    public String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As {@code kill -9}: nothing in the program hears of it. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        kill();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}

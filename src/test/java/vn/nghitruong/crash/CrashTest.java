package vn.nghitruong.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the program in the middle of work, twice on the same H2 file, and looks for every step that it had
 * acknowledged; in the end every case must be workable to its last task. {@code scripts/crash-test} runs it on the jar.
 */
@Tag("long")
class CrashTest {

    private static final int KILLS = 2;
    private static final int CLIENTS = 4;
    private static final int CASES_PER_CLIENT = 12;
    private static final int LONGEST_CASE = 20;
    /** The kill comes at some moment after so many acknowledged steps. */
    private static final int STEPS_BEFORE_KILL = 25;

    /** What the program has said yes to. */
    private final List<String> received = new CopyOnWriteArrayList<>();

    private final List<String> completed = new CopyOnWriteArrayList<>();

    @Test
    @Timeout(value = 12, unit = TimeUnit.MINUTES)
    void what_was_acknowledged_survives_kill_9_and_every_case_can_be_finished(@TempDir Path folder) throws Exception {
        for (var kill = 1; kill <= KILLS; kill++) {
            try (var program = Program.launch(folder, Map.of()).awaitHealthy()) {
                nothingIsLost(new Desk(program.port()));
                killInTheMiddle(program);
            }
        }

        try (var program = Program.launch(folder, Map.of()).awaitHealthy()) {
            var desk = new Desk(program.port());
            nothingIsLost(desk);
            everyCaseCanBeFinished(desk);
        }
        System.out.printf(
                "crash test: %d kills, %d cases and %d tasks acknowledged, none lost%n",
                KILLS, received.size(), completed.size());
    }

    private void killInTheMiddle(Program program) throws InterruptedException {
        var before = received.size() + completed.size();
        var underWay = new CountDownLatch(STEPS_BEFORE_KILL);
        var unexpected = new ConcurrentLinkedQueue<RuntimeException>();
        var clients = IntStream.range(0, CLIENTS)
                .mapToObj(number -> CompletableFuture.runAsync(() -> work(program, underWay, unexpected)))
                .toList();
        var busy = underWay.await(2, TimeUnit.MINUTES);
        assertThat(busy)
                .as(() -> "clients got as far as the kill; they met " + unexpected)
                .isTrue();
        Thread.sleep(ThreadLocalRandom.current().nextInt(500));
        assertThat(clients).as("somebody is in the middle of work").anyMatch(client -> !client.isDone());
        program.kill();
        CompletableFuture.allOf(clients.toArray(CompletableFuture[]::new)).join();
        assertThat(unexpected).isEmpty();
        assertThat(received.size() + completed.size()).isGreaterThan(before);
    }

    /** One client: each petition is taken in and worked to its end, until the connection breaks. */
    private void work(Program program, CountDownLatch underWay, Queue<RuntimeException> unexpected) {
        try {
            var desk = new Desk(program.port());
            for (var number = 0; number < CASES_PER_CLIENT; number++) {
                var code = desk.receive("Sửa đường " + number);
                received.add(code);
                underWay.countDown();
                finish(desk, code, underWay);
            }
        } catch (UncheckedIOException killed) {
            // As expected: the program is gone.
        } catch (RuntimeException e) {
            unexpected.add(e);
        }
    }

    private void finish(Desk desk, String code, CountDownLatch underWay) {
        for (var step = 0; step < LONGEST_CASE; step++) {
            var task = desk.next(code);
            if (task.isEmpty()) {
                return;
            }
            desk.complete(task.get());
            completed.add(task.get().id());
            underWay.countDown();
        }
    }

    private void nothingIsLost(Desk desk) {
        assertThat(desk.cases()).as("cases that were acknowledged").containsAll(received);
        assertThat(completed).as("completed tasks that are open again").noneMatch(desk::isOpen);
    }

    private void everyCaseCanBeFinished(Desk desk) {
        var cases = desk.cases();
        var nobody = new CountDownLatch(0);
        for (var code : cases) {
            finish(desk, code, nobody);
        }
        assertThat(cases)
                .as("cases that do not end")
                .allMatch(code -> desk.state(code).orElse("lost").equals("closed"));
        assertThat(desk.count("process-instance")).isZero();
        assertThat(desk.count("incident")).isZero();
    }
}

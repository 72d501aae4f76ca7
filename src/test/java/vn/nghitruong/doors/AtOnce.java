package vn.nghitruong.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import vn.nghitruong.casefile.CaseFiles;
import vn.nghitruong.web.WebappClient;
import vn.nghitruong.web.WebappClient.Answer;

/** Lets several people do something at the same moment. */
abstract class AtOnce extends Trial {

    @Autowired
    CaseFiles files;

    private final ExecutorService pool = Executors.newFixedThreadPool(8);

    @AfterEach
    void nobody_is_left() {
        pool.shutdownNow();
    }

    final List<Answer> atOnce(List<WebappClient> clients, Function<WebappClient, Answer> call) throws Exception {
        var start = new CyclicBarrier(clients.size());
        var calls = clients.stream()
                .map(client -> (Callable<Answer>) () -> {
                    start.await();
                    return call.apply(client);
                })
                .toList();
        var answers = new ArrayList<Answer>();
        for (var answer : pool.invokeAll(calls)) {
            answers.add(answer.get());
        }
        return answers;
    }

    static void oneWins(List<Answer> answers) {
        var winners = answers.stream().filter(answer -> answer.status() < 300).toList();
        assertThat(winners).as(answers.toString()).hasSize(1);
        answers.stream().filter(answer -> answer.status() >= 300).forEach(AtOnce::overtaken);
    }

    /** So many succeed; every other is refused in words. */
    static void refusedBut(int winners, List<Answer> answers) {
        assertThat(answers)
                .as(answers.toString())
                .filteredOn(answer -> answer.status() < 300)
                .hasSize(winners);
        assertThat(answers)
                .filteredOn(answer -> answer.status() >= 300)
                .allSatisfy(answer ->
                        assertThat(Words.faults(answer)).as(answer.body()).isEmpty());
    }

    static void overtaken(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(409);
        assertThat(Words.faults(answer)).as(answer.body()).isEmpty();
    }

    final long events(String code, String kind) {
        return files.timeline(code).stream()
                .filter(event -> event.kind().equals(kind))
                .count();
    }
}

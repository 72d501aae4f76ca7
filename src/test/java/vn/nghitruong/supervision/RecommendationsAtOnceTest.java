package vn.nghitruong.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.nghitruong.office.Office.given;
import static vn.nghitruong.office.Team.recommendation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import vn.nghitruong.engine.TaskDoors;
import vn.nghitruong.engine.TimeTravel;
import vn.nghitruong.office.Office;
import vn.nghitruong.office.OfficeTest;
import vn.nghitruong.office.Team;

/** The last two recommendations of a mission are found done at the same moment: both succeed, the mission ends once. */
@OfficeTest
class RecommendationsAtOnceTest {

    @Autowired
    private Office office;

    @Autowired
    private Team team;

    @Autowired
    private Recommendations recommendations;

    @Autowired
    private TaskDoors doors;

    @Autowired
    private TimeTravel time;

    @AfterEach
    void back_to_the_present() {
        ClockUtil.reset();
    }

    @RepeatedTest(3)
    void both_succeed_and_the_mission_ends() throws Exception {
        office.on("2026-05-11");
        var code = team.working("committee", "thematic", "so-tai-chinh");
        team.body(code + ".001");
        team.reported(code);
        team.conclude(code, recommendation("so-tai-chinh", "2026-07-31"), recommendation("so-xay-dung", "2026-07-31"));
        var tasks = new ArrayList<String>();
        for (var one : recommendations.codes(code)) {
            team.report(one);
            tasks.add(office.task(one, "Activity_ReviewFulfilment").getId());
        }
        var together = new CyclicBarrier(2);
        var pool = Executors.newFixedThreadPool(2);

        var done = pool.invokeAll(List.of(review(tasks.get(0), together), review(tasks.get(1), together)));
        pool.shutdown();

        for (var one : done) {
            assertThat(one.get()).isTrue();
        }
        assertThat(office.file(code).outcome()).isEqualTo("concluded");
        assertThat(office.runs(code)).isFalse();
    }

    private Callable<Boolean> review(String task, CyclicBarrier together) {
        return () -> time.as("ban-kinh-te-ngan-sach", () -> {
            await(together);
            doors.complete(task, given("state", "done"));
            return true;
        });
    }

    private static void await(CyclicBarrier together) {
        try {
            together.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}

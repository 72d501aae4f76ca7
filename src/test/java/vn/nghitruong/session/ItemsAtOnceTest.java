package vn.nghitruong.session;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.nghitruong.office.Chamber.item;
import static vn.nghitruong.office.Office.given;

import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.nghitruong.engine.TaskDoors;
import vn.nghitruong.engine.TimeTravel;
import vn.nghitruong.office.Chamber;
import vn.nghitruong.office.Office;
import vn.nghitruong.office.OfficeTest;

/** Items of one session that become ready at the same moment do not send each other's clerks away. */
@OfficeTest
class ItemsAtOnceTest {

    private static final int AT_ONCE = 4;

    @Autowired
    private Office office;

    @Autowired
    private Chamber chamber;

    @Autowired
    private Items items;

    @Autowired
    private TaskDoors doors;

    @Autowired
    private TimeTravel time;

    @AfterEach
    void back_to_the_present() {
        ClockUtil.reset();
    }

    @Test
    void all_of_them_succeed_and_the_dispatch_is_open() throws Exception {
        office.on("2026-05-11");
        var code = chamber.agreed(
                "regular",
                "2026-07-14",
                item("Nội dung 1", "report"),
                item("Nội dung 2", "report"),
                item("Nội dung 3", "report"),
                item("Nội dung 4", "report"));
        var tasks = new ArrayList<String>();
        for (var item : items.ofSession(code)) {
            chamber.handIn(item.code());
            office.work(item.code(), "Activity_CheckDossier", "complete", true);
            tasks.add(office.task(item.code(), "Activity_VerifyItem").getId());
        }
        var together = new CyclicBarrier(AT_ONCE);
        var pool = Executors.newFixedThreadPool(AT_ONCE);

        var done = pool.invokeAll(IntStream.range(0, AT_ONCE)
                .mapToObj(number -> (Callable<Boolean>) () -> time.as("ban-kinh-te-ngan-sach", () -> {
                    await(together);
                    doors.complete(tasks.get(number), given("opinion", "agree", "reportNumber", "7/BC"));
                    return true;
                }))
                .toList());
        pool.shutdown();

        for (var one : done) {
            assertThat(one.get()).isTrue();
        }
        assertThat(office.open(code)).contains("Activity_DispatchDocuments");
    }

    private static void await(CyclicBarrier together) {
        try {
            together.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}

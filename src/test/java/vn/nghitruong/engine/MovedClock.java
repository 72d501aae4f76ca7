package vn.nghitruong.engine;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** Moves the program's one clock, ours and the engine's together; a test resets it when it is done. */
public final class MovedClock {

    private MovedClock() {}

    /** It is now this moment in Vietnam. */
    public static void to(LocalDateTime moment) {
        ClockUtil.setCurrentTime(
                Date.from(moment.atZone(ZoneId.of("Asia/Ho_Chi_Minh")).toInstant()));
    }

    /** Back to the real time. */
    public static void reset() {
        ClockUtil.reset();
    }
}

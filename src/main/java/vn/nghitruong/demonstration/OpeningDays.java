package vn.nghitruong.demonstration;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import vn.nghitruong.calendar.WorkingCalendar;
import vn.nghitruong.session.SessionCalendar;
import vn.nghitruong.session.SessionKind;

/** Finds an opening day for a sample session whose preparation shall be seen half done. */
@Component
class OpeningDays {

    private static final int FARTHEST = 5;

    private final WorkingCalendar calendar;
    private final SessionCalendar sessions;

    OpeningDays(WorkingCalendar calendar, SessionCalendar sessions) {
        this.calendar = calendar;
        this.sessions = sessions;
    }

    /**
     * The working day nearest to {@code around} for which a dossier received on {@code lateOn} is late, while the day for
     * verification is still to come. Around Tết and other long holidays there may be none: then the next working day.
     */
    LocalDate lateOn(String council, SessionKind kind, LocalDate around, LocalDate lateOn) {
        return IntStream.rangeClosed(0, 2 * FARTHEST)
                .mapToObj(step -> around.plusDays(step % 2 == 0 ? -step / 2 : (step + 1) / 2))
                .filter(calendar::isWorkingDay)
                .filter(day -> due(council, kind, day, "dossier").isBefore(lateOn)
                        && due(council, kind, day, "verification").isAfter(lateOn))
                .findFirst()
                .orElseGet(() -> calendar.onOrAfter(around));
    }

    private LocalDate due(String council, SessionKind kind, LocalDate opensOn, String step) {
        return sessions.plan(council, kind, opensOn, 1).dates().stream()
                .filter(date -> date.step().equals(step))
                .findFirst()
                .orElseThrow()
                .due();
    }
}

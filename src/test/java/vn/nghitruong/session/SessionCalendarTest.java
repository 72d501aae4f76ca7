package vn.nghitruong.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.nghitruong.office.Office;
import vn.nghitruong.office.OfficeTest;
import vn.nghitruong.refusal.Refusal;
import vn.nghitruong.session.SessionCalendar.Plan;
import vn.nghitruong.session.SessionCalendar.PlannedDate;

/** The dates of a session by its opening day: rules of deadline-rules.csv on the days of calendar.csv. */
@OfficeTest
class SessionCalendarTest {

    private static final String COUNCIL = "hdnd-lao-cai";

    @Autowired
    private Office office;

    @Autowired
    private SessionCalendar calendar;

    @AfterEach
    void back_to_the_present() {
        ClockUtil.reset();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        // situation, kind, opens, dossier, convene, announce, verification, dispatch, minutes after two days
        "nothing in the way,             regular, 2026-07-14, 2026-06-29, 2026-06-24, 2026-06-29, 2026-07-03, 2026-07-09, 2026-07-27",
        "Tết 2026 on two of its days,    regular, 2026-03-03, 2026-02-13, 2026-02-11, 2026-02-13, 2026-02-13, 2026-02-26, 2026-03-16",
        "opens right after Tết,          regular, 2026-02-24, 2026-02-09, 2026-02-04, 2026-02-09, 2026-02-13, 2026-02-13, 2026-03-09",
        "worked Saturday for dispatch,   regular, 2026-08-27, 2026-08-12, 2026-08-07, 2026-08-12, 2026-08-17, 2026-08-22, 2026-09-07",
        "day exchanged for a Saturday,   regular, 2026-09-10, 2026-08-26, 2026-08-21, 2026-08-26, 2026-08-28, 2026-09-04, 2026-09-21",
        "worked Saturday for announcing, topical, 2026-01-15, 2026-01-08, 2026-01-08, 2026-01-10, 2026-01-12, 2026-01-13, 2026-01-26",
        "around a holiday on a Monday,   topical, 2026-05-05, 2026-04-28, 2026-04-28, 2026-04-29, 2026-04-29, 2026-04-29, 2026-05-18",
        "an urgent one is as a topical,  urgent,  2026-07-14, 2026-07-07, 2026-07-07, 2026-07-09, 2026-07-10, 2026-07-10, 2026-07-27",
    })
    void counted_back_from_the_opening_day(
            String situation,
            String kind,
            String opensOn,
            String dossier,
            String convene,
            String announce,
            String verification,
            String dispatch,
            String minutes) {
        office.on("2025-12-01");

        var plan = calendar.plan(COUNCIL, SessionKind.of(kind), LocalDate.parse(opensOn), 2);

        assertThat(days(plan)).containsExactly(dossier, convene, announce, verification, dispatch, minutes);
        assertThat(plan.dates()).allMatch(PlannedDate::provisional);
    }

    @Test
    void a_date_that_gives_way_to_tet_and_a_step_without_time_are_conflicts() {
        office.on("2025-12-01");

        var plan = calendar.plan(COUNCIL, SessionKind.REGULAR, LocalDate.parse("2026-03-03"), 1);

        assertThat(date(plan, "dossier").conflicts()).singleElement().asString().contains("Tết Nguyên đán");
        assertThat(date(plan, "verification").conflicts())
                .containsExactly(
                        "Vướng ngày 16/02/2026 (Tết Nguyên đán): hạn lùi về trước kỳ nghỉ",
                        "Chỉ còn 0 ngày làm việc cho bước này");
        assertThat(date(plan, "dispatch").conflicts()).isEmpty();
    }

    @Test
    void a_date_already_past_is_due_the_next_working_day_and_says_so() {
        office.on("2026-05-11");

        var plan = calendar.plan(COUNCIL, SessionKind.TOPICAL, LocalDate.parse("2026-05-15"), 1);

        var dossier = date(plan, "dossier");
        assertThat(dossier.due()).isEqualTo("2026-05-12");
        assertThat(dossier.conflicts()).first().asString().contains("08/05/2026", "không đủ thời hạn");
        assertThat(dossier.explanation()).contains("Không đủ thời hạn", "12/05/2026");
    }

    @Test
    void sitting_on_a_day_off_is_a_conflict() {
        office.on("2026-05-11");

        var plan = calendar.plan(COUNCIL, SessionKind.REGULAR, LocalDate.parse("2026-07-17"), 3);

        assertThat(plan.conflicts())
                .containsExactly(
                        "Ngày họp 18/07/2026 là ngày nghỉ: Thứ Bảy", "Ngày họp 19/07/2026 là ngày nghỉ: Chủ nhật");
    }

    @Test
    void a_session_whose_minutes_fall_into_a_year_without_calendar_is_refused_at_planning() {
        office.on("2026-05-11");

        assertThatThrownBy(() -> calendar.plan(COUNCIL, SessionKind.REGULAR, LocalDate.parse("2027-12-28"), 1))
                .isInstanceOf(Refusal.class)
                .extracting("key")
                .isEqualTo("calendar.year-missing");
    }

    private static List<String> days(Plan plan) {
        return plan.dates().stream().map(date -> date.due().toString()).collect(Collectors.toList());
    }

    private static PlannedDate date(Plan plan, String step) {
        return plan.dates().stream()
                .filter(date -> date.step().equals(step))
                .findFirst()
                .orElseThrow();
    }
}

package vn.nghitruong.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.nghitruong.engine.TimeTravel;
import vn.nghitruong.office.Office;
import vn.nghitruong.office.OfficeTest;
import vn.nghitruong.refusal.Refusal;

/** What stands at the steps of a process, and how much of the time allowed was used there. */
@OfficeTest
class ProcessViewTest {

    private static final String COUNCIL = "hdnd-lao-cai";

    @Autowired
    private Office office;

    @Autowired
    private TimeTravel time;

    @Autowired
    private ProcessView view;

    @Autowired
    private JdbcClient jdbc;

    /** Other tests of the same program may have worked in the same months. */
    @BeforeEach
    void on_a_working_day() {
        jdbc.sql("delete from step_figure").update();
        office.on("2026-03-02");
    }

    @AfterEach
    void back_to_the_present() {
        ClockUtil.reset();
    }

    @Test
    void open_tasks_stand_at_their_step_and_turn_overdue() {
        var before = step("request", "Activity_AcceptRequest", null);
        var code = office.transferred("road-provincial");
        office.work(code, "Activity_DirectAgencies", "leadAgency", "so-xay-dung");

        assertThat(step("request", "Activity_AcceptRequest", null).open()).isEqualTo(before.open() + 1);
        assertThat(step("request", "Activity_AcceptRequest", "so-xay-dung").open())
                .isPositive();
        assertThat(step("request", "Activity_AcceptRequest", "so-y-te").open()).isZero();
        assertThat(step("request", "Activity_AcceptRequest", null).overdue()).isEqualTo(before.overdue());

        // Accepting is presumed in the end; by then the answer is late.
        office.on("2026-05-19");
        assertThat(step("request", "Activity_AnswerRequest", null).overdue()).isPositive();
    }

    @Test
    void completed_tasks_are_added_up_by_month_step_and_unit() {
        office.transferred("road-provincial");
        var code = office.transferred("road-provincial");
        office.on("2026-03-03");
        office.work(code, "Activity_DirectAgencies", "leadAgency", "so-xay-dung");

        var directed = step("request", "Activity_DirectAgencies", null);
        assertThat(directed.ended()).isEqualTo(1);
        assertThat(directed.late()).isZero();
        // One working day of those that the rule allows.
        assertThat(directed.usedPercent()).isBetween(1, 99);
        assertThat(step("petition", "Activity_ClassifyPetition", "van-phong-hdnd")
                        .ended())
                .isEqualTo(2);
        assertThat(step("petition", "Activity_ClassifyPetition", "van-phong-hdnd")
                        .usedPercent())
                .isNull();
        assertThat(step("petition", "Activity_ClassifyPetition", "so-y-te").ended())
                .isZero();
        assertThat(of("petition", LocalDate.parse("2025-01-01"), LocalDate.parse("2025-12-31"), null)
                        .steps())
                .allMatch(step -> step.ended() == 0);
    }

    @Test
    void what_was_completed_late_has_used_more_than_all() {
        var code = office.transferred("road-provincial");
        office.on("2026-03-27");
        office.work(code, "Activity_DirectAgencies", "leadAgency", "so-xay-dung");

        var directed = step("request", "Activity_DirectAgencies", "van-phong-ubnd");
        assertThat(directed.late()).isEqualTo(1);
        assertThat(directed.usedPercent()).isGreaterThan(100);
    }

    @Test
    void foreign_councils_agencies_and_senseless_periods_are_refused() {
        refused("lanh-dao-p-lao-cai", COUNCIL, null, "board.council");
        refused("so-xay-dung", null, null, "board.no-council");
        refused("lanh-dao", COUNCIL, LocalDate.parse("2099-01-01"), "steps.period");
        refused("lanh-dao", COUNCIL, LocalDate.parse("1990-01-01"), "steps.period");
    }

    private void refused(String user, @Nullable String council, @Nullable LocalDate from, String key) {
        assertThatThrownBy(() -> time.as(user, () -> view.of("petition", council, from, null, null)))
                .isInstanceOf(Refusal.class)
                .extracting(refusal -> ((Refusal) refusal).key())
                .isEqualTo(key);
    }

    private ProcessView.View of(
            String process, @Nullable LocalDate from, @Nullable LocalDate to, @Nullable String unit) {
        return time.as("lanh-dao", () -> view.of(process, COUNCIL, from, to, unit));
    }

    private ProcessView.Step step(String process, String activity, @Nullable String unit) {
        return of(process, null, null, unit).steps().stream()
                .filter(step -> step.activity().equals(activity))
                .findFirst()
                .orElse(new ProcessView.Step(activity, 0, 0, 0, 0, null));
    }
}

package vn.nghitruong.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.nghitruong.engine.DrawnModel.Flow;
import vn.nghitruong.engine.InstanceHistory.Step;

/** A small model: start → check → fork; fork → end, or back → check; and a repeated step within a scope. */
class PathTakenTest {

    private static final Instant MORNING = Instant.parse("2026-03-02T01:00:00Z");
    private static final List<Flow> MODEL = List.of(
            new Flow("begin", "start", "check"),
            new Flow("checked", "check", "fork"),
            new Flow("good", "fork", "end"),
            new Flow("again", "fork", "check"),
            new Flow("inner", "first", "second"));

    private final List<Step> steps = new ArrayList<>();

    @Test
    void where_it_stands_is_not_done() {
        step("start", 0, 0);
        open("check", 0);

        assertThat(taken()).isEqualTo(new PathTaken(List.of("start"), List.of("begin"), List.of("check")));
    }

    @Test
    void a_line_back_is_taken_only_where_it_went_back() {
        step("start", 0, 0);
        step("check", 0, 5);
        step("fork", 5, 5);
        step("end", 5, 5);

        assertThat(taken().flows()).containsExactly("begin", "checked", "good");

        steps.clear();
        step("start", 0, 0);
        step("check", 0, 5);
        step("fork", 5, 5);
        open("check", 5);

        assertThat(taken().flows()).containsExactly("begin", "checked", "again");
        assertThat(taken().done()).contains("check");
        assertThat(taken().current()).containsExactly("check");
    }

    @Test
    void within_one_moment_the_order_of_the_engine_decides() {
        step("start", 0, 0);
        step("check", 0, 0);
        step("fork", 0, 0);
        step("end", 0, 0);

        assertThat(taken().flows()).containsExactly("begin", "checked", "good");
    }

    @Test
    void what_was_broken_off_is_not_done_and_leads_nowhere() {
        step("start", 0, 0);
        steps.add(new Step("i", "x", "i", "check", "userTask", null, MORNING, MORNING.plusSeconds(9), true, 2));
        step("fork", 9, 9);

        assertThat(taken().done()).containsExactly("start", "fork");
        assertThat(taken().flows()).containsExactly("begin");
    }

    @Test
    void a_scope_is_no_step_and_its_steps_follow_only_each_other() {
        steps.add(new Step("i", "s1", "i", "scope", "subProcess", null, MORNING, null, false, 1));
        steps.add(new Step("i", "s2", "i", "scope", "subProcess", null, MORNING, null, false, 1));
        steps.add(new Step("i", "a", "s1", "first", "task", null, MORNING, MORNING.plusSeconds(1), false, 2));
        steps.add(new Step("i", "b", "s2", "second", "task", null, MORNING.plusSeconds(2), null, false, 3));

        assertThat(taken()).isEqualTo(new PathTaken(List.of("first"), List.of(), List.of("second")));
    }

    private PathTaken taken() {
        return PathTaken.of(steps, MODEL);
    }

    private void step(String activity, int from, int to) {
        add(activity, from, MORNING.plusSeconds(to));
    }

    private void open(String activity, int from) {
        add(activity, from, null);
    }

    private void add(String activity, int from, Instant to) {
        var number = steps.size() + 1;
        steps.add(
                new Step("i", "s" + number, "i", activity, "task", null, MORNING.plusSeconds(from), to, false, number));
    }
}

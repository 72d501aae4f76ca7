package vn.nghitruong.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static vn.nghitruong.office.Office.given;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.nghitruong.casefile.CaseFiles;
import vn.nghitruong.casefile.Timeline;
import vn.nghitruong.engine.TaskDoors;
import vn.nghitruong.office.Office;
import vn.nghitruong.office.OfficeTest;
import vn.nghitruong.refusal.Refusal;

/** Sở Y tế works in the place of Sở Xây dựng from 4 to 6 March 2026. */
@OfficeTest
class StandInsTest {

    private static final String UNIT = "so-xay-dung";
    private static final String STAND_IN = "so-y-te";

    @Autowired
    private Office office;

    @Autowired
    private StandIns standIns;

    @Autowired
    private TaskDoors doors;

    @Autowired
    private Timeline timeline;

    @Autowired
    private CaseFiles files;

    @Autowired
    private IdentityService identities;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private JdbcClient jdbc;

    private final List<String> named = new ArrayList<>();

    @BeforeEach
    void on_a_working_day() {
        office.on("2026-03-02");
    }

    @AfterEach
    void end_what_was_named() {
        identities.clearAuthentication();
        standIns.of(null).stream().filter(StandIn::mayEnd).forEach(one -> standIns.end(one.id()));
        assertThat(groups(STAND_IN)).doesNotContain(UNIT, UNIT + ".ld");
        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey("stand-in")
                        .count())
                .isZero();
        ClockUtil.reset();
    }

    @Test
    void works_on_the_first_and_the_last_day_and_both_names_are_in_the_timeline() {
        var code = directed();
        var other = directed();
        name("2026-03-04", "2026-03-06");
        assertThatThrownBy(() -> accept(code)).isInstanceOf(Refusal.class);

        office.at(LocalDateTime.parse("2026-03-04T00:01:00"));
        accept(code);
        office.at(LocalDateTime.parse("2026-03-06T23:59:00"));
        accept(other);

        for (var one : List.of(code, other)) {
            assertThat(files.timeline(one))
                    .extracting("actor", "onBehalfOf")
                    .contains(tuple(STAND_IN, UNIT))
                    .contains(tuple("van-phong-hdnd", null));
            assertThat(timeline.of(one)).extracting("who").contains("Sở Y tế (xử lý thay Sở Xây dựng)");
        }
    }

    @Test
    void is_refused_after_the_last_day() {
        var code = directed();
        name("2026-03-04", "2026-03-06");
        office.at(LocalDateTime.parse("2026-03-04T00:01:00"));
        assertThat(groups(STAND_IN)).contains(UNIT, UNIT + ".ld", STAND_IN);

        office.at(LocalDateTime.parse("2026-03-07T00:01:00"));

        assertThat(groups(STAND_IN)).contains(STAND_IN).doesNotContain(UNIT, UNIT + ".ld");
        assertThatThrownBy(() -> accept(code)).isInstanceOf(Refusal.class);
        assertThat(standIns.of("hdnd-lao-cai")).extracting(StandIn::state).contains("ended");
    }

    @Test
    void ended_early_by_the_leadership_before_and_after_the_first_day() {
        var before = name("2026-03-04", "2026-03-06");
        office.as(UNIT, () -> standIns.end(before));
        office.on("2026-03-04");
        assertThat(groups(STAND_IN)).doesNotContain(UNIT);

        var after = name("2026-03-04", "2026-03-06");
        office.on("2026-03-05");
        assertThat(groups(STAND_IN)).contains(UNIT);
        office.as("lanh-dao", () -> standIns.end(after));

        assertThat(groups(STAND_IN)).doesNotContain(UNIT, UNIT + ".ld");
        assertThatThrownBy(() -> standIns.end(after)).hasMessageContaining("stand-in.ended");
    }

    @Test
    void a_real_membership_outlives_the_period_and_acts_in_its_own_right() {
        identities.createMembership(STAND_IN, UNIT);
        try {
            var code = directed();
            name("2026-03-02", "2026-03-03");
            office.on("2026-03-03");
            accept(code);
            assertThat(files.timeline(code)).extracting("onBehalfOf").containsOnlyNulls();

            office.on("2026-03-05");

            assertThat(groups(STAND_IN)).contains(UNIT).doesNotContain(UNIT + ".ld");
        } finally {
            identities.deleteMembership(STAND_IN, UNIT);
        }
    }

    @Test
    void two_periods_that_overlap_lend_until_the_later_ends() {
        name("2026-03-02", "2026-03-04");
        office.as(
                "lanh-dao",
                () -> named.add(standIns.name(new StandIns.Order(
                        UNIT, "van-phong-ubnd", day("2026-03-02"), day("2026-03-09"), "Nghỉ phép."))));
        office.as(
                UNIT,
                () -> named.add(standIns.name(
                        new StandIns.Order(UNIT, STAND_IN, day("2026-03-05"), day("2026-03-09"), "Nghỉ thêm."))));
        office.on("2026-03-04");
        assertThat(groups(STAND_IN)).contains(UNIT);
        assertThat(groups("van-phong-ubnd")).contains(UNIT);
        office.on("2026-03-06");
        assertThat(groups(STAND_IN)).contains(UNIT);
        assertThat(groups("van-phong-ubnd")).contains(UNIT);

        office.on("2026-03-10");

        assertThat(groups(STAND_IN)).doesNotContain(UNIT);
        assertThat(groups("van-phong-ubnd")).doesNotContain(UNIT);
        assertThat(jdbc.sql("select count(*) from stand_in_member")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void a_stand_in_does_not_hand_the_task_on() {
        name("2026-03-02", "2026-03-04");
        office.on("2026-03-03");

        office.as(STAND_IN, () -> assertThatThrownBy(() -> standIns.name(
                        new StandIns.Order(UNIT, "so-tu-phap", day("2026-03-03"), day("2026-03-04"), "Chuyển tiếp.")))
                .hasMessageContaining("stand-in.not-leadership"));
        office.as(
                STAND_IN,
                () -> assertThat(standIns.of(null)).extracting(StandIn::mayEnd).contains(false));
    }

    @Test
    void who_cannot_work_for_the_council_and_days_in_disorder_are_refused() {
        refused("stand-in.itself", UNIT, "2026-03-04", "2026-03-06");
        refused("stand-in.not-able", "van-phong-p-lao-cai", "2026-03-04", "2026-03-06");
        refused("stand-in.not-able", "khong-co-ai", "2026-03-04", "2026-03-06");
        refused("stand-in.days", STAND_IN, "2026-03-06", "2026-03-04");
        refused("stand-in.days", STAND_IN, "2026-03-06", "2027-04-04");
        refused("organisation.ended", "so-du-lich", "2026-03-04", "2026-03-06");
        name("2026-03-04", "2026-03-06");
        refused("stand-in.twice", STAND_IN, "2026-03-06", "2026-03-08");
    }

    @Test
    void who_only_answers_a_ward_does_not_stand_in_there() {
        identities.saveUser(identities.newUser("ky-su"));
        identities.createMembership("ky-su", UNIT);

        for (var standIn : List.of(UNIT, "ky-su")) {
            office.as("lanh-dao-p-lao-cai", () -> assertThatThrownBy(() -> standIns.name(new StandIns.Order(
                            "ban-ktns-p-lao-cai", standIn, day("2026-03-04"), day("2026-03-06"), "Thử.")))
                    .as(standIn)
                    .hasMessageContaining("stand-in.not-able"));
        }
        identities.deleteUser("ky-su");
    }

    @Test
    void a_stand_in_may_be_one_user() {
        var code = directed();
        office.as(
                "lanh-dao",
                () -> named.add(standIns.name(
                        new StandIns.Order(UNIT, "lanh-dao", day("2026-03-02"), day("2026-03-02"), "Khẩn."))));
        office.on("2026-03-02");

        complete("lanh-dao", code);

        assertThat(timeline.of(code)).extracting("who").contains("lanh-dao (xử lý thay Sở Xây dựng)");
        office.on("2026-03-03");
        assertThat(groups("lanh-dao")).containsExactly("lanh-dao");
    }

    @Test
    void others_name_nobody_and_see_nothing() {
        name("2026-03-04", "2026-03-06");

        for (var outsider : List.of("so-tu-phap", "lanh-dao-p-lao-cai", "van-phong-hdnd")) {
            office.as(outsider, () -> {
                assertThat(standIns.of(null)).as(outsider).isEmpty();
                assertThatThrownBy(() -> standIns.name(new StandIns.Order(
                                UNIT, STAND_IN, day("2026-03-09"), day("2026-03-10"), "Không được.")))
                        .as(outsider)
                        .hasMessageContaining("stand-in.not-leadership");
                assertThatThrownBy(() -> standIns.end(named.get(0))).hasMessageContaining("stand-in.unknown");
            });
        }
        office.as(STAND_IN, () -> assertThat(standIns.of(null)).hasSizeGreaterThan(0));
    }

    private String name(String from, String to) {
        office.as(
                UNIT,
                () -> named.add(standIns.name(
                        new StandIns.Order(UNIT, STAND_IN, day(from), day(to), "Giám đốc đi công tác."))));
        return named.get(named.size() - 1);
    }

    private void refused(String key, String standIn, String from, String to) {
        office.as(UNIT, () -> assertThatThrownBy(
                        () -> standIns.name(new StandIns.Order(UNIT, standIn, day(from), day(to), "Thử.")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(key));
    }

    private String directed() {
        var code = office.transferred("road-provincial");
        office.work(code, "Activity_DirectAgencies", "leadAgency", UNIT);
        return code;
    }

    private void accept(String code) {
        complete(STAND_IN, code);
    }

    private void complete(String user, String code) {
        var task = office.task(code, "Activity_AcceptRequest").getId();
        office.as(user, () -> doors.complete(task, given("decision", "accept")));
    }

    private List<String> groups(String user) {
        return identities.createGroupQuery().groupMember(user).list().stream()
                .map(group -> group.getId())
                .toList();
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}

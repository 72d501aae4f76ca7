package vn.nghitruong.demonstration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;
import vn.nghitruong.casefile.CaseEvent;
import vn.nghitruong.casefile.CaseFiles;
import vn.nghitruong.casefile.CaseLink;
import vn.nghitruong.engine.MovedClock;
import vn.nghitruong.engine.TimeTravel;
import vn.nghitruong.monitoring.Order;
import vn.nghitruong.monitoring.Question;
import vn.nghitruong.monitoring.Register;
import vn.nghitruong.monitoring.RegisterRow;
import vn.nghitruong.session.Readiness;
import vn.nghitruong.session.Resolution;
import vn.nghitruong.session.Resolutions;
import vn.nghitruong.session.SessionItem;
import vn.nghitruong.session.SessionRecord;
import vn.nghitruong.supervision.MissionRecord;
import vn.nghitruong.supervision.ProgrammeView;

/**
 * What the default run shows, loaded as on 18/12/2026: two weeks later is a holiday, so the session in
 * preparation has to find another opening day. The output is captured first of all: the cases are loaded with the program.
 */
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.MOCK)
@ActiveProfiles("test")
@TestPropertySource(properties = "nghitruong.demo.cases=true")
@ContextConfiguration(initializers = DemonstrationTest.LoadedOn.class)
class DemonstrationTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 18);
    private static final String COUNCIL = "hdnd-lao-cai";

    @Autowired
    private SessionRecord sessions;

    @Autowired
    private Readiness readiness;

    @Autowired
    private Resolutions resolutions;

    @Autowired
    private ProgrammeView programme;

    @Autowired
    private MissionRecord missions;

    @Autowired
    private CaseFiles files;

    @Autowired
    private Register search;

    @Autowired
    private FilterService filters;

    @Autowired
    private TimeTravel time;

    /** Moves the clock before the program loads its cases; the program gives it back. */
    static final class LoadedOn implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            MovedClock.to(TODAY.atTime(7, 0));
        }
    }

    /** The program has given the clock back when it had loaded its cases. */
    @BeforeEach
    void the_day_on_which_they_were_loaded() {
        MovedClock.to(TODAY.atTime(9, 0));
    }

    @AfterAll
    static void back_to_the_present() {
        MovedClock.reset();
    }

    @Test
    void nothing_that_the_samples_do_is_refused(CapturedOutput output) {
        assertThat(output).doesNotContain("demonstration:");
    }

    @Test
    void one_session_is_held_one_in_preparation_and_one_just_planned() {
        assertThat(sessions.ofYear(COUNCIL, 2026))
                .extracting(SessionRecord.Header::kind, SessionRecord.Header::state)
                .containsExactly(tuple("regular", "preparing"), tuple("topical", "held"));
        assertThat(sessions.ofYear(COUNCIL, 2027))
                .extracting(SessionRecord.Header::kind, SessionRecord.Header::state)
                .containsExactly(tuple("topical", "planned"));
    }

    @Test
    void the_session_in_preparation_shows_every_state_of_an_item() {
        var board = readiness.of(only("preparing"));
        var items = sessions.of(only("preparing")).items();

        assertThat(board.items()).hasSize(14);
        assertThat(board.items())
                .extracting(Readiness.Line::state)
                .contains(
                        "dossier",
                        "checking",
                        "late",
                        "verification",
                        "settling",
                        "ready",
                        "withdrawn",
                        "next-session");
        assertThat(items)
                .filteredOn(item -> item.state().equals("dossier"))
                .anyMatch(item -> item.missing() != null)
                .anyMatch(item -> "wait".equals(item.lateDecision()))
                .anyMatch(item -> item.missing() == null && item.lateDecision() == null);
        assertThat(items)
                .filteredOn(item -> item.kind().equals("questioning"))
                .extracting(SessionItem::state)
                .containsExactly("ready");
    }

    @Test
    void the_session_that_was_held_left_six_resolutions() {
        var all = resolutions.ofYear(COUNCIL, 2026);
        var board = readiness.of(only("held"));

        assertThat(all).hasSize(6);
        assertThat(all).filteredOn(Resolution::normative).hasSize(2);
        assertThat(all).anyMatch(one -> one.sentUpOn() != null && one.gazetteOn() != null);
        assertThat(all)
                .filteredOn(one -> one.sentUpOn() == null && one.gazetteOn() == null)
                .extracting(Resolution::signedOn)
                .containsExactly(TODAY.minusDays(1));
        assertThat(board.dispatchedOn()).isBefore(board.opensOn());
        assertThat(board.dispatchDue()).isBefore(board.opensOn());
    }

    @Test
    void the_programme_of_the_year_is_planned_late_started_and_done() {
        var year = time.as("van-phong-hdnd", () -> programme.of(COUNCIL, 2026));

        assertThat(year.items())
                .extracting(ProgrammeView.Line::progress)
                .contains("proposed", "declined", "planned", "late", "started", "done");
        assertThat(year.matrix()).anyMatch(ProgrammeView.BodyMonths::overlaps);
    }

    @Test
    void missions_are_in_every_state() {
        assertThat(ofYear())
                .extracting(MissionRecord.Header::state)
                .containsExactlyInAnyOrder(
                        "drafting",
                        "approving",
                        "planned",
                        "working",
                        "considering",
                        "concluding",
                        "following",
                        "concluded",
                        "surveyed",
                        "withdrawn");
    }

    @Test
    void twelve_recommendations_stand_in_every_state_and_on_every_step_of_the_ladder() {
        var followed = ofYear().stream()
                .filter(mission -> mission.state().equals("following"))
                .findFirst()
                .orElseThrow();
        var made = time.as("van-phong-hdnd", () -> missions.of(followed.code())).recommendations();

        assertThat(made)
                .extracting(MissionRecord.Followed::state)
                .containsExactly(
                        "done",
                        "partly-done",
                        "not-done",
                        "refused",
                        "insufficient",
                        "open",
                        "overdue",
                        "overdue",
                        "overdue",
                        "overdue",
                        "overdue",
                        "overdue");
        assertThat(followed.open()).isEqualTo(11);
        assertThat(made.stream().skip(6).map(one -> ladder(one.recommendation().code())))
                .containsExactly(
                        List.of("reminder-overdue-1"),
                        List.of("reminder-overdue-1", "reminder-overdue-2"),
                        List.of("reminder-overdue-1", "reminder-overdue-2", "overdue-urge"),
                        List.of("reminder-overdue-1", "reminder-overdue-2", "overdue-urge", "overdue-refer-superior"),
                        List.of(
                                "reminder-overdue-1",
                                "reminder-overdue-2",
                                "overdue-explanation-session",
                                "overdue-questioning"),
                        List.of(
                                "reminder-overdue-1",
                                "reminder-overdue-2",
                                "overdue-supervise-again",
                                "overdue-report-to-council"));
    }

    @Test
    void a_mission_came_of_a_petition_that_was_overdue() {
        var drafting = ofYear().stream()
                .filter(mission -> mission.state().equals("drafting"))
                .findFirst()
                .orElseThrow();

        assertThat(files.links(drafting.code())).extracting(CaseLink::relation).contains("supervises");
        assertThat(steps(drafting.code())).contains("outside-programme");
    }

    @Test
    void petitions_are_in_every_state_and_some_are_overdue() {
        var petitions = petitions(null);

        assertThat(petitions)
                .extracting(file -> file.closedOn() == null ? file.state() : String.valueOf(file.outcome()))
                .contains(
                        "received",
                        "transferring",
                        "answering",
                        "waiting",
                        "notifying",
                        "promised",
                        "answered",
                        "split",
                        "letter",
                        "leave-out",
                        "answered-at-meeting");
        assertThat(petitions(TODAY)).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void the_filter_of_sessions_finds_their_tasks_those_of_items_and_of_dossiers() {
        var filter = filters.createFilterQuery().filterName("Kỳ họp").singleResult();

        assertThat(found(filter.getId(), "van-phong-hdnd"))
                .contains("Activity_DraftAgenda", "Activity_CheckDossier")
                .doesNotContain("Activity_ClassifyPetition");
        assertThat(found(filter.getId(), "so-nong-nghiep-moi-truong")).containsOnly("Activity_AnswerRequest");
        assertThat(found(filter.getId(), "so-xay-dung")).containsOnly("Activity_AnswerRequest");
    }

    private List<MissionRecord.Header> ofYear() {
        return time.as("van-phong-hdnd", () -> missions.ofYear(COUNCIL, 2026));
    }

    private List<String> steps(String code) {
        return files.timeline(code).stream().map(CaseEvent::kind).toList();
    }

    private List<String> ladder(String code) {
        return steps(code).stream().filter(step -> step.contains("overdue-")).toList();
    }

    private List<RegisterRow> petitions(@Nullable LocalDate overdueOn) {
        var question = overdueOn == null
                ? Question.ofKind("petition")
                : Question.ofKind("petition").overdueOn(overdueOn);
        return time.as("van-phong-hdnd", () -> search.find(question, Order.NEWEST, 0, 100, null))
                .cases();
    }

    private List<String> found(String filter, String user) {
        return time.as(user, () -> filters.<Task>list(filter).stream()
                .map(Task::getTaskDefinitionKey)
                .toList());
    }

    private String only(String state) {
        return sessions.ofYear(COUNCIL, 2026).stream()
                .filter(session -> session.state().equals(state))
                .map(SessionRecord.Header::code)
                .findFirst()
                .orElseThrow();
    }
}

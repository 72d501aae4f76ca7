package vn.nghitruong.supervision;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import vn.nghitruong.casefile.CaseEvent;
import vn.nghitruong.casefile.CaseFiles;
import vn.nghitruong.deadline.Deadlines;
import vn.nghitruong.engine.TimeTravel;
import vn.nghitruong.monitoring.Order;
import vn.nghitruong.monitoring.Question;
import vn.nghitruong.monitoring.Register;
import vn.nghitruong.monitoring.RegisterRow;
import vn.nghitruong.office.Office;
import vn.nghitruong.office.OfficeTest;
import vn.nghitruong.office.SessionsOfAYear;
import vn.nghitruong.report.ActivityRecords;
import vn.nghitruong.report.ActivityReport;
import vn.nghitruong.report.ActivityReports;
import vn.nghitruong.report.PublishedFigures;
import vn.nghitruong.request.Requests;

/**
 * A whole year with the volume that a province published: its missions, its sessions and those below it with all their
 * resolutions go through their processes, week by week with moved time, the first session opening on 02/3; the questions
 * are plain records, as long as they have no process. At the year's end every mission, body and recommendation is where
 * the simulation meant it to be, the registers agree, and the yearly report gives back exactly the published figures.
 *
 * <p>The figures are those of 2024; the year worked through is 2026, when communes stand where districts stood.
 */
@OfficeTest
@Import({MissionScript.class, SessionsOfAYear.class})
@DirtiesContext
@Tag("long")
class MissionsOfAYearTest {

    private static final Logger LOG = LoggerFactory.getLogger(MissionsOfAYearTest.class);
    private static final String COUNCIL = "hdnd-lao-cai";
    private static final LocalDate FIRST_MONDAY = LocalDate.of(2026, 1, 5);
    private static final int WEEKS = 52;
    private static final LocalDate YEAR_END = LocalDate.of(2026, 12, 31);

    private static final long SEED = 2024;

    @Autowired
    private Office office;

    @Autowired
    private MissionScript script;

    @Autowired
    private SessionsOfAYear sessions;

    @Autowired
    private ActivityReports reports;

    @Autowired
    private ActivityRecords activityRecords;

    @Autowired
    private MissionRecord record;

    @Autowired
    private Recommendations recommendations;

    @Autowired
    private Register search;

    @Autowired
    private CaseFiles files;

    @Autowired
    private Requests requests;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private TimeTravel time;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    private final Map<PlannedMission, String> codes = new HashMap<>();

    @AfterEach
    void back_to_the_present() {
        ClockUtil.reset();
    }

    @Test
    void every_mission_of_a_year_ends_as_it_was_meant_to_and_the_registers_agree() throws IOException {
        var published = PublishedFigures.of(COUNCIL, 2024);
        var year = PlannedMission.year(published.get("province+district,supervision missions and surveys"), SEED);
        assertThat(year.stream().filter(PlannedMission::isCarriedOut)).hasSize(315);
        assertThat(year.stream().map(PlannedMission::intended).distinct()).hasSize(10);

        var began = System.nanoTime();
        sessions.plan(
                published.get("province,sessions"),
                published.get("province,resolutions"),
                published.get("district,sessions"),
                published.get("district,resolutions"));
        carryOut(year);
        LOG.warn(
                "{} missions and the sessions of a year took {} s",
                year.size(),
                (System.nanoTime() - began) / 1_000_000_000);

        assertThat(codes).hasSize(year.size());
        missionsAre(year);
        bodiesAre(year);
        recommendationsAre(year);
        registersAgree(year);
        nothingIsLeftOfWhatEnded(year);
        theYearlyReportGivesBackWhatWasPublished(year);
    }

    private void carryOut(List<PlannedMission> year) {
        for (var week = 0; week < WEEKS; week++) {
            office.on(FIRST_MONDAY.plusWeeks(week).toString());
            script.work(week);
            sessions.work(week);
            for (var mission : year) {
                if (mission.week() == week) {
                    codes.put(mission, script.open(mission, week));
                }
            }
        }
        office.on(YEAR_END.toString());
    }

    private void missionsAre(List<PlannedMission> year) {
        var headers = time.as("van-phong-hdnd", () -> record.ofYear(COUNCIL, 2026)).stream()
                .collect(toMap(MissionRecord.Header::code, Function.identity()));
        assertThat(headers).hasSize(year.size());
        for (var mission : year) {
            var header = headers.get(codes.get(mission));
            assertThat(header.state()).as("%s", mission).isEqualTo(mission.intended());
            assertThat(header.recommendations())
                    .isEqualTo(mission.recommendations().size());
            assertThat(header.open()).as("%s", mission).isEqualTo((int) mission.recommendations().stream()
                    .filter(fate -> !fate.isSettled())
                    .count());
        }
    }

    private void bodiesAre(List<PlannedMission> year) {
        for (var mission : year) {
            for (var body = 0; body < mission.bodies().size(); body++) {
                var file = files.require(MissionScript.body(codes.get(mission), body));
                assertThat(file.outcome() == null ? file.state() : file.outcome())
                        .as("%s %d", mission, body)
                        .isEqualTo(mission.intendedOfBody(body));
            }
        }
    }

    private void recommendationsAre(List<PlannedMission> year) {
        for (var mission : year) {
            var followed = time.as("van-phong-hdnd", () -> record.of(codes.get(mission)))
                    .recommendations();
            assertThat(followed)
                    .as("%s", mission)
                    .extracting(MissionRecord.Followed::state)
                    .containsExactlyElementsOf(mission.recommendations().stream()
                            .map(PlannedMission.Fate::state)
                            .toList());
            for (var one : followed) {
                var steps = files.timeline(one.recommendation().code()).stream()
                        .map(CaseEvent::kind)
                        .toList();
                if (one.state().equals("overdue")) {
                    assertThat(steps).contains("reminder-overdue-1", "reminder-overdue-2", "overdue-urge");
                }
            }
        }
    }

    private void registersAgree(List<PlannedMission> year) {
        assertThat(counted("supervision"))
                .isEqualTo(year.stream().collect(groupingBy(PlannedMission::intended, counting())));
        assertThat(counted("mission-body"))
                .isEqualTo(year.stream()
                        .flatMap(mission ->
                                IntStream.range(0, mission.bodies().size()).mapToObj(mission::intendedOfBody))
                        .collect(groupingBy(Function.identity(), counting())));
        assertThat(counted("recommendation"))
                .isEqualTo(year.stream()
                        .flatMap(mission -> mission.recommendations().stream())
                        .map(fate -> fate.isSettled() ? fate.state() : "open")
                        .collect(groupingBy(Function.identity(), counting())));
        var overdue = year.stream()
                .flatMap(mission -> mission.recommendations().stream())
                .filter(fate -> fate == PlannedMission.Fate.OVERDUE)
                .count();
        assertThat(found(Question.ofKind("recommendation").overdueOn(YEAR_END))).hasSize((int) overdue);
    }

    /** A case that ended has its last line and no date, task, instance or job; what runs has no incident. */
    private void nothingIsLeftOfWhatEnded(List<PlannedMission> year) {
        var ended = new ArrayList<String>();
        for (var mission : year) {
            var code = codes.get(mission);
            var all = new ArrayList<>(List.of(code));
            IntStream.range(0, mission.bodies().size()).forEach(body -> all.add(MissionScript.body(code, body)));
            all.addAll(recommendations.codes(code));
            all.stream().filter(one -> !files.require(one).isOpen()).forEach(ended::add);
        }
        for (var code : ended) {
            assertThat(files.timeline(code))
                    .extracting(CaseEvent::kind)
                    .as(code)
                    .endsWith("closed");
        }
        var asked = requests.ofCases(ended);
        assertThat(asked).extracting("state").doesNotContain("open");
        var dates =
                deadlines.ofCases(Stream.concat(ended.stream(), asked.stream().map(request -> request.code()))
                        .toList());
        assertThat(dates).isNotEmpty().allMatch(entry -> entry.closedOn() != null);

        var running = runtime.createProcessInstanceQuery().list().stream()
                .collect(toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
        assertThat(running.values().stream().collect(toSet()))
                .isEqualTo(year.stream()
                        .filter(mission -> !mission.isEnded())
                        .map(codes::get)
                        .collect(toSet()));
        assertThat(tasks.createTaskQuery().list())
                .extracting(Task::getName)
                .noneMatch(name -> ended.contains(name.split(" · ")[1]));
        assertThat(management.createJobQuery().list())
                .extracting(Job::getProcessInstanceId)
                .filteredOn(Objects::nonNull)
                .allMatch(running::containsKey);
        assertThat(management.createJobQuery().noRetriesLeft().count()).isZero();
        assertThat(runtime.createIncidentQuery().count()).isZero();
    }

    private void theYearlyReportGivesBackWhatWasPublished(List<PlannedMission> year) throws IOException {
        var published = PublishedFigures.of(COUNCIL, 2024);
        var questions = published.get("province+district,questioning and explanation questions at regular sessions");
        var drafts = IntStream.rangeClosed(1, questions)
                .mapToObj(number -> new ActivityRecords.Draft(
                        COUNCIL,
                        number % 3 == 0 ? "commune" : "province",
                        "question",
                        LocalDate.of(2026, 7, 14),
                        "Câu hỏi thứ " + number,
                        "CV-" + number))
                .toList();
        office.as("van-phong-hdnd", () -> activityRecords.importAll(drafts));

        var began = System.nanoTime();
        var report = time.as("van-phong-hdnd", () -> reports.of(COUNCIL, 2026));
        LOG.warn("the report of the year took {} ms", (System.nanoTime() - began) / 1_000_000);

        assertThat(figure(report, "sessions").value()).isEqualTo(published.get("province,sessions"));
        assertThat(figure(report, "sessions").lower()).isEqualTo(published.get("district,sessions"));
        assertThat(figure(report, "resolutions").value()).isEqualTo(published.get("province,resolutions"));
        assertThat(figure(report, "resolutions").lower()).isEqualTo(published.get("district,resolutions"));
        assertThat(figure(report, "questions").total()).isEqualTo(questions);
        assertThat(figure(report, "missions").total())
                .isEqualTo(published.get("province+district,supervision missions and surveys"));
        for (var subject : Subject.words()) {
            for (var form : MissionForm.words()) {
                assertThat(figure(report, "missions-" + subject + "-" + form).value())
                        .isEqualTo((int) year.stream()
                                .filter(PlannedMission::isCarriedOut)
                                .filter(mission -> mission.subject().equals(subject)
                                        && mission.form().equals(form))
                                .count());
            }
        }
        assertThat(figure(report, "verifications-on-time").total())
                .isEqualTo(figure(report, "resolutions").total());
        var cases = time.as("admin", () -> reports.cases(COUNCIL, 2026, "resolutions", "total", 3, 200));
        assertThat(cases.total()).isEqualTo(figure(report, "resolutions").total());
        assertThat(cases.cases()).hasSize(cases.total() - 600);
    }

    private static ActivityReport.Figure figure(ActivityReport report, String id) {
        return report.figures().stream()
                .filter(figure -> figure.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, Long> counted(String kind) {
        return found(Question.ofKind(kind)).stream().collect(groupingBy(MissionsOfAYearTest::stateOf, counting()));
    }

    private List<RegisterRow> found(Question question) {
        return time.as("van-phong-hdnd", () -> search.find(question, Order.NEWEST, 0, 5000, null))
                .cases();
    }

    private static String stateOf(RegisterRow row) {
        return row.closedOn() == null ? row.state() : String.valueOf(row.outcome());
    }
}

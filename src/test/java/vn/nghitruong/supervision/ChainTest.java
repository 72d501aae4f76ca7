package vn.nghitruong.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.nghitruong.office.Chamber.item;
import static vn.nghitruong.office.Office.given;
import static vn.nghitruong.office.Team.recommendation;

import java.util.List;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.nghitruong.casefile.CaseFiles;
import vn.nghitruong.engine.StartDoors;
import vn.nghitruong.engine.TaskDoors;
import vn.nghitruong.engine.TimeTravel;
import vn.nghitruong.office.Chamber;
import vn.nghitruong.office.Office;
import vn.nghitruong.office.OfficeTest;
import vn.nghitruong.office.Team;
import vn.nghitruong.request.RequestView;
import vn.nghitruong.session.Agenda;

/** The families feed each other: a petition unsolved is supervised, a recommendation refused is questioned. */
@OfficeTest
class ChainTest {

    private static final String COUNCIL = "hdnd-lao-cai";

    @Autowired
    private Office office;

    @Autowired
    private Team team;

    @Autowired
    private Chamber chamber;

    @Autowired
    private TopicProposals proposals;

    @Autowired
    private Recommendations recommendations;

    @Autowired
    private Agenda agenda;

    @Autowired
    private CaseFiles files;

    @Autowired
    private StartDoors starts;

    @Autowired
    private TaskDoors doors;

    @Autowired
    private TimeTravel time;

    @BeforeEach
    void a_monday_in_may() {
        office.on("2026-05-11");
    }

    @AfterEach
    void back_to_the_present() {
        ClockUtil.reset();
    }

    @Test
    void petition_whose_answer_was_returned_twice_is_proposed_and_led_to_a_mission() {
        var petition = answered();
        returned(petition);
        assertThat(proposed(petition)).isEmpty();
        office.answer(petition);
        office.work(petition, "Activity_ConsolidateAnswer", "direct", true);
        returned(petition);
        assertThat(proposed(petition)).singleElement().asString().contains("2 lần");

        var mission = opened(petition, "2026-06-12");

        assertThat(proposed(petition)).isEmpty();
        assertThat(files.links(petition)).extracting("relation", "code").contains(tuple("supervised-by", mission));
        assertThat(files.links(mission)).extracting("relation", "code").contains(tuple("supervises", petition));
    }

    @Test
    void petition_whose_promise_slipped_twice_is_proposed() {
        var petition = answered();
        office.work(
                petition,
                "Activity_ReviewAnswer",
                "verdict",
                "accept",
                "result",
                "planned",
                "promisedOn",
                "2026-05-20",
                "promisedBy",
                "Giám đốc Sở");
        office.work(petition, "Activity_NotifyVoters", "publish", true, "channel", "portal");
        office.on("2026-05-20");
        slip(petition, "2026-05-28");
        assertThat(proposed(petition)).isEmpty();
        office.on("2026-05-28");
        slip(petition, "2026-06-10");

        assertThat(proposed(petition)).singleElement().asString().contains("Lời hứa đã chậm 2 lần");
    }

    @Test
    void petition_overdue_after_two_reminders_is_proposed_and_may_be_declined() {
        var petition = office.transferred("road-provincial");
        office.on("2026-08-03");
        office.on("2026-08-20");
        office.on("2026-09-10");
        assertThat(proposed(petition)).singleElement().asString().contains("hai lần đôn đốc");

        office.as("thuong-truc-hdnd", () -> proposals.decline(petition, "Đang có cuộc giám sát cùng nội dung."));

        assertThat(proposed(petition)).isEmpty();
    }

    @Test
    void recommendation_refused_is_put_on_the_next_agenda_as_a_question() {
        var one = followed();
        team.report(one);
        office.work(
                one,
                "Activity_ReviewFulfilment",
                "state",
                "refused",
                "reason",
                "Không bố trí được vốn.",
                "dueOn",
                "2026-09-30");
        assertThat(agenda.toQuestion(COUNCIL))
                .filteredOn(waiting -> waiting.caseCode().equals(one))
                .singleElement()
                .extracting("reason")
                .asString()
                .contains("Không bố trí được vốn");

        var session = chamber.agreed(
                "regular", "2026-07-14", item("Chất vấn việc quyết toán dự án", "questioning", "from", one));

        assertThat(agenda.toQuestion(COUNCIL))
                .noneMatch(waiting -> waiting.caseCode().equals(one));
        assertThat(files.links(one)).extracting("relation", "code").contains(tuple("questioned-at", session + ".01"));
        assertThat(files.links(session + ".01")).extracting("relation", "code").contains(tuple("questions", one));
    }

    @Test
    void ladder_of_measures_is_proposed_step_by_step() {
        var one = followed();
        office.on("2026-08-03");
        office.on("2026-08-17");
        assertThat(nextStep(one)).isEqualTo("urge");
        assertThat(agenda.toQuestion(COUNCIL))
                .anyMatch(waiting -> waiting.caseCode().equals(one));

        measure(one, "urge", "2026-08-31");
        assertThat(nextStep(one)).isEqualTo("refer-superior");
        measure(one, "explanation-session", "2026-09-17");
        assertThat(nextStep(one)).isEqualTo("questioning");
        measure(one, "wait", "2026-10-02");
        assertThat(nextStep(one)).isEqualTo("questioning");
        measure(one, "supervise-again", "2026-10-19");
        assertThat(nextStep(one)).isEqualTo("report-to-council");
        assertThat(proposed(one)).singleElement().asString().contains("giám sát lại");

        var mission = opened(one, "2026-11-27");

        assertThat(proposed(one)).isEmpty();
        assertThat(files.links(one)).extracting("relation", "code").contains(tuple("supervised-by", mission));
    }

    /** The standing committee opens a mission because of a case. */
    private String opened(String from, String endsOn) {
        return time.as(
                "thuong-truc-hdnd",
                () -> starts.open(
                        "supervision",
                        given(
                                "council",
                                COUNCIL,
                                "subject",
                                "standing-committee",
                                "form",
                                "thematic",
                                "title",
                                "Việc giải quyết kiến nghị về đường tỉnh",
                                "bodies",
                                List.of("so-xay-dung"),
                                "startsOn",
                                "2026-05-18",
                                "endsOn",
                                endsOn,
                                "petitions",
                                List.of(from))));
    }

    private void measure(String one, String measure, String next) {
        office.work(one, "Activity_HandleOverdue", "measure", measure, "reason", "Theo thang xử lý.");
        office.on(next);
    }

    private String nextStep(String one) {
        var task = office.task(one, "Activity_HandleOverdue").getId();
        var page = (RequestView.Page) time.as("thuong-truc-hdnd", () -> doors.show(task));
        return page.nextStep().measure();
    }

    private List<String> proposed(String code) {
        return proposals.waiting(COUNCIL).stream()
                .filter(waiting -> waiting.caseCode().equals(code))
                .map(TopicProposals.Waiting::reason)
                .toList();
    }

    private String answered() {
        var code = office.transferred("road-provincial");
        office.work(code, "Activity_DirectAgencies", "leadAgency", "so-xay-dung");
        office.work(code, "Activity_AcceptRequest", "decision", "accept");
        office.answer(code);
        office.work(code, "Activity_ConsolidateAnswer", "direct", true);
        return code;
    }

    private void returned(String code) {
        office.work(code, "Activity_ReviewAnswer", "verdict", "return", "returnReason", "too-general");
    }

    private void slip(String code, String to) {
        office.work(code, "Activity_CheckPromise", "fulfilled", false, "promisedOn", to, "reason", "Chưa có vốn.");
    }

    private String followed() {
        var code = team.working("committee", "thematic", "so-tai-chinh");
        team.body(code + ".001");
        team.reported(code);
        team.conclude(code, recommendation("so-tai-chinh", "2026-07-31"));
        return recommendations.codes(code).get(0);
    }
}

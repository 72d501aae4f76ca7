package vn.nghitruong.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static vn.nghitruong.office.Chamber.item;
import static vn.nghitruong.office.Office.given;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.nghitruong.casefile.CaseCard.Fact;
import vn.nghitruong.casefile.CaseEvent;
import vn.nghitruong.casefile.CaseFiles;
import vn.nghitruong.casefile.Timeline;
import vn.nghitruong.engine.StartDoors;
import vn.nghitruong.engine.TimeTravel;
import vn.nghitruong.office.Chamber;
import vn.nghitruong.office.Office;
import vn.nghitruong.office.OfficeTest;
import vn.nghitruong.office.Team;
import vn.nghitruong.refusal.Refusal;

/** The yearly programme: who proposes and decides what, who is visited when, how far it is, and by when it is made. */
@OfficeTest
class ProgrammeTest {

    private static final String COUNCIL = "hdnd-lao-cai";
    private static final String OFFICE = "van-phong-hdnd";
    private static final String STANDING_COMMITTEE = "thuong-truc-hdnd";

    /** A council of which no other test plans a year. */
    private static final String COMMUNE = "hdnd-x-ta-van";

    @Autowired
    private Office office;

    @Autowired
    private Team team;

    @Autowired
    private Chamber chamber;

    @Autowired
    private Programme programme;

    @Autowired
    private ProgrammeView view;

    @Autowired
    private MissionRecord record;

    @Autowired
    private MissionView missions;

    @Autowired
    private Endings endings;

    @Autowired
    private CaseFiles files;

    @Autowired
    private StartDoors starts;

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
    void committee_group_and_office_propose_and_the_standing_committee_approves_or_declines() {
        var ofCommittee = propose("ban-phap-che", draft("committee", "ban-phap-che", "so-tu-phap"));
        var ofGroup = propose("to-db-bac-ha", draft("deputies-group", "to-db-bac-ha", "so-tu-phap"));
        var ofCouncil = propose(OFFICE, draft("council", null, "so-tu-phap"));
        assertThat(lines(ofCommittee, ofGroup, ofCouncil))
                .extracting(line -> line.item().proposedBy(), ProgrammeView.Line::unitName, line -> line.progress())
                .containsExactly(
                        tuple("ban-phap-che", "Ban Pháp chế HĐND tỉnh", "proposed"),
                        tuple("to-db-bac-ha", "Tổ đại biểu HĐND tỉnh - đơn vị Bắc Hà", "proposed"),
                        tuple(OFFICE, "HĐND tỉnh Lào Cai", "proposed"));

        decide(STANDING_COMMITTEE, true, null, ofCommittee, ofCouncil);
        decide(STANDING_COMMITTEE, false, "Trùng với cuộc của Ban Pháp chế.", ofGroup);

        assertThat(lines(ofCommittee, ofGroup, ofCouncil))
                .extracting(ProgrammeView.Line::progress, line -> line.item().reason())
                .containsExactly(
                        tuple("planned", null),
                        tuple("declined", "Trùng với cuộc của Ban Pháp chế."),
                        tuple("planned", null));
    }

    @Test
    void what_cannot_be_proposed_is_refused() {
        refused("supervision.wrong-unit", () -> propose(OFFICE, draft("committee", "ban-ktns-p-lao-cai", "so-y-te")));
        refused("supervision.not-opener", () -> propose("ban-phap-che", draft("committee", "ban-dan-toc", "so-y-te")));
        refused("supervision.not-opener", () -> propose("van-phong-x-ta-van", draft("council", null, "so-y-te")));
        refused("supervision.body-twice", () -> propose(OFFICE, draft("council", null, "so-y-te", "so-y-te")));
        refused("supervision.not-a-body", () -> propose(OFFICE, draft("council", null, "ban-dan-toc")));
        refused("supervision.unit-not-needed", () -> propose(OFFICE, draft("council", "ban-dan-toc", "so-y-te")));
        refused(
                "supervision.ends-before-start",
                () -> propose(OFFICE, draftOn("council", null, "2026-09-01", "2026-08-31", "so-y-te")));
        refused(
                "programme.one-year",
                () -> propose(OFFICE, draftOn("council", null, "2026-12-01", "2027-01-15", "so-y-te")));
        assertThatThrownBy(() -> propose(OFFICE, draft("council", null, "so-lao-dong-tbxh")))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.key()).isEqualTo("organisation.ended");
                    assertThat(refusal.message().getArguments())
                            .anyMatch(words -> words.toString().contains("Sở Y tế"));
                });
    }

    @Test
    void only_the_standing_committee_decides_and_only_once() {
        var one = propose(OFFICE, draft("council", null, "so-cong-thuong"));
        var other = propose(OFFICE, draft("council", null, "so-cong-thuong"));

        refused("programme.not-standing-committee", () -> decide(OFFICE, true, null, one));
        refused("programme.not-standing-committee", () -> decide("thuong-truc-x-ta-van", true, null, one));
        refused("programme.unknown", () -> decide(STANDING_COMMITTEE, true, null, one, 999_999L));
        decide(STANDING_COMMITTEE, true, null, one);
        refused("programme.decided", () -> decide(STANDING_COMMITTEE, false, "Thôi.", other, one));

        // All or none: the other one, first in the list, is still open.
        assertThat(lines(one, other)).extracting(ProgrammeView.Line::progress).containsExactly("planned", "proposed");
    }

    @Test
    void matrix_shows_who_is_visited_when_and_what_overlaps() {
        var summer = propose(OFFICE, draftOn("council", null, "2026-06-15", "2026-08-10", "toa-an-tinh", "so-noi-vu"));
        var autumn =
                propose("ban-dan-toc", draftOn("committee", "ban-dan-toc", "2026-08-31", "2026-09-20", "toa-an-tinh"));
        var winter = propose(OFFICE, draftOn("council", null, "2026-12-01", "2026-12-31", "toa-an-tinh"));
        var declined = propose(OFFICE, draftOn("council", null, "2026-07-01", "2026-07-31", "so-noi-vu"));
        decide(STANDING_COMMITTEE, false, "Để năm sau.", declined);

        var court = months("toa-an-tinh");
        assertThat(court.name()).isEqualTo("Tòa án nhân dân tỉnh");
        assertThat(court.overlaps()).isTrue();
        assertThat(court.months())
                .containsExactly(
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(summer),
                        List.of(summer),
                        List.of(summer, autumn),
                        List.of(autumn),
                        List.of(),
                        List.of(),
                        List.of(winter));
        assertThat(months("so-noi-vu").overlaps()).isFalse();
    }

    @Test
    void progress_follows_the_clock_and_the_missions_by_quarter() {
        var late = propose(communal("2026-06-01", "2026-06-30"));
        var started = propose(communal("2026-05-18", "2026-06-12"));
        var done = propose(communal("2026-05-18", "2026-06-12"));
        var withdrawn = propose(communal("2026-05-18", "2026-06-12"));
        var planned = propose(communal("2026-08-03", "2026-08-31"));
        var proposed = propose(communal("2026-09-01", "2026-09-30"));
        decideInCommune(late, started, done, withdrawn, planned);
        var running = openInCommune(started, "thematic");
        var survey = openInCommune(done, "survey");
        var stopped = openInCommune(withdrawn, "thematic");
        assertThat(quarters()).containsExactly("0 0 0 0", "1 3 0 0", "1 0 0 0", "0 0 0 0");

        office.work(survey, "Activity_DraftDecision", "outline", "Đề cương.", "reportsDueOn", "2026-05-25");
        team.approve(survey);
        office.work(survey, "Activity_SendPlan", "sentOn", "2026-05-11");
        team.report(survey + ".001");
        office.work(survey + ".001", "Activity_ScheduleVisit", "skip", true, "reason", "Đủ thông tin.");
        team.reported(survey);
        office.as("van-phong-x-ta-van", () -> endings.withdraw(stopped, "Không còn cần thiết."));

        office.on("2026-06-01");
        assertThat(communeProgress(late)).isEqualTo("planned");
        office.on("2026-06-02");
        assertThat(communeProgress(late)).isEqualTo("late");
        assertThat(communeProgress(started)).isEqualTo("started");
        assertThat(communeProgress(done)).isEqualTo("done");
        assertThat(communeProgress(withdrawn)).isEqualTo("withdrawn");
        assertThat(communeProgress(planned)).isEqualTo("planned");
        assertThat(communeProgress(proposed)).isEqualTo("proposed");
        assertThat(quarters()).containsExactly("0 0 0 0", "0 1 1 1", "1 0 0 0", "0 0 0 0");
        assertThat(files.require(running).isOpen()).isTrue();
    }

    @Test
    void mission_is_opened_from_an_approved_item_once_and_by_its_subject() {
        var one = propose("ban-van-hoa-xa-hoi", draft("committee", "ban-van-hoa-xa-hoi", "so-y-te"));
        refused("programme.not-open", () -> open("committee", "ban-van-hoa-xa-hoi", one, null));
        decide(STANDING_COMMITTEE, true, null, one);
        refused("programme.other-subject", () -> open("committee", "ban-dan-toc", one, null));
        refused("programme.unknown", () -> open("committee", "ban-van-hoa-xa-hoi", 999_999L, null));

        var mission = open("committee", "ban-van-hoa-xa-hoi", one, null);

        assertThat(lines(one))
                .extracting(ProgrammeView.Line::progress, line -> line.item().missionCode())
                .containsExactly(tuple("started", mission));
        assertThat(outside(mission)).isEmpty();
        assertThat(whole(mission).unexplained()).isFalse();
        refused("programme.not-open", () -> open("committee", "ban-van-hoa-xa-hoi", one, null));
    }

    @Test
    void mission_outside_an_approved_programme_is_noted_with_its_reason() {
        var one = propose("ban-van-hoa-xa-hoi", draft("committee", "ban-van-hoa-xa-hoi", "so-y-te"));
        decide(STANDING_COMMITTEE, true, null, one);

        var explained = open("committee", "ban-van-hoa-xa-hoi", null, "Theo phản ánh của cử tri.");

        assertThat(outside(explained)).containsExactly("Theo phản ánh của cử tri.");
        assertThat(whole(explained).unexplained()).isFalse();
        assertThat(facts(explained))
                .contains(new Fact("Lý do ngoài chương trình", "Theo phản ánh của cử tri."))
                .extracting(Fact::label)
                .doesNotContain("Chương trình giám sát");
    }

    @Test
    void mission_outside_an_approved_programme_without_a_reason_is_taken_and_shows_the_gap() {
        var one = propose("ban-van-hoa-xa-hoi", draft("committee", "ban-van-hoa-xa-hoi", "so-y-te"));
        decide(STANDING_COMMITTEE, true, null, one);

        var byTheContract = open("committee", "ban-van-hoa-xa-hoi", null, null);

        assertThat(files.timeline(byTheContract)).extracting(CaseEvent::kind).contains("outside-unexplained");
        assertThat(whole(byTheContract).timeline())
                .extracting(Timeline.Line::what)
                .contains("Ngoài chương trình giám sát, chưa nêu lý do");
        assertThat(whole(byTheContract).unexplained()).isTrue();
        assertThat(listed(byTheContract).unexplained()).isTrue();
        assertThat(facts(byTheContract))
                .contains(new Fact("Chương trình giám sát", "Ngoài chương trình, chưa nêu lý do"));
        assertThat(missions.page(byTheContract).card().facts())
                .contains(new Fact("Chương trình giám sát", "Ngoài chương trình, chưa nêu lý do"));
    }

    @Test
    void mission_is_outside_only_of_the_programme_of_its_own_subject_and_year() {
        var one = propose("ban-dan-toc", draft("committee", "ban-dan-toc", "so-y-te"));
        decide(STANDING_COMMITTEE, true, null, one);
        var proposedOnly = propose("to-db-bac-ha", draft("deputies-group", "to-db-bac-ha", "so-y-te"));

        var ofAnother = open("deputies-group", "to-db-bac-ha", null, null);
        var ofNextYear = time.as(
                OFFICE,
                () -> starts.open(
                        "supervision",
                        given(
                                "council", COUNCIL,
                                "subject", "committee",
                                "unit", "ban-dan-toc",
                                "form", "thematic",
                                "title", "Việc chấp hành pháp luật",
                                "bodies", List.of("so-y-te"),
                                "startsOn", "2027-01-11",
                                "endsOn", "2027-02-26")));

        assertThat(lines(proposedOnly)).extracting(ProgrammeView.Line::progress).containsExactly("proposed");
        assertThat(List.of(ofAnother, ofNextYear)).allSatisfy(mission -> {
            assertThat(whole(mission).mission().outsideProgramme()).isFalse();
            assertThat(whole(mission).unexplained()).isFalse();
            assertThat(outside(mission)).isEmpty();
        });
    }

    @Test
    void mission_of_a_year_without_an_approved_programme_is_not_outside() {
        office.on("2026-05-12");
        var mission = time.as(
                "van-phong-x-coc-san",
                () -> starts.open(
                        "supervision",
                        given(
                                "council", "hdnd-x-coc-san",
                                "subject", "council",
                                "form", "survey",
                                "title", "Thu gom rác thải",
                                "bodies", List.of("ubnd-x-coc-san"),
                                "startsOn", "2026-05-18",
                                "endsOn", "2026-06-12")));

        assertThat(outside(mission)).isEmpty();
    }

    @Test
    void limits_are_counted_from_the_year_end_session_once_there_is_one() {
        assertThat(view("van-phong-x-ta-van", COMMUNE, 2027).limits())
                .extracting(ProgrammeView.Limit::due)
                .containsExactly(LocalDate.parse("2026-03-02"));

        var session = chamber.agreed("regular", "2026-12-08", item("Chất vấn", "questioning"));
        chamber.plan("topical", "2026-12-29");
        assertThat(limits()).containsExactly("2026-03-02", "2026-12-03");

        chamber.open(session, "2026-12-08");
        chamber.record(session, List.of(given("item", 1, "outcome", "heard")));
        office.on("2026-12-10");
        office.work(session, "Activity_CloseSession", "closedOn", "2026-12-10");

        assertThat(limits()).containsExactly("2026-03-02", "2026-12-03", "2026-12-25");
        assertThat(view(OFFICE, COUNCIL, 2027).limits().get(1).explanation()).contains("03/12/2026");
    }

    @Test
    void programme_is_read_within_the_council_only() {
        refused("case.unknown", () -> view("van-phong-x-ta-van", COUNCIL, 2026));
        refused("case.unknown", () -> view("so-y-te", COUNCIL, 2026));
    }

    private static Missions.Draft draft(String subject, @Nullable String unit, String... bodies) {
        return draftOn(subject, unit, "2026-09-01", "2026-10-15", bodies);
    }

    private static Missions.Draft draftOn(
            String subject, @Nullable String unit, String startsOn, String endsOn, String... bodies) {
        return draftIn(COUNCIL, subject, unit, startsOn, endsOn, bodies);
    }

    private static Missions.Draft draftIn(
            String council, String subject, @Nullable String unit, String startsOn, String endsOn, String... bodies) {
        return new Missions.Draft(
                council,
                Subject.of(subject),
                unit,
                MissionForm.THEMATIC,
                "Việc chấp hành pháp luật",
                List.of(bodies),
                LocalDate.parse(startsOn),
                LocalDate.parse(endsOn),
                null,
                null,
                List.of(),
                null);
    }

    private static Missions.Draft communal(String startsOn, String endsOn) {
        return draftIn(COMMUNE, "council", null, startsOn, endsOn, "ubnd-x-ta-van");
    }

    private long propose(Missions.Draft communal) {
        return propose("van-phong-x-ta-van", communal);
    }

    private long propose(String user, Missions.Draft draft) {
        return time.as(user, () -> programme.propose(draft));
    }

    private void decide(String user, boolean approved, @Nullable String reason, Long... items) {
        office.as(user, () -> programme.decide(COUNCIL, List.of(items), approved, reason));
    }

    private void decideInCommune(Long... items) {
        office.as("thuong-truc-x-ta-van", () -> programme.decide(COMMUNE, List.of(items), true, null));
    }

    private String openInCommune(long item, String form) {
        return time.as(
                "van-phong-x-ta-van",
                () -> starts.open(
                        "supervision",
                        given(
                                "council",
                                COMMUNE,
                                "subject",
                                "council",
                                "form",
                                form,
                                "title",
                                "Việc chấp hành pháp luật",
                                "bodies",
                                List.of("ubnd-x-ta-van"),
                                "startsOn",
                                "2026-05-18",
                                "endsOn",
                                "2026-06-12",
                                "programmeItem",
                                item)));
    }

    /** With the contract's fields and what is asked for beside them. */
    private String open(String subject, @Nullable String unit, @Nullable Long item, @Nullable String reason) {
        var fields = given(
                "council", COUNCIL,
                "subject", subject,
                "form", "thematic",
                "title", "Việc chấp hành pháp luật",
                "bodies", List.of("so-y-te"),
                "startsOn", "2026-09-01",
                "endsOn", "2026-10-15");
        if (unit != null) {
            fields.put("unit", unit);
        }
        if (item != null) {
            fields.put("programmeItem", item);
        }
        if (reason != null) {
            fields.put("reason", reason);
        }
        return time.as(OFFICE, () -> starts.open("supervision", fields));
    }

    private ProgrammeView.Whole view(String user, String council, int year) {
        return time.as(user, () -> view.of(council, year));
    }

    /** The lines of some items, in the given order. */
    private List<ProgrammeView.Line> lines(Long... items) {
        var all = view(OFFICE, COUNCIL, 2026).items();
        return List.of(items).stream()
                .map(id -> all.stream()
                        .filter(line -> line.item().id() == id)
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    private ProgrammeView.BodyMonths months(String body) {
        return view(OFFICE, COUNCIL, 2026).matrix().stream()
                .filter(row -> row.body().equals(body))
                .findFirst()
                .orElseThrow();
    }

    private String communeProgress(long item) {
        return view("van-phong-x-ta-van", COMMUNE, 2026).items().stream()
                .filter(line -> line.item().id() == item)
                .map(ProgrammeView.Line::progress)
                .findFirst()
                .orElseThrow();
    }

    /** Planned, started, late and done of each quarter. */
    private List<String> quarters() {
        return view("van-phong-x-ta-van", COMMUNE, 2026).quarters().stream()
                .map(one -> one.planned() + " " + one.started() + " " + one.late() + " " + one.done())
                .toList();
    }

    private List<String> limits() {
        return view(OFFICE, COUNCIL, 2027).limits().stream()
                .map(limit -> limit.due().toString())
                .toList();
    }

    private MissionRecord.Whole whole(String mission) {
        return time.as(OFFICE, () -> record.of(mission));
    }

    private MissionRecord.Header listed(String mission) {
        return time.as(OFFICE, () -> record.ofYear(COUNCIL, 2026)).stream()
                .filter(header -> header.code().equals(mission))
                .findFirst()
                .orElseThrow();
    }

    private List<Fact> facts(String mission) {
        return whole(mission).card().facts();
    }

    private List<String> outside(String mission) {
        return files.timeline(mission).stream()
                .filter(event -> event.kind().startsWith("outside-"))
                .map(CaseEvent::detail)
                .toList();
    }

    private static void refused(String key, ThrowingCallable deed) {
        assertThatThrownBy(deed).isInstanceOf(Refusal.class).extracting("key").isEqualTo(key);
    }
}

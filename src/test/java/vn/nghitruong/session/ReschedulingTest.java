package vn.nghitruong.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.nghitruong.office.Chamber.item;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.nghitruong.deadline.Deadlines;
import vn.nghitruong.deadline.LedgerEntry;
import vn.nghitruong.engine.EngineWork;
import vn.nghitruong.engine.Routing;
import vn.nghitruong.office.Chamber;
import vn.nghitruong.office.Office;
import vn.nghitruong.office.OfficeTest;
import vn.nghitruong.refusal.Refusal;

/** Moving the opening day moves what is counted from it, and nothing else. */
@OfficeTest
class ReschedulingTest {

    private static final LocalDate LATER = LocalDate.parse("2026-07-23");

    @Autowired
    private Office office;

    @Autowired
    private Chamber chamber;

    @Autowired
    private Sessions sessions;

    @Autowired
    private Items items;

    @Autowired
    private Rescheduling rescheduling;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private EngineWork engine;

    private String code;

    @BeforeEach
    void a_session_is_prepared() {
        office.on("2026-05-11");
        code = chamber.agreed(
                "regular",
                "2026-07-14",
                item("Dự toán ngân sách", "resolution"),
                item("Tình hình kinh tế - xã hội", "report"));
    }

    @AfterEach
    void back_to_the_present() {
        ClockUtil.reset();
    }

    @Test
    void preview_shows_every_date_and_changes_nothing() {
        var before = ledger(code);

        var moves = preview("2026-07-23");

        assertThat(moves.committed()).isFalse();
        assertThat(moves.moves())
                .extracting(move -> move.caseCode() + " " + move.what() + " " + move.from() + " " + move.to())
                .containsExactlyInAnyOrder(
                        code + " Hạn triệu tập kỳ họp 2026-06-24 2026-07-03",
                        code + " Hạn thông báo kỳ họp 2026-06-29 2026-07-08",
                        code + " Hạn gửi tài liệu đến đại biểu 2026-07-09 2026-07-17",
                        code + ".01 Hạn gửi hồ sơ 2026-06-29 2026-07-08",
                        code + ".01 Hạn báo cáo thẩm tra 2026-07-03 2026-07-13",
                        code + ".02 Hạn gửi hồ sơ 2026-06-29 2026-07-08",
                        code + ".02 Hạn báo cáo thẩm tra 2026-07-03 2026-07-13");
        assertThat(ledger(code)).isEqualTo(before);
        assertThat(sessions.require(code).opensOn()).isEqualTo("2026-07-14");
    }

    @Test
    void move_does_what_the_preview_showed_and_leaves_another_session_alone() {
        var other = chamber.agreed("regular", "2026-07-14", item("Dự toán ngân sách", "resolution"));
        var otherLedger = ledger(other);
        office.work(code + ".01", "Activity_AcceptRequest", "decision", "accept");
        var previewed = preview("2026-07-23").moves();

        var moved = move(LATER);

        assertThat(moved.moves()).isEqualTo(previewed);
        assertThat(day(office.task(code + ".01", "Activity_AnswerRequest"))).isEqualTo("2026-07-08");
        assertThat(day(office.task(code, "Activity_ConveneSession"))).isEqualTo("2026-07-03");
        assertThat(items.require(code + ".01").verificationDue()).isEqualTo("2026-07-13");
        assertThat(ledger(other)).isEqualTo(otherLedger);
        assertThat(deadlines.ofCase(code + ".01")).allSatisfy(entry -> {
            if (entry.closedOn() == null) {
                assertThat(entry.changes()).last().extracting("kind").isEqualTo("moved");
                assertThat(entry.deadline().explanation()).contains("23/07/2026");
            }
        });
        office.on("2026-07-03");
        assertThat(office.open(code + ".01")).doesNotContain("Activity_DecideLateDossier");
        office.on("2026-07-13");
        assertThat(office.open(code + ".01")).contains("Activity_DecideLateDossier");
    }

    @Test
    void what_is_done_does_not_move() {
        chamber.prepare(code + ".01");
        var done = deadlines.ofCase(code + ".01");

        move(LATER);

        assertThat(deadlines.ofCase(code + ".01")).isEqualTo(done);
    }

    @Test
    void moved_near_its_lost_steps_are_due_the_next_working_day_and_said_to_be_late() {
        var moves = preview("2026-05-20").moves();

        assertThat(moves)
                .filteredOn(move -> move.caseCode().equals(code + ".01"))
                .allSatisfy(move -> {
                    assertThat(move.becomesLate()).isTrue();
                    assertThat(move.to()).isEqualTo("2026-05-12");
                    assertThat(move.explanation()).contains("Không đủ thời hạn");
                });
        move(LocalDate.parse("2026-05-20"));
        office.on("2026-05-12");
        assertThat(office.open(code + ".01")).contains("Activity_DecideLateDossier");
    }

    @Test
    void moved_to_today_it_can_be_recorded_once_it_is_ready() {
        chamber.prepare(code + ".01");
        chamber.prepare(code + ".02");
        chamber.convene(code);
        office.work(code, "Activity_DispatchDocuments", "dispatchedOn", "2026-05-11");

        move(LocalDate.parse("2026-05-11"));
        office.on("2026-05-11");

        assertThat(office.open(code)).containsExactly("Activity_RecordSession");
    }

    @Test
    void extension_of_a_dossier_is_granted_again() {
        office.work(code + ".01", "Activity_AcceptRequest", "decision", "accept");
        office.work(code + ".01", "Activity_AnswerRequest", "extendTo", "2026-07-01", "reason", "Chờ số liệu.");
        office.work(code + ".01", "Activity_DecideExtension", "approved", true);

        move(LATER);

        assertThat(day(office.task(code + ".01", "Activity_AnswerRequest"))).isEqualTo("2026-07-10");
        assertThat(items.require(code + ".01").dossierDue()).isEqualTo("2026-07-10");
    }

    @Test
    void refused_for_the_same_day_for_outsiders_and_after_the_opening() {
        refused("session.same-day", "van-phong-hdnd", "2026-07-14");
        refused("session.not-steering", "ban-kinh-te-ngan-sach", "2026-07-23");
        refused("case.unknown", "van-phong-p-lao-cai", "2026-07-23");
        refused("case.unknown", "so-tai-chinh", "2026-07-23");
        office.on("2026-07-15");
        refused("session.opened-already", "van-phong-hdnd", "2026-07-23");
    }

    @Test
    void an_administrators_message_with_a_bad_day_changes_nothing() {
        var before = ledger(code);
        var message = Routing.with(SessionVariables.OPENS_ON, "hôm nào đó");

        assertThatThrownBy(() -> engine.tell("Message_SessionRescheduled", Sessions.PROCESS, code, message))
                .isInstanceOf(Refusal.class);

        assertThat(ledger(code)).isEqualTo(before);
    }

    private void refused(String key, String user, String opensOn) {
        office.as(user, () -> assertThatThrownBy(() -> rescheduling.move(code, LocalDate.parse(opensOn)))
                .isInstanceOf(Refusal.class)
                .extracting("key")
                .isEqualTo(key));
    }

    private Rescheduling.Moves preview(String opensOn) {
        var shown = new Rescheduling.Moves[1];
        office.as("lanh-dao", () -> shown[0] = rescheduling.preview(code, LocalDate.parse(opensOn)));
        return shown[0];
    }

    private Rescheduling.Moves move(LocalDate opensOn) {
        var done = new Rescheduling.Moves[1];
        office.as("van-phong-hdnd", () -> done[0] = rescheduling.move(code, opensOn));
        return done[0];
    }

    private List<LedgerEntry> ledger(String session) {
        var codes = items.ofSession(session).stream().map(SessionItem::code).collect(Collectors.toList());
        codes.add(session);
        return deadlines.ofCases(codes);
    }

    private static LocalDate day(Task task) {
        return new java.sql.Timestamp(task.getDueDate().getTime())
                .toLocalDateTime()
                .toLocalDate();
    }
}

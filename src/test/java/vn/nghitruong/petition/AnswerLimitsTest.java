package vn.nghitruong.petition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.nghitruong.casefile.SessionEvent;
import vn.nghitruong.deadline.Deadlines;
import vn.nghitruong.deadline.LedgerEntry;
import vn.nghitruong.deadline.RuleStatus;
import vn.nghitruong.office.Office;
import vn.nghitruong.office.OfficeTest;

/** Which of two limits an agency is given, for a letter of 2 March 2026: 60 days end on 4 May, after the holidays. */
@OfficeTest
class AnswerLimitsTest {

    private static final String COUNCIL = "hdnd-lao-cai";

    @Autowired
    private Office office;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private JdbcClient jdbc;

    private final List<String> planned = new ArrayList<>();

    /** Other tests of the same program may have left sessions behind. */
    @BeforeEach
    void on_a_working_day_without_any_session() {
        jdbc.sql("update petition_session set cancelled = true").update();
        office.on("2026-03-02");
    }

    @AfterEach
    void forget_the_sessions() {
        planned.forEach(code -> events.publishEvent(new SessionEvent.Cancelled(code, COUNCIL)));
        ClockUtil.reset();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            none planned                       |                                               | agency-answer         | 2026-05-04
            later than the 60 days             | KY-1 regular 2026-07-08                       | agency-answer         | 2026-05-04
            20 working days before the opening | KY-1 regular 2026-04-15                       | answer-before-session | 2026-03-18
            as early as tomorrow               | KY-1 regular 2026-03-31                       | answer-before-session | 2026-03-03
            it would be today                  | KY-1 regular 2026-03-30                       | agency-answer         | 2026-05-04
            it would be past                   | KY-1 regular 2026-03-16                       | agency-answer         | 2026-05-04
            opens today                        | KY-1 regular 2026-03-02                       | agency-answer         | 2026-05-04
            topical                            | KY-1 topical 2026-04-15                       | agency-answer         | 2026-05-04
            a topical one before the regular   | KY-1 topical 2026-04-08, KY-2 regular 2026-04-15 | answer-before-session | 2026-03-18
            cancelled                          | KY-1 regular 2026-04-15, KY-1 cancelled       | agency-answer         | 2026-05-04
            moved later                        | KY-1 regular 2026-04-15, KY-1 regular 2026-07-08 | agency-answer      | 2026-05-04
            moved earlier                      | KY-1 regular 2026-07-08, KY-1 regular 2026-04-15 | answer-before-session | 2026-03-18
            another council's                  | KY-9 elsewhere 2026-04-15                     | agency-answer         | 2026-05-04
            the nearest of two                 | KY-1 regular 2026-04-22, KY-2 regular 2026-04-15 | answer-before-session | 2026-03-18
            the nearest is too near            | KY-1 regular 2026-03-16, KY-2 regular 2026-04-22 | agency-answer      | 2026-05-04
            held already, the next is far      | KY-1 regular 2026-02-10, KY-2 regular 2026-07-08 | agency-answer      | 2026-05-04
            """)
    void the_earlier_of_the_two_that_can_still_be_kept(String situation, String sessions, String rule, LocalDate due) {
        hear(sessions);

        var limit = limit(office.transferred("road-provincial"));

        assertThat(limit.deadline().rule()).isEqualTo("petition." + rule);
        assertThat(limit.due()).isEqualTo(due);
    }

    @Test
    void it_explains_itself_and_says_that_the_office_must_confirm_it() {
        hear("KY-1 regular 2026-04-15");

        var deadline = limit(office.transferred("road-provincial")).deadline();

        assertThat(deadline.explanation())
                .contains("18/03/2026", "20 ngày làm việc trước ngày 15/04/2026", "NQLT 72/2025 Đ49.2", "Hạn tạm tính");
        assertThat(deadline.status()).isEqualTo(RuleStatus.PROVISIONAL);
        assertThat(deadline.anchor()).isEqualTo("2026-04-15");
    }

    @Test
    void the_day_that_the_letter_names_stands() {
        hear("KY-1 regular 2026-04-15");
        var code = office.receive("Tả Van", "Đề nghị sửa tỉnh lộ.");
        office.work(
                code,
                "Activity_ClassifyPetition",
                "decision",
                "accept",
                "topic",
                "road-provincial",
                "competence",
                "province");

        office.work(
                code,
                "Activity_ApproveTransfer",
                "approved",
                true,
                "letterNumber",
                "12/HĐND-VP",
                "letterDate",
                "2026-03-02",
                "dueOn",
                "2026-04-01");

        assertThat(limit(code).deadline().rule()).isEqualTo("given");
        assertThat(limit(code).due()).isEqualTo("2026-04-01");
    }

    @Test
    void a_session_moved_later_leaves_the_limits_of_letters_alone() {
        hear("KY-1 regular 2026-04-15");
        var code = office.transferred("road-provincial");
        var before = limit(code);

        hear("KY-1 regular 2026-07-08");

        assertThat(limit(code)).isEqualTo(before);
    }

    @Test
    void a_returned_answer_has_to_come_before_the_session_too() {
        var code = office.transferred("road-provincial");
        office.work(code, "Activity_DirectAgencies", "leadAgency", "so-xay-dung", "cooperating", List.of());
        office.work(code, "Activity_AcceptRequest", "decision", "accept");
        office.answer(code);
        office.work(code, "Activity_ConsolidateAnswer", "direct", true);
        hear("KY-1 regular 2026-04-22");

        office.work(code, "Activity_ReviewAnswer", "verdict", "return", "returnReason", "too-general");

        assertThat(limit(code).deadline().rule()).isEqualTo("petition.answer-before-session");
        assertThat(limit(code).due()).isEqualTo("2026-03-25");
    }

    private void hear(String news) {
        if (news == null) {
            return;
        }
        for (var one : news.split(", ")) {
            var words = one.split(" ");
            planned.add(words[0]);
            events.publishEvent(
                    words[1].equals("cancelled")
                            ? new SessionEvent.Cancelled(words[0], COUNCIL)
                            : new SessionEvent.Scheduled(
                                    words[0],
                                    words[1].equals("elsewhere") ? "hdnd-p-lao-cai" : COUNCIL,
                                    !words[1].equals("topical"),
                                    LocalDate.parse(words[2])));
        }
    }

    /** The council's limit of the last round. */
    private LedgerEntry limit(String code) {
        return deadlines.ofCase(code).stream()
                .filter(entry -> entry.subject().endsWith(":council"))
                .reduce((first, last) -> last)
                .orElseThrow();
    }
}

package vn.nghitruong.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.nghitruong.casefile.CaseFiles;
import vn.nghitruong.casefile.Labels;
import vn.nghitruong.deadline.Deadlines;
import vn.nghitruong.office.Office;
import vn.nghitruong.office.OfficeTest;
import vn.nghitruong.organisation.AddedUnits;
import vn.nghitruong.petition.Intake;
import vn.nghitruong.refusal.Refusal;

/** Every kind of trouble made once for real, found, remedied or settled, and gone. */
@OfficeTest
@Import(AddedUnits.class)
class AttentionTest {

    private static final String PROVINCE = "hdnd-lao-cai";

    @Autowired
    private Office office;

    @Autowired
    private Attention attention;

    @Autowired
    private Labels labels;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private CaseFiles files;

    @Autowired
    private AddedUnits units;

    @Autowired
    private IdentityService identities;

    @Autowired
    private ManagementService management;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Intake intake;

    private final List<String> opened = new ArrayList<>();

    @BeforeEach
    void on_a_working_day() {
        office.on("2026-03-02");
    }

    @AfterEach
    void end_the_cases_and_go_back_to_the_present() {
        units.end("so-xay-dung", null);
        opened.stream()
                .filter(office::runs)
                .forEach(code -> office.as("van-phong-hdnd", () -> intake.withdraw(code, "Hết bài thử.")));
        ClockUtil.reset();
    }

    @Test
    void nothing_but_provisional_rules_is_found_in_cases_that_run_well() {
        var code = accepted();
        var waiting = office.receive("Tả Van", "Đường thôn hỏng.");
        opened.add(waiting);

        assertThat(found()).extracting(Finding::kind).containsOnly("rule-provisional");
        assertThat(attention.of(null).checkedAt())
                .isEqualTo(ClockUtil.getCurrentTime().toInstant());
        assertThat(office.open(code)).contains("Activity_AnswerRequest");
        assertThat(office.open(waiting)).isNotEmpty();
    }

    @Test
    void a_timer_that_failed_for_good_is_tried_again() {
        var code = accepted();
        var timer = management
                .createJobQuery()
                .timers()
                .processInstanceId(office.task(code, "Activity_AnswerRequest").getProcessInstanceId())
                .list()
                .get(0)
                .getId();
        management.setJobRetries(timer, 0);

        var finding = only("timer-failed");
        assertThat(finding.caseCode()).isEqualTo(code);
        assertThat(finding.council()).isEqualTo(PROVINCE);
        assertThat(finding.wrong()).contains("Yêu cầu cơ quan giải quyết, trả lời");
        attention.remedy(Long.parseLong(finding.id()));

        assertThat(management.createJobQuery().jobId(timer).singleResult().getRetries())
                .isEqualTo(3);
        assertThat(kept("timer-failed")).isEmpty();
        assertThat(found("timer-failed")).isEmpty();
        assertThat(files.timeline(code)).extracting("kind").contains("remedy-retry");
    }

    @Test
    void a_remedy_that_no_longer_applies_is_refused() {
        var code = accepted();
        var timer = management
                .createJobQuery()
                .timers()
                .processInstanceId(office.task(code, "Activity_AnswerRequest").getProcessInstanceId())
                .list()
                .get(0)
                .getId();
        management.setJobRetries(timer, 0);
        var finding = only("timer-failed");
        management.setJobRetries(timer, 1);

        assertThatThrownBy(() -> attention.remedy(Long.parseLong(finding.id())))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("attention.no-longer");
        assertThat(found("timer-failed")).isEmpty();
    }

    @Test
    void an_incident_without_a_job_is_for_an_administrator() {
        var code = accepted();
        var execution = office.task(code, "Activity_AnswerRequest").getExecutionId();
        runtime.createIncident("disk-full", execution, "disk", "no space");

        var finding = only("incident");
        assertThat(finding.caseCode()).isEqualTo(code);
        assertThat(finding.remedy()).isNull();
        assertThatThrownBy(() -> attention.remedy(Long.parseLong(finding.id())))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("attention.no-remedy");

        runtime.createIncidentQuery().incidentType("disk-full").list().stream()
                .filter(one -> one.getId().equals(one.getRootCauseIncidentId()))
                .forEach(one -> runtime.resolveIncident(one.getId()));
        assertThat(found("incident")).isEmpty();
    }

    @Test
    void a_nightly_check_that_failed_belongs_to_no_council() {
        var nightly = management
                .createJobQuery()
                .processDefinitionKey("nightly-check")
                .singleResult()
                .getId();
        management.setJobRetries(nightly, 0);

        var finding = only("timer-failed");
        assertThat(finding.council()).isNull();
        assertThat(finding.wrong()).contains("Rà soát hằng đêm");
        office.as("lanh-dao", () -> {
            assertThat(attention.of(null).findings()).extracting(Finding::kind).doesNotContain("timer-failed");
            assertThatThrownBy(() -> attention.remedy(Long.parseLong(finding.id())))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("attention.unknown");
        });
        office.as("admin", () -> attention.remedy(Long.parseLong(finding.id())));

        assertThat(found("timer-failed")).isEmpty();
    }

    @Test
    void tasks_of_a_group_without_users_are_found_once_and_since_when() {
        accepted();
        accepted();
        identities.deleteMembership("so-xay-dung", "so-xay-dung");

        var finding = only("nobody");
        assertThat(finding.wrong()).startsWith("2 việc").contains("Sở Xây dựng");
        assertThat(finding.unit()).isEqualTo("so-xay-dung");
        office.on("2026-03-04");
        assertThat(only("nobody").since()).isEqualTo(finding.since());
        assertThat(only("nobody").id()).isEqualTo(finding.id());

        identities.createMembership("so-xay-dung", "so-xay-dung");
        assertThat(found("nobody")).isEmpty();
    }

    @Test
    void a_task_with_another_date_than_the_ledger_gets_the_ledgers() {
        var code = accepted();
        var task = office.task(code, "Activity_AnswerRequest");
        tasks.setDueDate(
                task.getId(),
                Date.from(LocalDate.of(2026, 3, 9)
                        .atTime(17, 0)
                        .atZone(ZoneId.of("Asia/Ho_Chi_Minh"))
                        .toInstant()));

        var finding = only("due-date");
        assertThat(finding.wrong()).contains(code, "09/03/2026");
        attention.remedy(Long.parseLong(finding.id()));

        assertThat(office.task(code, "Activity_AnswerRequest").getDueDate()).isEqualTo(task.getDueDate());
        assertThat(found("due-date")).isEmpty();
    }

    @Test
    void a_date_that_was_moved_in_the_ledger_only_is_found() {
        var code = accepted();
        var entry = deadlines.ofCase(code).stream()
                .filter(one -> one.subject().endsWith(":lead"))
                .findFirst()
                .orElseThrow();
        deadlines.extend(entry.id(), entry.due().plusDays(7), "Gia hạn.", "Thường trực");

        attention.remedy(Long.parseLong(only("due-date").id()));

        assertThat(found("due-date")).isEmpty();
    }

    @Test
    void an_answer_that_nobody_looks_at_is_found_after_ten_working_days() {
        var code = accepted();
        office.answer(code);
        office.work(code, "Activity_ConsolidateAnswer", "direct", true);
        office.on("2026-03-16");
        assertThat(found("answered-open")).isEmpty();
        office.on("2026-03-17");

        var finding = only("answered-open");
        assertThat(finding.caseCode()).isEqualTo(code);
        assertThat(finding.wrong()).contains("02/03/2026");
        office.work(code, "Activity_ReviewAnswer", "verdict", "accept", "result", "resolved");
        office.work(code, "Activity_NotifyVoters", "publish", false, "channel", "portal");

        assertThat(found("answered-open")).isEmpty();
    }

    @Test
    void provisional_rules_are_found_until_the_council_has_decided() {
        accepted();
        var before = found("rule-provisional");
        assertThat(before).isNotEmpty();

        jdbc.sql("select distinct rule, unit from deadline_entry where status = 'provisional'")
                .query((row, number) -> List.of(row.getString("rule"), row.getString("unit")))
                .list()
                .forEach(rule -> jdbc.sql(
                                "insert into deadline_rule_council (council, rule, valid_from, amount, unit, decided_by)"
                                        + " values (?, ?, ?, 20, ?, 'NQ 1')")
                        .params(PROVINCE, rule.get(0), LocalDate.of(2026, 1, 1), rule.get(1))
                        .update());

        assertThat(found("rule-provisional")).isEmpty();
        jdbc.sql("delete from deadline_rule_council").update();
    }

    @Test
    void a_rule_that_is_in_force_no_more_is_found() {
        accepted();
        var rule = jdbc.sql("select max(rule) from deadline_entry where closed_on is null and status <> 'given'")
                .query(String.class)
                .single();
        jdbc.sql("update deadline_rule set valid_to = ? where rule = ? and valid_to is null")
                .params(LocalDate.of(2026, 2, 1), rule)
                .update();

        assertThat(only("rule-missing").wrong()).contains("«" + labels.of("rule." + rule) + "»");

        jdbc.sql("update deadline_rule set valid_to = null where rule = ? and valid_to = ?")
                .params(rule, LocalDate.of(2026, 2, 1))
                .update();
        assertThat(found("rule-missing")).isEmpty();
    }

    @Test
    void a_unit_that_ended_with_open_cases_is_found() {
        var code = accepted();
        units.end("so-xay-dung", LocalDate.of(2026, 3, 1));

        var finding = only("unit-ended");
        assertThat(finding.unit()).isEqualTo("so-xay-dung");
        assertThat(finding.wrong()).contains("Sở Xây dựng", "01/03/2026", "1 hồ sơ", "1 việc");
        units.end("so-xay-dung", null);

        assertThat(found("unit-ended")).isEmpty();
        assertThat(office.open(code)).contains("Activity_AnswerRequest");
    }

    @Test
    void the_night_checks_and_tidies() {
        jdbc.sql("insert into case_figure (council, dimension, member, number) values (?, 'state', 'petition/x', 0)")
                .param(PROVINCE)
                .update();
        var nightly = management
                .createJobQuery()
                .processDefinitionKey("nightly-check")
                .singleResult();
        assertThat(LocalDate.ofInstant(nightly.getDuedate().toInstant(), ZoneId.of("Asia/Ho_Chi_Minh"))
                        .atTime(2, 0))
                .isEqualTo(nightly.getDuedate()
                        .toInstant()
                        .atZone(ZoneId.of("Asia/Ho_Chi_Minh"))
                        .toLocalDateTime());

        management.executeJob(nightly.getId());

        assertThat(attention.of(null).checkedAt())
                .isEqualTo(ClockUtil.getCurrentTime().toInstant());
        assertThat(jdbc.sql("select count(*) from case_figure where number = 0")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    /** Accepted by Sở Xây dựng, which has to answer. */
    private String accepted() {
        var code = office.transferred("road-provincial");
        opened.add(code);
        office.work(code, "Activity_DirectAgencies", "leadAgency", "so-xay-dung");
        office.work(code, "Activity_AcceptRequest", "decision", "accept");
        return code;
    }

    private List<Finding> found() {
        attention.check();
        return attention.of(null).findings();
    }

    private List<Finding> found(String kind) {
        attention.check();
        return kept(kind);
    }

    private List<Finding> kept(String kind) {
        return attention.of(null).findings().stream()
                .filter(one -> one.kind().equals(kind))
                .toList();
    }

    private Finding only(String kind) {
        var found = found(kind);
        assertThat(found).as(kind).hasSize(1);
        return found.get(0);
    }
}

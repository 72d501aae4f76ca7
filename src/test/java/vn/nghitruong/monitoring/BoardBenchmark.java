package vn.nghitruong.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricTaskInstanceQuery;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.nghitruong.organisation.Organisation;
import vn.nghitruong.organisation.Organisations;
import vn.nghitruong.postgres.OnPostgres;

/**
 * How long the board and the register take for a council with many years behind it, on a real PostgreSQL, beside what
 * the engine's own interface takes for the same numbers. Run by {@code scripts/measure-board}; it is no part of the
 * tests, because it loads for several minutes.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.MOCK)
@OnPostgres
class BoardBenchmark {

    private static final int FEW = Integer.getInteger("finished.few", 200_000);
    private static final int MANY = Integer.getInteger("finished.many", 1_000_000);
    private static final int OPEN = Integer.getInteger("open", 50_000);
    private static final int BATCH = 5_000;
    private static final List<String> STEPS =
            List.of("Activity_ClassifyPetition", "Activity_AnswerRequest", "Activity_ReviewAnswer");
    /** Overdue, and due within 3, 7 and 15 working days. */
    private static final List<Integer> DAYS = List.of(0, 4, 10, 22);

    @Autowired
    private DataSource database;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Organisations organisations;

    @Autowired
    private CaseReader cases;

    @Autowired
    private CaseIndex index;

    @Autowired
    private Boards boards;

    @Autowired
    private Register register;

    @Autowired
    private HistoryService history;

    private interface Work {
        void run();
    }

    /** Times in milliseconds. */
    private record Times(double median, double p95, double worst) {
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "median %.2f ms, p95 %.2f ms, worst %.2f ms", median, p95, worst);
        }
    }

    @Test
    void measure() throws SQLException, IOException {
        var agencies = organisations.validOn(Archive.TODAY).stream()
                .filter(unit -> unit.kind() == Organisation.Kind.AGENCY && Archive.COUNCIL.equals(unit.council()))
                .map(Organisation::code)
                .toList();
        var archive = new Archive(database, agencies);

        archive.add(FEW, OPEN);
        load(FEW + OPEN);
        var few = board(FEW);
        archive.add(MANY - FEW, 0);
        load(MANY - FEW);
        var many = board(MANY);
        var pages = registerPages(archive);
        engineHistory();
        var engine = engine(agencies);

        say("growth of the board from %,d to %,d finished: %.2f x", FEW, MANY, many.median() / few.median());
        say("engine's interface / board: %,.0f x", engine.median() / many.median());
        assertThat(many.p95()).as("board, p95 in ms").isLessThanOrEqualTo(5);
        assertThat(many.median() / few.median()).as("growth").isLessThanOrEqualTo(1.2);
        assertThat(engine.median() / many.median()).as("against the engine").isGreaterThanOrEqualTo(1_000);
        assertThat(pages.p95()).as("register page, p95 in ms").isLessThanOrEqualTo(50);
        assertThat(index.differences()).isEmpty();
    }

    private void load(int expected) {
        var began = System.nanoTime();
        var loaded = 0;
        var last = "";
        for (var codes = cases.codesAfter(last, BATCH); !codes.isEmpty(); codes = cases.codesAfter(last, BATCH)) {
            index.refresh(codes);
            loaded += codes.size();
            last = codes.get(codes.size() - 1);
        }
        jdbc.execute("vacuum analyze");
        say("register of %,d cases brought up to date (%,d new) in %d s", loaded, expected, seconds(began));
    }

    private Times board(int finished) {
        var times = times(() -> boards.count(Archive.COUNCIL, Archive.TODAY), 100, 500);
        say("board with %,d finished and %,d open: %s", finished, OPEN, times);
        return times;
    }

    /** Words, up to three filters, and one page in four goes on behind another. */
    private Times registerPages(Archive archive) {
        var times = times(
                () -> {
                    var question = question(archive);
                    var page = register.find(question, Order.NEWEST, 0, 50, null);
                    assertThat(page.total()).isLessThanOrEqualTo(Register.COUNTED);
                },
                100,
                600);
        say("register page, words and up to three filters: %s", times);
        return times;
    }

    private static Question question(Archive archive) {
        var words = archive.oneIn(2) ? archive.word() : archive.word() + " " + archive.word();
        if (archive.oneIn(2)) {
            words = Words.folded(words);
        }
        return new Question(
                Archive.COUNCIL,
                maybe(archive.oneIn(3), "petition"),
                null,
                maybe(archive.oneIn(6), "answered"),
                archive.oneIn(4) ? archive.oneIn(2) : null,
                maybe(archive.oneIn(4), archive.one(archive.agencies)),
                maybe(archive.oneIn(6), archive.one(archive.committees)),
                maybe(archive.oneIn(6), archive.one(archive.topics)),
                maybe(archive.oneIn(8), archive.one(archive.places)),
                archive.oneIn(6) ? LocalDate.parse("2020-01-01") : null,
                archive.oneIn(8) ? LocalDate.parse("2024-12-31") : null,
                archive.oneIn(10) ? Archive.TODAY : null,
                null,
                null,
                false,
                archive.oneIn(15),
                words);
    }

    private static @Nullable String maybe(boolean yes, String value) {
        return yes ? value : null;
    }

    /** What the engine would remember of the same cases: an instance each, and three tasks. */
    private void engineHistory() {
        var began = System.nanoTime();
        jdbc.execute("insert into act_hi_procinst (id_, proc_inst_id_, business_key_, proc_def_key_, proc_def_id_,"
                + " start_time_, end_time_, duration_, root_proc_inst_id_, tenant_id_, state_)"
                + " select 'b' || code, 'b' || code, code, 'petition', 'petition:1:1', opened_on, closed_on,"
                + " (closed_on - opened_on) * 86400000::bigint, 'b' || code, council,"
                + " case when closed_on is null then 'ACTIVE' else 'COMPLETED' end from case_file");
        jdbc.execute("insert into act_hi_taskinst (id_, task_def_key_, proc_def_key_, proc_def_id_, proc_inst_id_,"
                + " root_proc_inst_id_, execution_id_, act_inst_id_, name_, assignee_, start_time_, end_time_,"
                + " delete_reason_, due_date_, tenant_id_) select step || 'b' || f.code, step, 'petition',"
                + " 'petition:1:1', 'b' || f.code, 'b' || f.code, 'b' || f.code, step || 'b' || f.code, step, p.lead,"
                + " f.opened_on, coalesce(f.closed_on, case when step = 'Activity_AnswerRequest' then null else"
                + " f.opened_on + 2 end), 'completed', f.opened_on + 60, f.council from case_file f"
                + " join petition p on p.code = f.code cross join"
                + " (values ('Activity_ClassifyPetition'), ('Activity_AnswerRequest'), ('Activity_ReviewAnswer')) s(step)"
                + " where f.closed_on is not null or step <> 'Activity_ReviewAnswer'");
        jdbc.execute("vacuum analyze");
        say("engine's history of the same cases loaded in %d s", seconds(began));
    }

    /** The numbers of the board as far as the engine's interface can give them; committees and used time it cannot. */
    private Times engine(List<String> agencies) {
        var times = times(
                () -> {
                    history.createHistoricProcessInstanceQuery()
                            .processDefinitionKey("petition")
                            .tenantIdIn(Archive.COUNCIL)
                            .active()
                            .count();
                    history.createHistoricProcessInstanceQuery()
                            .processDefinitionKey("petition")
                            .tenantIdIn(Archive.COUNCIL)
                            .completed()
                            .count();
                    STEPS.forEach(step -> open().taskDefinitionKey(step).count());
                    DAYS.forEach(days -> openBefore(days).count());
                    agencies.forEach(agency -> {
                        open().taskAssignee(agency).count();
                        DAYS.forEach(
                                days -> openBefore(days).taskAssignee(agency).count());
                    });
                },
                1,
                3);
        say("the same numbers by the engine's interface (%d agencies): %s", agencies.size(), times);
        return times;
    }

    private HistoricTaskInstanceQuery open() {
        return history.createHistoricTaskInstanceQuery()
                .tenantIdIn(Archive.COUNCIL)
                .unfinished();
    }

    private HistoricTaskInstanceQuery openBefore(int days) {
        return open().taskDueBefore(date(Archive.TODAY.plusDays(days)));
    }

    private static Date date(LocalDate day) {
        return Date.from(day.atStartOfDay(ZoneId.of("Asia/Ho_Chi_Minh")).toInstant());
    }

    private static Times times(Work work, int before, int runs) {
        for (var run = 0; run < before; run++) {
            work.run();
        }
        var taken = new double[runs];
        for (var run = 0; run < runs; run++) {
            var began = System.nanoTime();
            work.run();
            taken[run] = (System.nanoTime() - began) / 1e6;
        }
        Arrays.sort(taken);
        return new Times(taken[runs / 2], taken[(int) Math.ceil(runs * 0.95) - 1], taken[runs - 1]);
    }

    private static long seconds(long began) {
        return (System.nanoTime() - began) / 1_000_000_000;
    }

    private static void say(String text, Object... values) {
        System.out.println("BENCHMARK " + String.format(Locale.ROOT, text, values));
    }
}

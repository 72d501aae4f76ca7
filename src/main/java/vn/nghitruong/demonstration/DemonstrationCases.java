package vn.nghitruong.demonstration;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.nghitruong.casefile.CaseFiles;
import vn.nghitruong.engine.TimeTravel;
import vn.nghitruong.refusal.Refusal;

/**
 * Loads the sample petitions, sessions and supervision missions into an empty register and works them as their users would, day by day with a
 * moved clock, before the web and the jobs start. What is worked is data: {@code demonstration.csv}, {@code
 * demonstration-sessions.csv} and {@code demonstration-supervision.csv}.
 */
@Component
@Profile("!production")
@ConditionalOnProperty(name = "nghitruong.demo.cases", havingValue = "true", matchIfMissing = true)
class DemonstrationCases implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DemonstrationCases.class);
    private static final LocalTime MORNING = LocalTime.of(8, 30);

    private final TimeTravel time;
    private final GivenFields fields;
    private final Deeds deeds;
    private final SupervisionDeeds supervision;
    private final CaseFiles cases;
    private final Clock clock;
    private final Map<String, String> codes = new HashMap<>();
    private boolean running;

    DemonstrationCases(
            TimeTravel time,
            GivenFields fields,
            Deeds deeds,
            SupervisionDeeds supervision,
            CaseFiles cases,
            Clock clock) {
        this.time = time;
        this.fields = fields;
        this.deeds = deeds;
        this.supervision = supervision;
        this.cases = cases;
        this.clock = clock;
    }

    @Override
    public void start() {
        running = true;
        if (!cases.isEmpty()) {
            return;
        }
        try {
            play(LocalDate.now(clock));
        } finally {
            time.back();
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server and the jobs. */
    @Override
    public int getPhase() {
        return 0;
    }

    private void play(LocalDate today) {
        var began = System.nanoTime();
        var steps = Stream.of("demonstration.csv", "demonstration-sessions.csv", "demonstration-supervision.csv")
                .flatMap(file -> Step.of(file).stream())
                .sorted(Comparator.comparingInt(Step::daysAgo).reversed())
                .toList();
        for (var ago = steps.get(0).daysAgo(); ago >= 0; ago--) {
            var day = today.minusDays(ago);
            time.to(day.atTime(MORNING));
            doAll(steps, ago, day);
        }
        LOG.info(
                "demonstration: {} sample petitions, {} sessions and {} missions are loaded, {} ms",
                loaded("P"),
                loaded("S"),
                loaded("M"),
                (System.nanoTime() - began) / 1_000_000);
    }

    private long loaded(String kind) {
        return codes.keySet().stream().filter(id -> id.startsWith(kind)).count();
    }

    private void doAll(List<Step> steps, int ago, LocalDate day) {
        steps.stream().filter(step -> step.daysAgo() == ago).forEach(step -> {
            try {
                carryOut(step, day);
            } catch (Refusal refusal) {
                LOG.warn("demonstration: {} {} was refused: {}", step.about(), step.activity(), refusal.key());
            }
        });
    }

    private void carryOut(Step step, LocalDate day) {
        var given = fields.of(step, day, codes);
        if (Deeds.opens(step.activity())) {
            codes.put(step.about(), deeds.open(step, given));
            return;
        }
        var code = code(step.about());
        if (!deeds.done(code, step.activity(), given) && !time.work(code, step.activity(), given)) {
            LOG.warn("demonstration: {} has no task {}", step.about(), step.activity());
        }
    }

    /** A sample's code; an item's or a body's is its case's with a number, {@code S2.03}; {@code M1.R03} a recommendation. */
    private String code(String about) {
        var dot = about.indexOf('.');
        if (dot < 0) {
            return codes.getOrDefault(about, "");
        }
        var sample = codes.getOrDefault(about.substring(0, dot), "");
        var part = about.substring(dot + 1);
        return part.startsWith("R")
                ? supervision.recommendation(sample, Integer.parseInt(part.substring(1)))
                : sample + "." + part;
    }
}

package vn.nghitruong.demonstration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.nghitruong.casefile.CaseSearch;
import vn.nghitruong.engine.StartDoors;
import vn.nghitruong.engine.TimeTravel;
import vn.nghitruong.organisation.Organisations;
import vn.nghitruong.reference.ReferenceData;
import vn.nghitruong.refusal.Refusal;

/**
 * Loads the sample petitions into an empty register and works them as their users would, day by day with a moved
 * clock, before the web and the jobs start. What is worked is data: {@code demonstration.csv}.
 */
@Component
@Profile("!production")
@ConditionalOnProperty(name = "nghitruong.demo.cases", havingValue = "true", matchIfMissing = true)
class DemonstrationCases implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DemonstrationCases.class);
    private static final LocalTime MORNING = LocalTime.of(8, 30);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};
    /** A day told as its distance from the step's own day. */
    private static final Pattern DAY = Pattern.compile("\"@([+-]\\d+)\"");
    /** Another sample petition, told by its id. */
    private static final Pattern PETITION = Pattern.compile("\"@(P\\d+)\"");

    private final StartDoors starts;
    private final TimeTravel time;
    private final CaseSearch cases;
    private final Organisations organisations;
    private final Clock clock;
    private final Map<String, String> codes = new HashMap<>();
    private boolean running;

    DemonstrationCases(StartDoors starts, TimeTravel time, CaseSearch cases, Organisations organisations, Clock clock) {
        this.starts = starts;
        this.time = time;
        this.cases = cases;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** One thing that somebody did to a sample petition, so many days before today. */
    private record Step(String petition, int daysAgo, String activity, String given) {
        static Step of(CSVRecord row) {
            return new Step(
                    row.get("petition"), Integer.parseInt(row.get("days_ago")), row.get("activity"), row.get("given"));
        }
    }

    @Override
    public void start() {
        running = true;
        if (!cases.find(new CaseSearch.Question(null, null, null, null, null), 0, 1)
                .cases()
                .isEmpty()) {
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
        var steps = ReferenceData.rows("demonstration.csv").stream()
                .map(Step::of)
                .sorted(Comparator.comparingInt(Step::daysAgo).reversed())
                .toList();
        for (var ago = steps.get(0).daysAgo(); ago >= 0; ago--) {
            var day = today.minusDays(ago);
            time.to(day.atTime(MORNING));
            doAll(steps, ago, day);
        }
        LOG.info("demonstration: {} sample petitions are loaded", codes.size());
    }

    private void doAll(List<Step> steps, int ago, LocalDate day) {
        steps.stream().filter(step -> step.daysAgo() == ago).forEach(step -> {
            try {
                carryOut(step, day);
            } catch (Refusal refusal) {
                LOG.warn("demonstration: {} {} was refused: {}", step.petition(), step.activity(), refusal.key());
            }
        });
    }

    private void carryOut(Step step, LocalDate day) {
        var given = given(step, day);
        if (step.activity().equals("receive")) {
            var office =
                    organisations.office(String.valueOf(given.get("council"))).code();
            codes.put(step.petition(), time.as(office, () -> starts.open("petition", given)));
        } else if (!time.work(codes.getOrDefault(step.petition(), ""), step.activity(), given)) {
            LOG.warn("demonstration: {} has no task {}", step.petition(), step.activity());
        }
    }

    private Map<String, Object> given(Step step, LocalDate day) {
        var days = DAY.matcher(step.given())
                .replaceAll(found -> "\"" + day.plusDays(Long.parseLong(found.group(1))) + "\"");
        var text = PETITION.matcher(days).replaceAll(found -> "\"" + codes.get(found.group(1)) + "\"");
        try {
            var fields = JSON.readValue(text, FIELDS);
            if (step.activity().equals("receive")) {
                var petition = petition(step.petition());
                fields.putIfAbsent("place", petition.get("place"));
                fields.putIfAbsent("content", petition.get("text"));
            }
            return fields;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("demonstration.csv: " + step, e);
        }
    }

    private static CSVRecord petition(String id) {
        return ReferenceData.rows("petitions.csv").stream()
                .filter(row -> row.get("id").equals(id))
                .findFirst()
                .orElseThrow();
    }
}

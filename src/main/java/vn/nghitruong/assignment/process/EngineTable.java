package vn.nghitruong.assignment.process;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.nghitruong.assignment.AssignmentTable;
import vn.nghitruong.assignment.Competence;

/** The table as the engine's decision {@code agency-assignment}; always its latest version, whoever deployed it. */
@Component
class EngineTable implements AssignmentTable {

    static final String DECISION = "agency-assignment";

    /** The word of the table for "nobody"; a cell is never empty and an input never null. */
    static final String NONE = "none";

    /** Not the name under which a release deploys, so that a restart finds its own set unchanged and leaves ours. */
    static final String DEPLOYMENT = "agency-assignment-by-administrator";

    private static final Logger LOG = LoggerFactory.getLogger(EngineTable.class);

    private record Question(
            String version,
            String topic,
            Competence competence,
            LocalDate on,
            @Nullable String committee) {}

    private final DecisionService decisions;
    private final RepositoryService repository;
    private final IdentityService identity;
    private final TableCheck check;

    /** A version never changes, so its answers may be kept; the version itself is asked for at every call. */
    private final Cache<Question, Row> answers = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterAccess(Duration.ofHours(1))
            .build();

    EngineTable(DecisionService decisions, RepositoryService repository, IdentityService identity, TableCheck check) {
        this.decisions = decisions;
        this.repository = repository;
        this.identity = identity;
        this.check = check;
    }

    @Override
    public Row decide(String topic, Competence competence, LocalDate on, @Nullable String peoplesCommittee) {
        var version = asTheProgram(this::latest).getId();
        return answers.get(new Question(version, topic, competence, on, peoplesCommittee), this::evaluate);
    }

    @Override
    public String xml() {
        return asTheProgram(() -> {
            try (var model = repository.getDecisionModel(latest().getId())) {
                return new String(model.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Override
    public void replace(byte[] xml, Set<String> topics) {
        var text = check.sound(xml, topics);
        if (!text.equals(xml())) {
            repository
                    .createDeployment()
                    .name(DEPLOYMENT)
                    .addString("assignment/" + DECISION + ".dmn", text)
                    .deploy();
            LOG.info(
                    "the table {} was replaced, version {}",
                    DECISION,
                    asTheProgram(this::latest).getVersion());
        }
    }

    private DecisionDefinition latest() {
        var latest = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(DECISION)
                .withoutTenantId()
                .latestVersion()
                .singleResult();
        return Objects.requireNonNull(latest, "the table " + DECISION + " is not deployed");
    }

    private Row evaluate(Question question) {
        var result = asTheProgram(() -> decisions
                .evaluateDecisionById(question.version())
                .variables(inputs(question.topic(), question.competence(), question.on(), question.committee()))
                .evaluate());
        if (result.size() != 1) {
            throw new IllegalStateException("the table " + DECISION + " has no row for " + question);
        }
        return row(result.get(0));
    }

    static Map<String, Object> inputs(
            String topic, Competence competence, LocalDate on, @Nullable String peoplesCommittee) {
        return Map.of(
                "topic",
                topic,
                "competence",
                competence.code(),
                "on",
                on.toString(),
                "peoplesCommittee",
                peoplesCommittee == null ? NONE : peoplesCommittee);
    }

    static Row row(Map<String, Object> outputs) {
        var cooperating = text(outputs, "cooperating");
        return new Row(
                unit(text(outputs, "lead")),
                cooperating.equals(NONE)
                        ? List.of()
                        : Arrays.stream(cooperating.split("\\+"))
                                .map(String::trim)
                                .toList(),
                unit(text(outputs, "committee")),
                text(outputs, "basis"));
    }

    private static String text(Map<String, Object> outputs, String name) {
        if (outputs.get(name) instanceof String text && !text.isBlank()) {
            return text;
        }
        throw new IllegalStateException("the table " + DECISION + " gives no text for " + name);
    }

    private static @Nullable String unit(String text) {
        return text.equals(NONE) ? null : text;
    }

    /** Reading the table is nobody's privilege: the engine's own check of the logged-in user does not apply. */
    private <T> T asTheProgram(Supplier<T> work) {
        var user = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            return work.get();
        } finally {
            if (user != null) {
                identity.setAuthentication(user);
            }
        }
    }
}

package vn.nghitruong.topic;

import static java.util.stream.Collectors.toMap;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Suggests the topic of a petition from its Vietnamese text, with or without marks.
 *
 * <p>The words are in {@code data/topic-vocabulary.csv}. Safe for many threads.
 */
@Component
public class TopicSuggestions {

    private static final int AT_MOST = 5;

    /** Held back from the shares, so that a single weak word does not look certain. */
    private static final double DOUBT = 2;

    /** From here a clause names its topic by itself. */
    private static final float CLEAR = 5;

    /** Half as strong in the other's clause, and two topics are one request. */
    private static final float APART = 0.5f;

    /** Whoever asks for more has long asked for several things. */
    private static final int ENOUGH_CLAUSES = 50;

    /** Built when the first text is read: the start does not wait for it. */
    private final SingletonSupplier<Vocabulary> vocabulary;

    private final SingletonSupplier<PhraseFinder> finder;

    /** An office adds its own words in a file of the same columns, read once. */
    public TopicSuggestions(@Value("${nghitruong.topics.own-vocabulary:./var/topic-vocabulary.csv}") Path own) {
        vocabulary = SingletonSupplier.of(() -> new Vocabulary(own));
        finder = SingletonSupplier.of(() -> new PhraseFinder(vocabulary.obtain()));
    }

    /** At most five topics, best first; none if the text says nothing of any. */
    public List<TopicSuggestion> suggest(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        List<Phrase> phrases = Clauses.weighed(composed, finder.obtain().find(composed));
        List<Evidence> all = vocabulary.obtain().weigh(phrases);
        boolean letter = all.stream().anyMatch(found -> found.topic().equals(Vocabulary.LETTER));
        List<Evidence> topics = all.stream()
                .filter(found -> !found.topic().equals(Vocabulary.LETTER))
                .toList();
        Set<String> parts = letter ? Set.of() : parts(composed, phrases);
        double sum = DOUBT + topics.stream().mapToDouble(Evidence::score).sum();
        return topics.stream()
                .limit(AT_MOST)
                .map(found -> new TopicSuggestion(
                        found.topic(),
                        Math.round(found.score() / sum * 1000) / 1000.0,
                        words(found.topic(), phrases, composed),
                        hint(found.topic(), letter, parts)))
                .toList();
    }

    /** The topics that different clauses ask for, each clear in its own clause; empty if it is but one. */
    private Set<String> parts(String text, List<Phrase> phrases) {
        List<Clauses.Clause> clauses =
                Clauses.asking(text).stream().limit(ENOUGH_CLAUSES).toList();
        if (clauses.size() < 2) {
            return Set.of();
        }
        Map<String, Map<String, Float>> clauseOfTopic = new LinkedHashMap<>();
        for (Clauses.Clause clause : clauses) {
            List<Evidence> found = vocabulary
                    .obtain()
                    .weigh(phrases.stream().filter(clause::holds).toList());
            if (!found.isEmpty() && found.get(0).score() >= CLEAR) {
                clauseOfTopic.putIfAbsent(
                        found.get(0).topic(), found.stream().collect(toMap(Evidence::topic, Evidence::score)));
            }
        }
        Set<String> parts = new HashSet<>();
        clauseOfTopic.forEach((one, itsClause) -> clauseOfTopic.forEach((other, othersClause) -> {
            if (apart(one, other, itsClause) && apart(other, one, othersClause)) {
                parts.add(one);
            }
        }));
        return parts;
    }

    private static boolean apart(String topic, String other, Map<String, Float> clause) {
        return !topic.equals(other)
                && clause.getOrDefault(other, 0f) < APART * Objects.requireNonNull(clause.get(topic));
    }

    private static @Nullable String hint(String topic, boolean letter, Set<String> parts) {
        if (letter && topic.equals(Vocabulary.COMPLAINT)) {
            return TopicSuggestion.LETTER;
        }
        return parts.contains(topic) ? TopicSuggestion.SPLIT : null;
    }

    private List<String> words(String topic, List<Phrase> phrases, String text) {
        return vocabulary.obtain().speakingFor(topic, phrases).stream()
                .map(phrase -> text.substring(phrase.start(), phrase.end()))
                .toList();
    }
}

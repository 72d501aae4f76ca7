package vn.nghitruong.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TopicSuggestionsPropertiesTest {

    private static final TopicSuggestions SUGGESTIONS = new TopicSuggestions(Path.of("none"));

    @Property(tries = 300)
    void any_text_is_answered(@ForAll String text) {
        assertThat(SUGGESTIONS.suggest(text)).hasSizeLessThanOrEqualTo(5);
    }

    @Property(tries = 200)
    void the_best_comes_first_with_words_that_stand_in_the_text(@ForAll("petitions") String text) {
        var found = SUGGESTIONS.suggest(text);

        assertThat(found)
                .isSortedAccordingTo(
                        Comparator.comparingDouble(TopicSuggestion::score).reversed())
                .allSatisfy(suggestion -> {
                    assertThat(suggestion.score()).isBetween(0.0, 1.0);
                    assertThat(suggestion.matched()).isNotEmpty().allMatch(text::contains);
                });
    }

    @Property(tries = 100)
    void the_same_text_has_the_same_topics_on_every_thread(@ForAll("petitions") String text) {
        var alone = SUGGESTIONS.suggest(text);

        var together = Collections.nCopies(4, text).parallelStream()
                .map(SUGGESTIONS::suggest)
                .collect(Collectors.toSet());

        assertThat(together).containsExactly(alone);
    }

    /** Texts of several petitions' words, in any order. */
    @Provide
    Arbitrary<String> petitions() {
        List<String> words = Example.petitions().stream()
                .flatMap(petition -> List.of(petition.text().split(" ")).stream())
                .distinct()
                .toList();
        return Arbitraries.of(words).list().ofMaxSize(120).map(list -> String.join(" ", list));
    }
}

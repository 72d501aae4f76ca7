package vn.nghitruong.topic.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.nghitruong.refusal.Refusal;
import vn.nghitruong.topic.Topic;
import vn.nghitruong.topic.TopicSuggestion;
import vn.nghitruong.topic.TopicSuggestions;
import vn.nghitruong.topic.Topics;

/** {@code GET /api/topics/suggestions?text=}: what a petition may be about. */
@RestController
class TopicController {

    private static final int LONGEST_TEXT = 20_000;

    private final Topics topics;
    private final TopicSuggestions suggestions;

    TopicController(Topics topics, TopicSuggestions suggestions) {
        this.topics = topics;
        this.suggestions = suggestions;
    }

    /** A suggestion with its topic's Vietnamese name. */
    record NamedSuggestion(
            String topic,
            String name,
            double score,
            List<String> matched,
            @Nullable String hint) {}

    @GetMapping("/api/topics/suggestions")
    List<NamedSuggestion> suggestions(@RequestParam(required = false) @Nullable String text) {
        return suggestions.suggest(readable(text)).stream().map(this::named).toList();
    }

    private NamedSuggestion named(TopicSuggestion found) {
        String name = topics.find(found.topic()).map(Topic::name).orElse(found.topic());
        return new NamedSuggestion(found.topic(), name, found.score(), found.matched(), found.hint());
    }

    private static String readable(@Nullable String text) {
        if (text == null || text.isBlank()) {
            throw Refusal.invalid("topic.text-missing");
        }
        if (text.length() > LONGEST_TEXT) {
            throw Refusal.invalid("topic.text-too-long", LONGEST_TEXT);
        }
        if (text.indexOf('\0') >= 0) {
            throw Refusal.invalid("text.nul");
        }
        return text;
    }
}

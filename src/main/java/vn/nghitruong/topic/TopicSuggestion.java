package vn.nghitruong.topic;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A topic that a text may be about. A person decides.
 *
 * @param topic the topic's code
 * @param score this topic's share of the evidence in the text, 0 to 1, three decimals
 * @param matched the words that speak for it, as they stand in the text
 * @param hint {@value #SPLIT}: the text asks for things of several topics; {@value #LETTER}: it is a complaint or a
 *     denunciation, which is no petition and goes another way
 */
public record TopicSuggestion(
        String topic,
        double score,
        List<String> matched,
        @Nullable String hint) {

    public static final String SPLIT = "split";
    public static final String LETTER = "letter";

    public TopicSuggestion {
        matched = List.copyOf(matched);
    }
}

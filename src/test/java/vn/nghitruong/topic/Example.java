package vn.nghitruong.topic;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.springframework.core.io.ClassPathResource;
import vn.nghitruong.reference.ReferenceData;

/** A petition of which the right topics are known. */
record Example(String set, Set<String> topics, String hint, String text) {

    static List<Example> petitions() {
        return ReferenceData.rows("petitions.csv").stream()
                .map(row -> new Example(
                        row.get("id"),
                        topics(row.get("topics")),
                        row.get("expect").replace("route", ""),
                        row.get("text")))
                .toList();
    }

    static List<Example> set(String set) throws Exception {
        var format = CSVFormat.DEFAULT
                .builder()
                .setCommentMarker('#')
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        var examples = new ClassPathResource("topic-examples.csv").getContentAsString(StandardCharsets.UTF_8);
        try (var parser = format.parse(new StringReader(examples))) {
            return parser.stream()
                    .filter(row -> row.get("set").equals(set))
                    .map(row -> new Example(set, topics(row.get("topics")), row.get("hint"), row.get("text")))
                    .toList();
        }
    }

    Example withoutMarks() {
        String bare = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return new Example(set, topics, hint, bare.replace('đ', 'd').replace('Đ', 'D'));
    }

    boolean amongFirst(int places, List<TopicSuggestion> found) {
        return found.stream().limit(places).anyMatch(suggestion -> topics.contains(suggestion.topic()));
    }

    static String hint(List<TopicSuggestion> found) {
        return found.stream()
                .map(TopicSuggestion::hint)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }

    private static Set<String> topics(String cell) {
        return Set.of(cell.split("[|+]"));
    }
}

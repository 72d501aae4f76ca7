package vn.nghitruong.topic;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Component;
import vn.nghitruong.reference.ReferenceData;

/** The catalogue of topics, in the order of {@code data/topics.csv}. */
@Component
public class Topics {

    private final Map<String, Topic> byCode = new LinkedHashMap<>();

    public Topics() {
        ReferenceData.rows("topics.csv").stream().map(Topics::topic).forEach(topic -> byCode.put(topic.code(), topic));
    }

    /** The topic of this code; empty if there is none. */
    public Optional<Topic> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** All topics, in the catalogue's order. */
    public List<Topic> all() {
        return List.copyOf(byCode.values());
    }

    private static Topic topic(CSVRecord row) {
        return new Topic(
                row.get("topic"),
                row.get("name"),
                row.get("default_competence"),
                row.get("lead_since_2025_03"),
                row.get("lead_before_2025_03"),
                codes(row.get("cooperating_since")),
                codes(row.get("cooperating_before")),
                row.get("committee"));
    }

    private static List<String> codes(String cell) {
        return Stream.of(cell.split("\\|")).filter(code -> !code.isBlank()).toList();
    }
}

package vn.nghitruong.assignment;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.nghitruong.reference.ReferenceData;
import vn.nghitruong.refusal.Echo;
import vn.nghitruong.refusal.Refusal;

/** The codes and names of the topics shipped with the program. */
@Component
class TopicNames {

    private final Map<String, String> names = new LinkedHashMap<>();

    TopicNames() {
        ReferenceData.rows("topics.csv").forEach(row -> names.put(row.get("topic"), row.get("name")));
    }

    String require(String code) {
        var name = names.get(code);
        if (name == null) {
            throw Refusal.invalid("assignment.topic-unknown", Echo.of(code));
        }
        return name;
    }

    Set<String> codes() {
        return Set.copyOf(names.keySet());
    }
}

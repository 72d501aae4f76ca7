package vn.nghitruong.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import vn.nghitruong.reference.ReferenceData;

/** People read the name of a rule, not its code. */
class RuleNamesTest {

    @Test
    void every_shipped_rule_has_a_name_and_every_name_a_rule() throws IOException {
        var texts = new Properties();
        try (var file = new InputStreamReader(
                new ClassPathResource("messages/deadline_vi.properties").getInputStream(), StandardCharsets.UTF_8)) {
            texts.load(file);
        }

        assertThat(texts.stringPropertyNames().stream().filter(key -> key.startsWith("label.rule.")))
                .containsExactlyInAnyOrderElementsOf(ReferenceData.rows("deadline-rules.csv").stream()
                        .map(row -> "label.rule." + row.get("rule"))
                        .distinct()
                        .toList());
    }
}

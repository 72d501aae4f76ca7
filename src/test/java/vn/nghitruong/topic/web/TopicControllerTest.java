package vn.nghitruong.topic.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.nghitruong.refusal.Refusal;
import vn.nghitruong.topic.TopicSuggestions;
import vn.nghitruong.topic.Topics;

class TopicControllerTest {

    private final TopicController controller = new TopicController(new Topics(), new TopicSuggestions(Path.of("none")));

    @Test
    void a_suggestion_carries_the_topics_vietnamese_name() {
        var found = controller.suggestions("Đề nghị sửa chữa trạm bơm").get(0);

        assertThat(found.topic()).isEqualTo("irrigation");
        assertThat(found.name()).isEqualTo("Thủy lợi, kênh mương, trạm bơm, đê kè");
    }

    @Test
    void the_longest_text_allowed_is_answered() {
        assertThat(controller.suggestions("chợ ".repeat(5_000))).isNotEmpty();
    }

    static Stream<Arguments> bad() {
        return Stream.of(
                Arguments.of(null, "topic.text-missing"),
                Arguments.of("", "topic.text-missing"),
                Arguments.of(" \n\t", "topic.text-missing"),
                Arguments.of("a".repeat(20_001), "topic.text-too-long"),
                Arguments.of("chợ\0", "text.nul"));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void a_text_that_cannot_be_read_is_refused_with_its_reason(String text, String key) {
        var refusal = catchThrowableOfType(Refusal.class, () -> controller.suggestions(text));

        assertThat(refusal.key()).isEqualTo(key);
        assertThat(refusal.kind().status()).isEqualTo(400);
    }
}

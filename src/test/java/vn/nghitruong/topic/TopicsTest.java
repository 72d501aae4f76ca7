package vn.nghitruong.topic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TopicsTest {

    private final Topics topics = new Topics();

    @Test
    void the_catalogue_has_forty_four_topics_each_found_by_its_code() {
        assertThat(topics.all()).hasSize(44).allSatisfy(topic -> assertThat(topics.find(topic.code()))
                .contains(topic));
    }

    @Test
    void a_topic_knows_who_answers_before_and_after_the_departments_merged() {
        var road = topics.find("road-provincial").orElseThrow();

        assertThat(road.leadSinceMarch2025()).isEqualTo("so-xay-dung");
        assertThat(road.leadBeforeMarch2025()).isEqualTo("so-giao-thong-xay-dung");
        assertThat(road.cooperatingSinceMarch2025()).containsExactly("so-tai-chinh");
    }

    @Test
    void an_unknown_code_finds_nothing() {
        assertThat(topics.find("weather")).isEmpty();
    }
}

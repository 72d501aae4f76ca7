package vn.nghitruong.petition;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.nghitruong.casefile.Labels;
import vn.nghitruong.organisation.Organisation;
import vn.nghitruong.organisation.Organisations;
import vn.nghitruong.topic.Topic;
import vn.nghitruong.topic.Topics;

/** What stands in a petition as codes, in the words of a report; what is not known yet has its word, too. */
@Component
class PetitionWords {

    private final Organisations organisations;
    private final Topics topics;
    private final Labels labels;

    PetitionWords(Organisations organisations, Topics topics, Labels labels) {
        this.organisations = organisations;
        this.topics = topics;
        this.labels = labels;
    }

    /** A unit's name; empty for none. */
    String unit(@Nullable String code) {
        return code == null
                ? ""
                : organisations.find(code).map(Organisation::name).orElse(code);
    }

    String topic(@Nullable String code) {
        return code == null
                ? labels.of("topic.none")
                : topics.find(code).map(Topic::name).orElse(code);
    }

    /** The label of a word, e.g. {@code of("result.", "resolved")}. */
    String of(String prefix, @Nullable String word) {
        return labels.of(prefix + (word == null ? "none" : word));
    }
}

package vn.nghitruong.monitoring;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.nghitruong.casefile.Labels;
import vn.nghitruong.organisation.Organisation;
import vn.nghitruong.organisation.Organisations;
import vn.nghitruong.topic.Topic;
import vn.nghitruong.topic.Topics;

/** What people call the kinds, states and endings of cases, the units and the topics. */
@Component
class CaseWords {

    private final Labels labels;
    private final Organisations organisations;
    private final Topics topics;

    CaseWords(Labels labels, Organisations organisations, Topics topics) {
        this.labels = labels;
        this.organisations = organisations;
        this.topics = topics;
    }

    /** What a case of this kind is called. */
    String kind(String kind) {
        return labels.of("case-kind." + kind);
    }

    /** Where a running case stands, or how a finished one ended. */
    String state(String kind, String state, @Nullable String outcome) {
        return outcome == null
                ? labels.of("case-state." + kind + "." + state)
                : labels.of("case-outcome." + kind + "." + outcome);
    }

    /** A unit's name; its code where it is not known. */
    @Nullable
    String unit(@Nullable String code) {
        return code == null
                ? null
                : organisations.find(code).map(Organisation::name).orElse(code);
    }

    @Nullable
    String topic(@Nullable String code) {
        return code == null ? null : topics.find(code).map(Topic::name).orElse(code);
    }
}

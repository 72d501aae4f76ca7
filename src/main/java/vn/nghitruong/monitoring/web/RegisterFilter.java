package vn.nghitruong.monitoring.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.nghitruong.monitoring.Question;

/**
 * What an address asks of the register; each name is a parameter. Days are written yyyy-MM-dd.
 *
 * @param open true for running cases only, false for finished ones only
 * @param overdue true for cases with an open date that is past
 * @param q words; marks count only where some are given
 */
record RegisterFilter(
        @Nullable String council,
        @Nullable String kind,
        @Nullable String state,
        @Nullable String outcome,
        @Nullable Boolean open,
        @Nullable String agency,
        @Nullable String committee,
        @Nullable String topic,
        @Nullable String place,
        @Nullable String openedFrom,
        @Nullable String openedTo,
        @Nullable Boolean overdue,
        @Nullable String dueFrom,
        @Nullable String dueTo,
        @Nullable Boolean returned,
        @Nullable Boolean slipped,
        @Nullable String q) {

    Question question(LocalDate today) {
        return new Question(
                Asked.word("council", council),
                Asked.word("kind", kind),
                Asked.word("state", state),
                Asked.word("outcome", outcome),
                open,
                Asked.word("agency", agency),
                Asked.word("committee", committee),
                Asked.word("topic", topic),
                Asked.word("place", place),
                Asked.day("openedFrom", openedFrom),
                Asked.day("openedTo", openedTo),
                Boolean.TRUE.equals(overdue) ? today : null,
                Asked.day("dueFrom", dueFrom),
                Asked.day("dueTo", dueTo),
                Boolean.TRUE.equals(returned),
                Boolean.TRUE.equals(slipped),
                Asked.word("q", q));
    }
}

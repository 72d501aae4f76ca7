package vn.nghitruong.petition;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.nghitruong.casefile.Labels;
import vn.nghitruong.petition.SessionTable.Session;
import vn.nghitruong.topic.Topic;
import vn.nghitruong.topic.Topics;

/** Counts the petitions of a report. */
@Component
class ReportFigures {

    private static final List<String> COMPETENCES = List.of("central", "province", "district", "commune");
    private static final List<String> RESULTS =
            List.of("resolved", "in-progress", "planned", "explained", "not-possible");

    private final PetitionWords words;
    private final Topics topics;
    private final Labels labels;

    ReportFigures(PetitionWords words, Topics topics, Labels labels) {
        this.words = words;
        this.topics = topics;
        this.labels = labels;
    }

    private record Key(
            @Nullable String topic,
            @Nullable String competence,
            @Nullable String result) {}

    SessionReport count(
            Session session,
            @Nullable Session previous,
            LocalDate asOf,
            boolean frozen,
            List<ReportedPetition> petitions) {
        return new SessionReport(
                session.code(),
                session.council(),
                session.opensOn(),
                previous == null ? null : previous.code(),
                asOf,
                frozen,
                Arrays.stream(ReportFigure.values())
                        .map(figure -> figure(figure, petitions))
                        .toList(),
                summary(ReportFigure.PETITIONS.of(petitions)),
                ReportFigure.SPLIT.of(petitions).stream()
                        .map(whole -> new SessionReport.Split(whole.code(), whole.tied("part")))
                        .toList(),
                ReportFigure.MERGED.of(petitions).stream()
                        .map(merged -> new SessionReport.Merged(merged.code(), merged.tied("merged-into")))
                        .toList());
    }

    private SessionReport.Figure figure(ReportFigure figure, List<ReportedPetition> petitions) {
        var codes = codes(figure.of(petitions));
        return new SessionReport.Figure(figure.word(), labels.of("figure." + figure.word()), codes.size(), codes);
    }

    private List<SessionReport.Line> summary(List<ReportedPetition> petitions) {
        var topicsInOrder = topics.all().stream().map(Topic::code).toList();
        var inOrder = Comparator.<Key>comparingInt(key -> place(topicsInOrder, key.topic()))
                .thenComparing(key -> place(COMPETENCES, key.competence()))
                .thenComparing(key -> place(RESULTS, key.result()));
        return petitions.stream().collect(Collectors.groupingBy(ReportFigures::key)).entrySet().stream()
                .sorted(Map.Entry.comparingByKey(inOrder))
                .map(line -> line(line.getKey(), codes(line.getValue())))
                .toList();
    }

    private SessionReport.Line line(Key key, List<String> codes) {
        var group = key.topic() == null
                ? null
                : topics.find(key.topic())
                        .map(Topic::committee)
                        .filter(code -> !code.isEmpty())
                        .orElse(null);
        return new SessionReport.Line(
                group,
                words.unit(group),
                key.topic(),
                words.topic(key.topic()),
                key.competence(),
                words.of("competence.", key.competence()),
                key.result(),
                words.of("result.", key.result()),
                codes.size(),
                codes);
    }

    private static Key key(ReportedPetition reported) {
        var petition = reported.petition();
        return new Key(petition.topic(), petition.competence(), petition.result());
    }

    /** What is not known stands last. */
    private static int place(List<String> order, @Nullable String word) {
        var place = word == null ? -1 : order.indexOf(word);
        return place < 0 ? order.size() : place;
    }

    private static List<String> codes(List<ReportedPetition> petitions) {
        return petitions.stream().map(ReportedPetition::code).toList();
    }
}

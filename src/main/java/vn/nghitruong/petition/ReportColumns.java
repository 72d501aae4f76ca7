package vn.nghitruong.petition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.nghitruong.casefile.Labels;
import vn.nghitruong.deadline.RuleStatus;
import vn.nghitruong.request.Request;

/** The columns of the petition table, as the offices hand it in. */
@Component
class ReportColumns {

    private final PetitionWords words;
    private final Labels labels;
    private final List<Column> columns;

    ReportColumns(PetitionWords words, Labels labels) {
        this.words = words;
        this.labels = labels;
        this.columns = List.of(
                column("code", 18, ReportedPetition::code),
                column("session", 14, row -> text(row.petition().sessionCode())),
                column("phase", 10, row -> word("phase.", row.petition().phase())),
                column("deputies-group", 18, row -> words.unit(row.petition().deputiesGroup())),
                column("place", 16, row -> row.petition().place()),
                column("source", 16, row -> words.of("source.", row.petition().source())),
                column("content", 60, row -> row.petition().content()),
                column("topic", 24, row -> words.topic(row.petition().topic())),
                column(
                        "competence",
                        14,
                        row -> words.of("competence.", row.petition().competence())),
                column("lead", 24, this::lead),
                column("cooperating", 24, row -> units(row.cooperating())),
                column(
                        "letter",
                        20,
                        row -> letter(
                                row.petition().letterNumber(), row.petition().letterDate())),
                column("due", 20, this::due),
                column(
                        "answer-letter",
                        20,
                        row -> answered(row, round -> letter(round.documentNumber(), round.documentDate()))),
                column("answer", 60, row -> answered(row, round -> text(round.answer()))),
                column("result", 22, row -> words.of("result.", row.petition().result())),
                column("promise", 24, this::promise),
                column(
                        "returns",
                        10,
                        row -> row.standing().returns() == 0
                                ? ""
                                : String.valueOf(row.standing().returns())),
                column("note", 36, this::note));
    }

    /** A column with its heading, its width in characters, and what stands in it. */
    record Column(String heading, int width, Function<ReportedPetition, String> cell) {}

    List<Column> all() {
        return columns;
    }

    private Column column(String key, int width, Function<ReportedPetition, String> cell) {
        return new Column(labels.of("column." + key), width, cell);
    }

    private String lead(ReportedPetition row) {
        return words.unit(
                row.lastRound().map(Request::lead).orElse(row.petition().lead()));
    }

    /** A date from a rule that the office must still confirm is never shown without that mark. */
    private String due(ReportedPetition row) {
        var entry = row.due();
        if (entry == null) {
            return "";
        }
        var day = labels.day(entry.due());
        return entry.deadline().status() == RuleStatus.PROVISIONAL ? labels.of("due.provisional", day) : day;
    }

    /** The answer that is here; one that was returned makes room for the next. */
    private static String answered(ReportedPetition row, Function<Request, String> part) {
        return row.lastRound().filter(Request::hasAnswer).map(part).orElse("");
    }

    private String promise(ReportedPetition row) {
        var petition = row.petition();
        return petition.promisedOn() == null
                ? ""
                : labels.of("promise.by", labels.day(petition.promisedOn()), text(petition.promisedBy()));
    }

    private String note(ReportedPetition row) {
        var notes = new ArrayList<String>();
        if (row.standing().carriedOver()) {
            notes.add(labels.of("note.carried-over"));
        }
        if (row.standing().isLate()) {
            notes.add(labels.of("note.late"));
        }
        if (row.standing().returns() > 0 && !row.standing().isAnswered()) {
            notes.add(labels.of("note.to-answer-again"));
        }
        if (row.petition().slips() > 0) {
            notes.add(labels.of("note.slips", row.petition().slips()));
        }
        row.links().forEach(link -> notes.add(labels.of("link." + link.relation()) + " " + link.code()));
        return String.join("; ", notes);
    }

    private String letter(@Nullable String number, @Nullable LocalDate date) {
        return number == null ? "" : labels.of("request.letter-of", number, labels.day(date));
    }

    private String units(List<String> codes) {
        return codes.stream().map(words::unit).collect(Collectors.joining(", "));
    }

    private String word(String prefix, @Nullable String value) {
        return value == null ? "" : words.of(prefix, value);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}

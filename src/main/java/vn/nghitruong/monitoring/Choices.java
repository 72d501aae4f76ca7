package vn.nghitruong.monitoring;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.nghitruong.casefile.CaseKind;

/** What one can choose from when asking the register: only what cases that the current user may read have. */
@Component
public class Choices {

    private final SeenValues values;
    private final CaseWords words;

    Choices(SeenValues values, CaseWords words) {
        this.values = values;
        this.words = words;
    }

    /** A word or a code for programs, and what people call it. */
    public record Choice(String code, @Nullable String name) {}

    /** A kind with where its running cases stand and how its finished ones ended. */
    public record Kind(String code, String name, List<Choice> states, List<Choice> outcomes) {}

    /** The choices of each filter; places are the texts that petitions have. */
    public record All(
            List<Kind> kinds,
            List<Choice> agencies,
            List<Choice> committees,
            List<Choice> topics,
            List<String> places) {}

    /** The choices in a council, in all readable ones when none is named; empty ones for what is not the reader's. */
    @Transactional(readOnly = true)
    public All in(@Nullable String council) {
        return new All(
                kinds(values.stands(council)),
                named(values.of("agency", council), words::unit),
                named(values.of("committee", council), words::unit),
                named(values.of("topic", council), words::topic),
                values.of("place", council).stream().sorted(alphabet()).toList());
    }

    private List<Kind> kinds(Set<SeenValues.Stand> stands) {
        return Stream.of(CaseKind.values())
                .map(CaseKind::word)
                .filter(kind -> stands.stream().anyMatch(stand -> stand.kind().equals(kind)))
                .map(kind -> new Kind(
                        kind,
                        words.kind(kind),
                        stands.stream()
                                .filter(stand -> stand.kind().equals(kind) && stand.state() != null)
                                .map(stand -> new Choice(stand.word(), words.state(kind, stand.word(), null)))
                                .toList(),
                        stands.stream()
                                .filter(stand -> stand.kind().equals(kind) && stand.outcome() != null)
                                .map(stand -> new Choice(stand.word(), words.state(kind, "closed", stand.word())))
                                .toList()))
                .toList();
    }

    private static List<Choice> named(Set<String> codes, Function<String, @Nullable String> name) {
        var alphabet = alphabet();
        return codes.stream()
                .map(code -> new Choice(code, Objects.requireNonNullElse(name.apply(code), code)))
                .sorted(Comparator.comparing(choice -> String.valueOf(choice.name()), alphabet))
                .toList();
    }

    private static Collator alphabet() {
        return Collator.getInstance(Locale.forLanguageTag("vi"));
    }
}

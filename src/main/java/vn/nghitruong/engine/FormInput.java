package vn.nghitruong.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.nghitruong.refusal.Refusal;

/**
 * What a person gave, already checked field by field.
 *
 * <p>A getter without {@code optional} needs the value: it refuses with a clear message when a field that this
 * decision needs was left empty.
 */
public final class FormInput {

    private final Map<String, Object> values;

    FormInput(Map<String, Object> values) {
        this.values = Map.copyOf(values);
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    public String text(String name) {
        return needed(name, String.class);
    }

    public @Nullable String optionalText(String name) {
        return find(name, String.class).orElse(null);
    }

    public LocalDate date(String name) {
        return needed(name, LocalDate.class);
    }

    public @Nullable LocalDate optionalDate(String name) {
        return find(name, LocalDate.class).orElse(null);
    }

    public boolean flag(String name) {
        return needed(name, Boolean.class);
    }

    /** The flag, or no when it was not given. */
    public boolean optionalFlag(String name) {
        return find(name, Boolean.class).orElse(false);
    }

    public int number(String name) {
        return needed(name, Integer.class);
    }

    public @Nullable Integer optionalNumber(String name) {
        return find(name, Integer.class).orElse(null);
    }

    /** A number that counts something; none at all is refused. */
    public int atLeastOne(String name) {
        var number = number(name);
        if (number < 1) {
            throw Refusal.invalid("field.at-least-one", Refusal.field(name));
        }
        return number;
    }

    @SuppressWarnings("unchecked")
    public List<String> codes(String name) {
        return (List<String>) needed(name, List.class);
    }

    /** The texts of a list, at least one. */
    public List<String> words(String name) {
        var words = codes(name);
        if (words.isEmpty()) {
            throw Refusal.invalid("field.required", Refusal.field(name));
        }
        return words;
    }

    /** The rows of a list, at least one. */
    @SuppressWarnings("unchecked")
    public List<FormInput> rows(String name) {
        var rows = (List<FormInput>) needed(name, List.class);
        if (rows.isEmpty()) {
            throw Refusal.invalid("field.required", Refusal.field(name));
        }
        return rows;
    }

    /** The rows of a list, none if it was not given. */
    @SuppressWarnings("unchecked")
    public List<FormInput> optionalRows(String name) {
        return (List<FormInput>) find(name, List.class).orElse(List.of());
    }

    private <T> Optional<T> find(String name, Class<T> type) {
        return Optional.ofNullable(values.get(name)).map(type::cast);
    }

    private <T> T needed(String name, Class<T> type) {
        return find(name, type).orElseThrow(() -> Refusal.invalid("field.required", Refusal.field(name)));
    }
}

package vn.nghitruong.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.nghitruong.refusal.Refusal;

/** The fields that a door takes. What is given is checked here, before anything else happens. */
public record Form(List<Field> fields) {

    public static Form of(Field... fields) {
        return new Form(List.of(fields));
    }

    public Optional<Field> field(String name) {
        return fields.stream().filter(candidate -> candidate.isNamed(name)).findFirst();
    }

    /**
     * Checks names, types, lengths, characters and dates.
     *
     * @param given the values as they came: texts, numbers, booleans, lists and rows
     * @throws Refusal naming the first field that is wrong
     */
    public FormInput read(Map<String, ? extends @Nullable Object> given, Days days) {
        for (var name : given.keySet()) {
            if (field(name).isEmpty()) {
                throw Refusal.invalid("field.unknown", FieldValue.printable(name));
            }
        }
        var values = new LinkedHashMap<String, Object>();
        for (var field : fields) {
            var value = FieldValue.read(field, raw(field, given), days);
            if (value != null) {
                values.put(field.name(), value);
            } else if (field.required()) {
                throw Refusal.invalid("field.required", Refusal.field(field.label()));
            }
        }
        return new FormInput(values);
    }

    /** The engine's map of variables parses a value only when it is asked for it: that is where a broken one shows. */
    private static @Nullable Object raw(Field field, Map<String, ? extends @Nullable Object> given) {
        try {
            return given.get(field.name());
        } catch (RuntimeException broken) {
            throw Refusal.invalid("field.type", Refusal.field(field.label()));
        }
    }
}

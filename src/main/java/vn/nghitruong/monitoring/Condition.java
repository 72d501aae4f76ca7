package vn.nghitruong.monitoring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a row of the register must fulfil, as SQL with named values; only fixed texts become SQL. */
final class Condition {

    private final List<String> parts = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();

    /** Adds a part with one value, which its text names as {@code :name}; nothing when there is no value. */
    Condition and(String part, String name, @Nullable Object value) {
        if (value != null) {
            parts.add(part);
            values.put(name, value);
        }
        return this;
    }

    Condition and(boolean asked, String part) {
        return asked ? and(part) : this;
    }

    Condition and(String part) {
        parts.add(part);
        return this;
    }

    Condition and(Collection<String> parts) {
        this.parts.addAll(parts);
        return this;
    }

    /** Adds a value for parts that name it. */
    Condition value(String name, Object value) {
        values.put(name, value);
        return this;
    }

    /** This condition and one more, without changing this one. */
    Condition copy() {
        var copy = new Condition();
        copy.parts.addAll(parts);
        copy.values.putAll(values);
        return copy;
    }

    String where() {
        return parts.isEmpty() ? "" : " where " + String.join(" and ", parts);
    }

    Map<String, Object> values() {
        return values;
    }
}

package vn.nghitruong.deadline;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whether a limit runs after its event or must be kept before it. */
public enum Direction {
    AFTER,
    BEFORE;

    /** As in the tables and in JSON: {@code after}, {@code before}. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Direction of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}

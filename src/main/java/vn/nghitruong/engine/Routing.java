package vn.nghitruong.engine;

import java.util.LinkedHashMap;
import java.util.Map;

/** The few variables with which the process goes on. */
public final class Routing {

    private final Map<String, Object> values = new LinkedHashMap<>();

    /** Nothing to say to the process. */
    public static Routing none() {
        return new Routing();
    }

    public static <T> Routing with(ProcessVariable<T> variable, T value) {
        return none().and(variable, value);
    }

    public <T> Routing and(ProcessVariable<T> variable, T value) {
        values.put(variable.name(), value);
        return this;
    }

    public Map<String, Object> values() {
        return Map.copyOf(values);
    }
}

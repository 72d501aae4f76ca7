package vn.nghitruong.engine;

import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * A process variable's name and type, declared once. Variables are few and primitive: codes, routing values, dates.
 *
 * @param name the name in the model
 * @param type the type of its values
 */
public record ProcessVariable<T>(String name, Class<T> type) {

    public static ProcessVariable<String> text(String name) {
        return new ProcessVariable<>(name, String.class);
    }

    public static ProcessVariable<Boolean> flag(String name) {
        return new ProcessVariable<>(name, Boolean.class);
    }

    public static ProcessVariable<Date> date(String name) {
        return new ProcessVariable<>(name, Date.class);
    }

    /** The value; it is a fault of the model if there is none. */
    public T in(VariableScope scope) {
        return find(scope).orElseThrow(() -> new IllegalStateException("no process variable " + name));
    }

    /** The value, if it was set. */
    public Optional<T> find(VariableScope scope) {
        return Optional.ofNullable(type.cast(scope.getVariable(name)));
    }

    public void set(VariableScope scope, T value) {
        scope.setVariable(name, value);
    }
}

package vn.nghitruong.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.spin.json.SpinJsonNode;
import org.jspecify.annotations.Nullable;
import vn.nghitruong.refusal.Refusal;

/** Reads one given value as its field wants it, or refuses it. */
final class FieldValue {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<Object>> LIST = new TypeReference<>() {};

    private FieldValue() {}

    static @Nullable Object read(Field field, @Nullable Object given, Days days) {
        if (given == null) {
            return null;
        }
        return switch (field.type()) {
            case TEXT -> text(field, given);
            case KEY -> text(field, given instanceof Integer || given instanceof Long ? given.toString() : given);
            case CHOICE -> choice(field, given);
            case DATE, PAST_DATE, PAST_DAY, COMING_DATE -> date(field, given, days);
            case FLAG -> typed(field, given, Boolean.class);
            case NUMBER -> number(field, given);
            case CODES -> codes(field, given);
            case WORDS -> given instanceof String ? words(field, given) : codes(field, given);
            case ROWS -> rows(field, given, days);
        };
    }

    /** A name that a stranger gave, fit to be shown: short and without control characters. */
    static String printable(String text) {
        var clean = text.replaceAll("\\p{Cntrl}", "");
        return clean.length() <= 64 ? clean : clean.substring(0, 64) + "…";
    }

    private static <T> T typed(Field field, Object given, Class<T> type) {
        if (!type.isInstance(given)) {
            throw Refusal.invalid("field.type", label(field));
        }
        return type.cast(given);
    }

    private static @Nullable String text(Field field, Object given) {
        var text = typed(field, given, String.class);
        if (text.indexOf('\u0000') >= 0) {
            throw Refusal.invalid("field.nul", label(field));
        }
        var stripped = text.strip();
        if (stripped.length() > field.maximum()) {
            throw Refusal.invalid("field.too-long", label(field), field.maximum());
        }
        return stripped.isEmpty() ? null : stripped;
    }

    private static @Nullable String choice(Field field, Object given) {
        var word = text(field, given);
        if (word != null && !field.choices().contains(word)) {
            throw Refusal.invalid("field.choice", label(field), String.join(", ", field.choices()));
        }
        return word;
    }

    private static @Nullable LocalDate date(Field field, Object given, Days days) {
        var text = typed(field, given, String.class).strip();
        if (text.isEmpty()) {
            return null;
        }
        var day = parse(field, text);
        var today = days.today();
        var past = field.type() == Field.Type.PAST_DATE || field.type() == Field.Type.PAST_DAY;
        if (past && day.isAfter(today)) {
            throw Refusal.invalid("field.future", label(field));
        }
        if (field.type() == Field.Type.COMING_DATE && day.isBefore(today)) {
            throw Refusal.invalid("field.past", label(field));
        }
        if (field.type() != Field.Type.PAST_DAY) {
            days.check(day);
        }
        return day;
    }

    private static LocalDate parse(Field field, String text) {
        try {
            return LocalDate.parse(text, DAY);
        } catch (DateTimeParseException e) {
            throw Refusal.invalid("field.date", label(field));
        }
    }

    private static Integer number(Field field, Object given) {
        if (!(given instanceof Integer || given instanceof Long || given instanceof Short)) {
            throw Refusal.invalid("field.type", label(field));
        }
        var number = ((Number) given).longValue();
        if (number < 0 || number > field.maximum()) {
            throw Refusal.invalid("field.range", label(field), 0, field.maximum());
        }
        return (int) number;
    }

    private static @Nullable List<String> words(Field field, Object given) {
        var text = text(Field.text(field.name(), 2000).labelled(field.label()), given);
        return text == null ? null : List.of(text);
    }

    private static List<String> codes(Field field, Object given) {
        var codes = new ArrayList<String>();
        for (var item : list(field, given)) {
            var code = item == null ? null : text(Field.line(field.name()).labelled(field.label()), item);
            if (code == null) {
                throw Refusal.invalid("field.type", label(field));
            }
            codes.add(code);
        }
        return List.copyOf(codes);
    }

    private static List<FormInput> rows(Field field, Object given, Days days) {
        var columns = new Form(field.columns());
        var rows = new ArrayList<FormInput>();
        for (var item : list(field, given)) {
            if (!(item instanceof Map<?, ?> row)) {
                throw Refusal.invalid("field.type", label(field));
            }
            @SuppressWarnings("unchecked")
            var cells = (Map<String, @Nullable Object>) row;
            rows.add(columns.read(cells, days));
        }
        return List.copyOf(rows);
    }

    private static List<Object> list(Field field, Object given) {
        List<Object> list;
        if (given instanceof List<?> items) {
            list = new ArrayList<>(items);
        } else if (given instanceof SpinJsonNode node) {
            list = parsed(field, node.toString());
        } else {
            throw Refusal.invalid("field.type", label(field));
        }
        if (list.size() > field.maximum()) {
            throw Refusal.invalid("field.too-many", label(field), field.maximum());
        }
        return list;
    }

    private static List<Object> parsed(Field field, String json) {
        try {
            return JSON.readValue(json, LIST);
        } catch (JsonProcessingException e) {
            throw Refusal.invalid("field.type", label(field));
        }
    }

    private static Object label(Field field) {
        return Refusal.field(field.label());
    }
}

package vn.nghitruong.doors;

import static vn.nghitruong.office.Office.given;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.nghitruong.doors.Words.Raw;
import vn.nghitruong.engine.Field;

/** What a field must not take, whatever its form is about. */
final class BadValues {

    private static final String FAR_TOO_LONG = "x".repeat(100_000);

    private BadValues() {}

    /**
     * Values of the wrong type, too long, out of range, or broken.
     *
     * @param good what the field takes, if the form was given something; a list's rows are spoilt one cell at a time
     */
    static List<Object> of(Field field, @Nullable Object good) {
        var bad = new ArrayList<Object>();
        if (field.required()) {
            bad.add("");
            bad.add(Raw.of(null, "String"));
            bad.add(Raw.of(null, "Null"));
        }
        bad.add(FAR_TOO_LONG);
        bad.add("a\u0000");
        bad.add(12.5);
        bad.add(Raw.of("x", "Integer"));
        bad.add(Raw.of("x", "Khong"));
        bad.add(Raw.of("aGk=", "Bytes"));
        bad.add(Raw.of("{", "Json"));
        bad.add(Raw.of("<a", "Xml"));
        bad.add(Raw.of("x", "Date"));
        if (field.type() != Field.Type.TEXT && field.type() != Field.Type.WORDS) {
            // The interface itself writes a list that is called a String as one.
            bad.add(Raw.of(List.of("x"), "String"));
        }
        bad.add(new Raw(Map.of("value", "x", "type", "File", "valueInfo", Map.of("filename", "a.txt"))));
        bad.add(new Raw(Map.of(
                "value",
                "rO0ABXNyAA==",
                "type",
                "Object",
                "valueInfo",
                Map.of(
                        "objectTypeName",
                        "java.util.ArrayList",
                        "serializationDataFormat",
                        "application/x-java-serialized-object"))));
        bad.add(new Raw(Map.of(
                "value",
                "[]",
                "type",
                "Object",
                "valueInfo",
                Map.of("objectTypeName", "java.util.ArrayList", "serializationDataFormat", "application/json"))));
        bad.addAll(
                switch (field.type()) {
                    case TEXT -> List.of(7, true, "x".repeat(field.maximum() + 1), List.of("x"), Map.of("a", 1));
                    case KEY -> List.of(true, "x".repeat(field.maximum() + 1), List.of("x"), Map.of("a", 1));
                    case WORDS ->
                        List.of(
                                7,
                                List.of(1),
                                Arrays.asList("x", null),
                                List.of(""),
                                List.of(List.of("x")),
                                Map.of("a", 1),
                                Collections.nCopies(field.maximum() + 1, "x"));
                    case CHOICE -> List.of(7, true, "khong-co", "ACCEPT", List.of("accept"));
                    case DATE -> days();
                    case PAST_DATE, PAST_DAY -> with(days(), "2026-05-20");
                    case COMING_DATE -> with(days(), "2026-05-18");
                    case FLAG -> List.of("true", "có", 1, List.of(true));
                    case NUMBER -> List.of("7", -1, field.maximum() + 1, true);
                    case CODES ->
                        List.of(
                                "so-y-te",
                                7,
                                List.of(1),
                                Arrays.asList("x", null),
                                List.of(""),
                                List.of(List.of("x")),
                                Map.of("a", 1),
                                Collections.nCopies(field.maximum() + 1, "so-y-te"),
                                List.of(FAR_TOO_LONG));
                    case ROWS -> rows(field, good);
                });
        return bad;
    }

    private static List<Object> rows(Field field, @Nullable Object given) {
        var good = good(field, given);
        var bad = new ArrayList<Object>(List.of(
                "x",
                7,
                List.of(1),
                List.of("x"),
                List.of(List.of()),
                Map.of("a", 1),
                List.of(with(good, given("la", "x"))),
                Collections.nCopies(field.maximum() + 1, good)));
        bad.add(Arrays.asList(good, null));
        for (var column : field.columns()) {
            of(column, null).stream()
                    .filter(value -> !(value instanceof Raw))
                    .forEach(value -> bad.add(List.of(with(good, given(column.name(), value)))));
            if (column.required()) {
                bad.add(List.of(with(good, given(column.name(), " "))));
                bad.add(List.of(with(good, given(column.name(), null))));
            }
        }
        return bad;
    }

    private static Map<String, Object> good(Field field, @Nullable Object given) {
        var good = new LinkedHashMap<String, Object>();
        field.columns().forEach(column -> good.put(column.name(), "x"));
        if (given instanceof List<?> rows && rows.get(0) instanceof Map<?, ?> row) {
            good.clear();
            row.forEach((name, value) -> good.put((String) name, value));
        }
        return good;
    }

    private static List<Object> days() {
        return List.of(
                "2026-02-30",
                "2026-13-01",
                "20260302",
                "02/03/2026",
                "hôm qua",
                "1999-05-05",
                "2040-01-01",
                "2026-03-02T00:00:00",
                20260302,
                true,
                "+12026-03-02",
                "0000-00-00");
    }

    private static List<Object> with(List<Object> list, Object more) {
        var all = new ArrayList<>(list);
        all.add(more);
        return all;
    }

    private static Map<String, Object> with(Map<String, Object> fields, Map<String, ?> more) {
        var all = new LinkedHashMap<>(fields);
        all.putAll(more);
        return all;
    }
}

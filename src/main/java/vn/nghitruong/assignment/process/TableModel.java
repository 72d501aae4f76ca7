package vn.nghitruong.assignment.process;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.jspecify.annotations.Nullable;
import vn.nghitruong.refusal.Echo;

/** A file handed in as the table, read with suspicion: its form is checked here, what it answers is not. */
final class TableModel {

    private static final Set<String> FEEL = Set.of(
            "feel",
            "FEEL",
            "http://www.omg.org/spec/FEEL/20140401",
            "https://www.omg.org/spec/DMN/20191111/FEEL/",
            "https://www.omg.org/spec/DMN/20180521/FEEL/");
    private static final Set<String> OUTPUTS = Set.of("lead", "cooperating", "committee", "basis");
    private static final Set<String> INPUTS = Set.of("topic", "competence", "on", "peoplesCommittee");
    private static final Pattern LANGUAGE = Pattern.compile("[eE]xpressionLanguage\\s*=\\s*[\"']([^\"']*)[\"']");
    private static final Pattern ENCODING = Pattern.compile("^<\\?xml[^>]*encoding\\s*=\\s*[\"']([^\"']*)[\"']");
    private static final Pattern DAY = Pattern.compile("\"(\\d{4}-\\d{2}-\\d{2})\"");

    private final FeelEngineApi feel = FeelEngineBuilder.forJava().build();
    private final String text;
    private final DmnModelInstance model;
    private final Map<String, String> rows = new LinkedHashMap<>();
    private final Set<LocalDate> days = new TreeSet<>();

    TableModel(byte[] xml) {
        text = decoded(xml);
        refuseForeignContent();
        model = parsed();
        checkDecision();
        model.getModelElementsByType(Decision.class).forEach(this::checkTable);
    }

    String text() {
        return text;
    }

    DmnModelInstance model() {
        return model;
    }

    /** The ids of all rows, in the order of the file. */
    Set<String> rowIds() {
        return rows.keySet();
    }

    /** The days that cells name. */
    Set<LocalDate> days() {
        return days;
    }

    /** Where the rows stand whose ids occur in an engine's message; empty when it names none. */
    String placesNamedIn(String message) {
        return rows.entrySet().stream()
                .filter(row -> message.contains("'" + row.getKey() + "'"))
                .map(Map.Entry::getValue)
                .collect(Collectors.joining("; "));
    }

    String place(String rowId) {
        return rows.getOrDefault(rowId, rowId);
    }

    private static String decoded(byte[] xml) {
        try {
            var decoded = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(xml))
                    .toString();
            return decoded.startsWith("\ufeff") ? decoded.substring(1) : decoded;
        } catch (CharacterCodingException e) {
            throw TableCheck.fault("tệp phải dùng bảng mã UTF-8");
        }
    }

    private void refuseForeignContent() {
        var encoding = ENCODING.matcher(text);
        if (encoding.find() && !encoding.group(1).equalsIgnoreCase("UTF-8")) {
            throw TableCheck.fault("tệp phải dùng bảng mã UTF-8");
        }
        if (text.contains("<!DOCTYPE") || text.contains("<!ENTITY")) {
            throw TableCheck.fault("tệp không được có DOCTYPE hoặc ENTITY");
        }
        LANGUAGE.matcher(text).results().map(found -> found.group(1)).forEach(language -> {
            if (!FEEL.contains(language)) {
                throw TableCheck.fault("chỉ dùng biểu thức FEEL, không dùng «%s»", Echo.of(language));
            }
        });
    }

    private DmnModelInstance parsed() {
        try {
            return Dmn.readModelFromStream(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        } catch (RuntimeException e) {
            throw TableCheck.fault("tệp không phải là DMN hợp lệ (%s)", TableCheck.rootMessage(e));
        }
    }

    private void checkDecision() {
        if (!(model.getModelElementById(EngineTable.DECISION) instanceof Decision decision)
                || !(decision.getExpression() instanceof DecisionTable table)) {
            throw TableCheck.fault("tệp phải có bảng quyết định mang mã «%s»", EngineTable.DECISION);
        }
        var outputs = table.getOutputs().stream().map(Output::getName).collect(Collectors.toSet());
        if (!outputs.equals(OUTPUTS)) {
            throw TableCheck.fault("bảng «%s» phải có đúng các cột kết quả %s", decision.getName(), sorted(OUTPUTS));
        }
        var read = model.getModelElementsByType(DecisionTable.class).stream()
                .flatMap(one -> one.getInputs().stream())
                .map(input -> text(input.getInputExpression().getText()))
                .collect(Collectors.joining(" "));
        var missing = INPUTS.stream()
                .filter(name ->
                        !Pattern.compile("\\b" + name + "\\b").matcher(read).find())
                .collect(Collectors.toSet());
        if (!missing.isEmpty()) {
            throw TableCheck.fault("không cột điều kiện nào đọc %s", sorted(missing));
        }
    }

    private void checkTable(Decision decision) {
        if (!(decision.getExpression() instanceof DecisionTable table)) {
            throw TableCheck.fault("«%s» không phải là bảng quyết định", decision.getName());
        }
        if (table.getHitPolicy() != HitPolicy.UNIQUE) {
            throw TableCheck.fault("bảng «%s» phải dùng cách chọn UNIQUE", decision.getName());
        }
        var name = "bảng «%s»".formatted(decision.getName());
        for (var input : table.getInputs()) {
            check(text(input.getInputExpression().getText()), feel::parseExpression, name);
        }
        int number = 0;
        for (var row : table.getRules()) {
            number++;
            checkRow(row, name + ", dòng " + number);
        }
    }

    private void checkRow(Rule row, String place) {
        if (row.getId() == null || rows.put(row.getId(), place) != null) {
            throw TableCheck.fault("%s không có mã (id) riêng", place);
        }
        for (var cell : row.getInputEntries()) {
            check(text(cell.getText()), feel::parseUnaryTests, place);
        }
        for (var cell : row.getOutputEntries()) {
            check(text(cell.getText()), feel::parseExpression, place);
        }
    }

    private void check(String cell, Function<String, ParseResult> parse, String place) {
        if (cell.isBlank()) {
            throw TableCheck.fault("%s có ô trống; dùng dấu - khi không xét", place);
        }
        if (parse.apply(cell).isFailure()) {
            throw TableCheck.fault("%s có biểu thức FEEL sai: %s", place, Echo.of(cell));
        }
        DAY.matcher(cell).results().map(found -> found.group(1)).forEach(day -> days.add(day(day, place)));
    }

    private static LocalDate day(String text, String place) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw TableCheck.fault("%s có ngày không có thật: %s", place, text);
        }
    }

    private static String text(@Nullable Text element) {
        return element == null || element.getTextContent() == null ? "" : element.getTextContent();
    }

    private static String sorted(Set<String> names) {
        return String.join(", ", List.copyOf(new TreeSet<>(names)));
    }
}

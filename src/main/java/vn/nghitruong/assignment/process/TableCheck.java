package vn.nghitruong.assignment.process;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.nghitruong.assignment.AssignmentTable.Row;
import vn.nghitruong.assignment.Competence;
import vn.nghitruong.organisation.Organisation;
import vn.nghitruong.organisation.Organisation.Kind;
import vn.nghitruong.organisation.Organisation.Level;
import vn.nghitruong.organisation.Organisations;
import vn.nghitruong.refusal.Refusal;

/**
 * Tries a table out before it is put in force, since the engine takes a broken one without complaint: in an engine of its
 * own every topic is asked with every competence, with and without a place, around every day that the table names.
 */
@Component
class TableCheck {

    /** From here the communes answer; the table is asked on both sides. */
    private static final LocalDate COMMUNES_ANSWER = LocalDate.of(2025, 7, 1);

    /** More would keep the caller waiting for longer than half a minute. */
    private static final int MOST_DAYS = 6;

    private static final int LONGEST_MESSAGE = 300;

    private final Organisations organisations;

    TableCheck(Organisations organisations) {
        this.organisations = organisations;
    }

    /** The table's text if it is sound; else refuses with {@code assignment.table-invalid}, naming the row at fault. */
    String sound(byte[] xml, Set<String> topics) {
        var table = new TableModel(xml);
        if (table.days().size() > MOST_DAYS) {
            throw fault("bảng nhắc đến quá %d ngày khác nhau", MOST_DAYS);
        }
        var used = new HashSet<String>();
        var engine = engineNoting(used);
        var decision = parsed(engine, table);
        var local = organisations.all().stream()
                .filter(unit -> unit.kind() == Kind.PEOPLES_COMMITTEE && unit.level() == Level.COMMUNE)
                .map(Organisation::code)
                .findFirst()
                .orElseThrow();
        for (var topic : topics) {
            for (var day : days(table)) {
                for (var competence : Competence.values()) {
                    ask(engine, decision, table, new Sample(topic, competence, day, EngineTable.NONE));
                    if (isLocal(competence)) {
                        ask(engine, decision, table, new Sample(topic, competence, day, local));
                    }
                }
            }
        }
        var idle = table.rowIds().stream().filter(id -> !used.contains(id)).findFirst();
        if (idle.isPresent()) {
            throw fault("%s không bao giờ được dùng, xin kiểm tra mã và ngày trong dòng", table.place(idle.get()));
        }
        return table.text();
    }

    private record Sample(String topic, Competence competence, LocalDate day, String committee) {

        @Override
        public String toString() {
            return "lĩnh vực %s, thẩm quyền %s, ngày %s".formatted(topic, competence.code(), day);
        }

        boolean mayHaveNoLead() {
            return committee.equals(EngineTable.NONE) && isLocal(competence);
        }
    }

    /** Only then a place matters. */
    private static boolean isLocal(Competence competence) {
        return competence == Competence.COMMUNE || competence == Competence.DISTRICT;
    }

    private static DmnEngine engineNoting(Set<String> used) {
        var configuration = DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        configuration.getCustomPostDecisionTableEvaluationListeners().add(event -> event.getMatchingRules()
                .forEach(rule -> used.add(rule.getId())));
        return configuration.buildEngine();
    }

    private static DmnDecision parsed(DmnEngine engine, TableModel table) {
        try {
            return engine.parseDecision(EngineTable.DECISION, table.model());
        } catch (RuntimeException e) {
            throw fault("bảng không đọc được (%s)", rootMessage(e));
        }
    }

    /** Each day named, the day before and the day after, and both sides of the end of the districts. */
    private static Set<LocalDate> days(TableModel table) {
        var days = new TreeSet<LocalDate>(List.of(COMMUNES_ANSWER.minusDays(1), COMMUNES_ANSWER));
        table.days().forEach(day -> days.addAll(List.of(day.minusDays(1), day, day.plusDays(1))));
        return days;
    }

    private void ask(DmnEngine engine, DmnDecision decision, TableModel table, Sample sample) {
        DmnDecisionResult result;
        try {
            result = engine.evaluateDecision(
                    decision,
                    EngineTable.inputs(sample.topic(), sample.competence(), sample.day(), sample.committee()));
        } catch (RuntimeException e) {
            var rows = table.placesNamedIn(rootMessage(e, Integer.MAX_VALUE));
            throw rows.isEmpty()
                    ? fault("%s: tính không được (%s)", sample, rootMessage(e))
                    : fault("%s: nhiều dòng cùng khớp (%s)", sample, rows);
        }
        if (result.size() != 1) {
            throw fault("%s: không có dòng nào khớp", sample);
        }
        check(row(result, sample), sample);
    }

    private static Row row(DmnDecisionResult result, Sample sample) {
        try {
            return EngineTable.row(result.get(0));
        } catch (IllegalStateException e) {
            throw fault("%s: có cột kết quả không ra giá trị, hoặc không dòng nào của bảng phụ khớp", sample);
        }
    }

    private void check(Row row, Sample sample) {
        if (row.lead() == null && !sample.mayHaveNoLead()) {
            throw fault("%s: không có cơ quan chủ trì", sample);
        }
        var codes = new HashSet<String>(row.cooperating());
        Stream.of(row.lead(), row.committee()).filter(code -> code != null).forEach(codes::add);
        for (var code : codes) {
            if (organisations.find(code).isEmpty()) {
                throw fault("%s: không có đơn vị mang mã «%s»", sample, code);
            }
        }
        if (row.committee() != null && !isProvincialCommittee(row.committee())) {
            throw fault("%s: «%s» không phải là Ban của HĐND tỉnh", sample, row.committee());
        }
    }

    private boolean isProvincialCommittee(String code) {
        var unit = organisations.require(code);
        return unit.kind() == Kind.COMMITTEE && unit.level() == Level.PROVINCE;
    }

    static Refusal fault(String words, @Nullable Object... arguments) {
        return Refusal.invalid("assignment.table-invalid", words.formatted(arguments));
    }

    static String rootMessage(Throwable failure) {
        return rootMessage(failure, LONGEST_MESSAGE);
    }

    private static String rootMessage(Throwable failure, int longest) {
        var root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        var message = String.valueOf(root.getMessage());
        return message.length() > longest ? message.substring(0, longest) : message;
    }
}

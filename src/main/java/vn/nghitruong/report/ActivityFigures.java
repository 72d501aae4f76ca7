package vn.nghitruong.report;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import vn.nghitruong.casefile.Labels;
import vn.nghitruong.organisation.Organisation;
import vn.nghitruong.organisation.Organisation.Level;
import vn.nghitruong.organisation.Organisations;
import vn.nghitruong.supervision.MissionForm;
import vn.nghitruong.supervision.Subject;

/** Counts a report and words it. What is behind every number is read once, in a query for each kind of thing. */
@Component
class ActivityFigures {

    static final String OWN = "own";
    static final String LOWER = "lower";
    static final String TOTAL = "total";

    /** The last year in which there were councils of districts; they ended on 30/6/2025, when communes took their place. */
    private static final int LAST_YEAR_OF_DISTRICTS = 2025;

    private final List<Family<?>> families;
    private final CountedRecords records;
    private final Organisations organisations;
    private final Labels labels;
    private final Clock clock;
    private final Map<String, String> groups = new LinkedHashMap<>();

    ActivityFigures(
            List<Family<?>> families, CountedRecords records, Organisations organisations, Labels labels, Clock clock) {
        this.families = List.copyOf(families);
        this.records = records;
        this.organisations = organisations;
        this.labels = labels;
        this.clock = clock;
        families.forEach(family -> family.ids().forEach(id -> groups.put(id, group(id))));
        Measure.PLAIN.forEach(id -> groups.put(id, "other"));
    }

    /** A report with what is behind its numbers, by figure. */
    record Whole(ActivityReport report, Map<String, List<Counted>> counted) {}

    boolean knows(String figure) {
        return groups.containsKey(figure);
    }

    Whole of(Organisation council, int year) {
        var below = organisations.councilsBelow(council.code(), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        var scope = Scope.of(council, below, year, LocalDate.now(clock));
        var counted = new LinkedHashMap<String, List<Counted>>();
        families.forEach(family -> family.count(scope, counted));
        records.count(scope, counted);
        return new Whole(worded(scope, counted), counted);
    }

    private ActivityReport worded(Scope scope, Map<String, List<Counted>> counted) {
        var figures = new ArrayList<ActivityReport.Figure>();
        groups.forEach((id, group) -> figures.add(figure(scope, id, group, counted.getOrDefault(id, List.of()))));
        return new ActivityReport(
                scope.council().code(),
                scope.council().name(),
                scope.year(),
                Instant.now(clock),
                scope.until(),
                columns(scope),
                figures,
                Arrays.stream(Yardstick.values())
                        .map(yardstick -> measured(scope, yardstick, counted))
                        .toList(),
                null);
    }

    private List<ActivityReport.Column> columns(Scope scope) {
        var own = new ActivityReport.Column(
                OWN, labels.of("activity.level." + scope.council().level().code()));
        if (!scope.hasBelow()) {
            return List.of(own);
        }
        var lower = scope.year() < LAST_YEAR_OF_DISTRICTS
                ? Level.DISTRICT.code()
                : scope.year() > LAST_YEAR_OF_DISTRICTS ? Level.COMMUNE.code() : "district-and-commune";
        return List.of(
                own,
                new ActivityReport.Column(LOWER, labels.of("activity.level." + lower)),
                new ActivityReport.Column(TOTAL, labels.of("activity.level.total")));
    }

    private ActivityReport.Figure figure(Scope scope, String id, String group, List<Counted> cases) {
        var own = own(cases);
        var mission = mission(id);
        return new ActivityReport.Figure(
                id,
                group,
                labels.of("activity.group." + group),
                mission == null ? labels.of("activity.figure." + id) : mission,
                isPart(id),
                mission == null
                        ? labels.of("activity.definition." + id)
                        : labels.of("activity.definition.missions-part", mission),
                own,
                scope.hasBelow() ? cases.size() - own : null,
                scope.hasBelow() ? cases.size() : null,
                UriComponentsBuilder.fromPath("/api/reports/activity/cases")
                        .queryParam("council", scope.council().code())
                        .queryParam("year", scope.year())
                        .queryParam("figure", id)
                        .toUriString());
    }

    private ActivityReport.Measured measured(Scope scope, Yardstick yardstick, Map<String, List<Counted>> counted) {
        var part = counted.getOrDefault(yardstick.part(), List.of());
        var whole = counted.getOrDefault(String.valueOf(yardstick.whole()), List.of());
        ToIntFunction<List<Counted>> lower = cases -> cases.size() - own(cases);
        var grades = new ArrayList<ActivityReport.Grade>();
        grades.add(yardstick.grade(own(part), own(whole)));
        if (scope.hasBelow()) {
            grades.add(yardstick.grade(lower.applyAsInt(part), lower.applyAsInt(whole)));
            grades.add(yardstick.grade(part.size(), whole.size()));
        }
        return new ActivityReport.Measured(
                yardstick.word(),
                labels.of("activity.yardstick." + yardstick.word()),
                labels.of("activity.yardstick-definition." + yardstick.word()),
                yardstick.part(),
                yardstick.whole(),
                yardstick.target(),
                grades);
    }

    private static int own(List<Counted> cases) {
        return (int) cases.stream().filter(Counted::own).count();
    }

    private @Nullable String mission(String id) {
        for (var subject : Subject.words()) {
            for (var form : MissionForm.words()) {
                if (id.equals(MissionFigures.id(subject, form))) {
                    return labels.of("activity.mission." + form, labels.of("activity.subject." + subject));
                }
            }
        }
        return null;
    }

    /** The part of the report in which a figure stands, by the first word of its id. */
    private static String group(String id) {
        var word = id.contains("-") ? id.substring(0, id.indexOf('-')) : id;
        return word.equals("recommendations") ? MissionFigures.ALL : word.equals("verifications") ? "sessions" : word;
    }

    private static boolean isPart(String id) {
        return id.contains("-") && !Measure.PLAIN.contains(id) && !id.equals("verifications-due");
    }
}

package vn.nghitruong.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a council did in a year, in numbers each of which says what it counts. It holds no text of a case.
 *
 * @param asOf the moment of counting
 * @param countedTo the last day looked at: the year's last, or the day of counting while the year runs
 * @param columns the levels, in order: the council itself; for a province's the councils below together, and the total
 * @param edition which frozen edition it is; none while it is counted anew
 */
public record ActivityReport(
        String council,
        String councilName,
        int year,
        Instant asOf,
        LocalDate countedTo,
        List<Column> columns,
        List<Figure> figures,
        List<Measured> yardsticks,
        @Nullable Edition edition) {

    public ActivityReport {
        columns = List.copyOf(columns);
        figures = List.copyOf(figures);
        yardsticks = List.copyOf(yardsticks);
    }

    /** A level: {@code own}, {@code lower} or {@code total}. */
    public record Column(String id, String label) {}

    /**
     * One figure.
     *
     * @param part whether it is among those that the figure before it counts
     * @param definition what is counted, by which date
     * @param value the council's own number
     * @param lower the number of the councils below together; none where there are none
     * @param cases where the council's own cases behind it are listed
     */
    public record Figure(
            String id,
            String group,
            String groupLabel,
            String label,
            boolean part,
            String definition,
            int value,
            @Nullable Integer lower,
            @Nullable Integer total,
            String cases) {

        Figure casesAt(String address) {
            return new Figure(id, group, groupLabel, label, part, definition, value, lower, total, address);
        }
    }

    /**
     * A yardstick with what came of it, level by level as the columns stand.
     *
     * @param target the share to be reached in percent; none where points are lost
     */
    public record Measured(
            String id,
            String label,
            String definition,
            String partFigure,
            @Nullable String wholeFigure,
            @Nullable Integer target,
            List<Grade> grades) {}

    /**
     * What came of a yardstick.
     *
     * @param share in percent, rounded down to a tenth; none where there was nothing to measure
     * @param points what it costs, zero or less
     * @param met none where there was nothing to measure
     */
    public record Grade(
            int part,
            @Nullable Integer whole,
            @Nullable Double share,
            @Nullable Double points,
            @Nullable Boolean met) {}

    /** A frozen edition, by its number within the year. */
    public record Edition(
            long id,
            String council,
            int year,
            int number,
            Instant frozenAt,
            @Nullable String frozenBy,
            @Nullable String note) {}

    /** The same as a frozen edition, whose numbers open the cases that were behind them then. */
    ActivityReport as(Edition frozen) {
        var address = "/api/reports/activity/frozen/" + frozen.id() + "/cases?figure=";
        return new ActivityReport(
                council,
                councilName,
                year,
                asOf,
                countedTo,
                columns,
                figures.stream()
                        .map(figure -> figure.casesAt(address + figure.id()))
                        .toList(),
                yardsticks,
                frozen);
    }
}

package vn.nghitruong.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.nghitruong.casefile.Labels;
import vn.nghitruong.document.Sheets;

/** A yearly report as a table file: the figures with their definitions, and the yardsticks. */
@Component
class ActivityWorkbook {

    private static final int LABEL_WIDTH = 56;
    private static final int NUMBER_WIDTH = 18;
    private static final int DEFINITION_WIDTH = 90;

    private final Labels labels;

    ActivityWorkbook(Labels labels) {
        this.labels = labels;
    }

    byte[] of(ActivityReport report) {
        return Sheets.file(workbook -> {
            figures(workbook.newWorksheet(labels.of("activity.sheet.figures")), report);
            yardsticks(workbook.newWorksheet(labels.of("activity.sheet.yardsticks")), report);
        });
    }

    private void figures(Worksheet sheet, ActivityReport report) {
        var row = head(sheet, report, labels.of("activity.figure"));
        var group = "";
        for (var figure : report.figures()) {
            if (!figure.group().equals(group)) {
                group = figure.group();
                sheet.value(row, 0, figure.groupLabel());
                sheet.style(row++, 0).bold().set();
            }
            sheet.value(row, 0, (figure.part() ? "    " : "") + figure.label());
            var column = 1;
            for (var number : numbers(figure)) {
                sheet.value(row, column++, number);
            }
            sheet.value(row++, column, figure.definition());
        }
        layOut(sheet, report, row);
    }

    private void yardsticks(Worksheet sheet, ActivityReport report) {
        var row = head(sheet, report, labels.of("activity.yardstick"));
        for (var yardstick : report.yardsticks()) {
            sheet.value(row, 0, yardstick.label());
            var column = 1;
            for (var grade : yardstick.grades()) {
                sheet.value(row, column++, text(grade));
            }
            sheet.value(row++, column, yardstick.definition());
        }
        layOut(sheet, report, row);
    }

    /** The lines above the table and its headings; the row that follows. */
    private int head(Worksheet sheet, ActivityReport report, String first) {
        Sheets.title(sheet, 0, labels.of("activity.title", String.valueOf(report.year())));
        sheet.value(1, 0, report.councilName());
        sheet.value(2, 0, labels.of("activity.counted-to", labels.day(report.countedTo())));
        var edition = report.edition();
        sheet.value(
                3,
                0,
                edition == null
                        ? labels.of("activity.not-frozen")
                        : labels.of(
                                "activity.edition",
                                edition.number(),
                                labels.day(labels.dayOf(edition.frozenAt())),
                                edition.note() == null ? "" : edition.note()));
        var headings = new ArrayList<String>();
        headings.add(first);
        report.columns().forEach(column -> headings.add(column.label()));
        headings.add(labels.of("activity.definition"));
        Sheets.head(sheet, 5, headings);
        return 6;
    }

    private static void layOut(Worksheet sheet, ActivityReport report, int rows) {
        var definition = report.columns().size() + 1;
        sheet.width(0, LABEL_WIDTH);
        for (var column = 1; column < definition; column++) {
            sheet.width(column, NUMBER_WIDTH);
        }
        sheet.width(definition, DEFINITION_WIDTH);
        sheet.range(6, 0, rows, definition)
                .style()
                .wrapText(true)
                .verticalAlignment("top")
                .set();
        sheet.freezePane(1, 6);
        sheet.repeatRows(5);
        sheet.pageOrientation("landscape");
    }

    private static List<Integer> numbers(ActivityReport.Figure figure) {
        var numbers = new ArrayList<Integer>(List.of(figure.value()));
        add(numbers, figure.lower());
        add(numbers, figure.total());
        return numbers;
    }

    private static void add(List<Integer> numbers, @Nullable Integer number) {
        if (number != null) {
            numbers.add(number);
        }
    }

    private String text(ActivityReport.Grade grade) {
        if (grade.points() != null) {
            return labels.of("activity.points", decimal(grade.points()), grade.part());
        }
        if (grade.share() == null) {
            return labels.of("activity.nothing");
        }
        return labels.of(
                Boolean.TRUE.equals(grade.met()) ? "activity.met" : "activity.not-met",
                decimal(grade.share()),
                String.valueOf(grade.part()),
                String.valueOf(grade.whole()));
    }

    private static String decimal(double number) {
        return number == 0
                ? "0"
                : String.format(Locale.ROOT, "%.1f", number).replace('.', ',').replace(",0", "");
    }
}

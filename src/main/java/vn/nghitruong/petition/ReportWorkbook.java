package vn.nghitruong.petition;

import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;
import vn.nghitruong.casefile.Labels;
import vn.nghitruong.document.Sheets;

/** The report on petitions with its annexes, as a table file that the deputies are given. */
@Component
class ReportWorkbook {

    private static final int[] SUMMARY_WIDTHS = {48, 14, 20, 32, 36};

    /** What has an annex of its own; the first holds every petition, so nothing is left out. */
    private static final List<ReportFigure> ANNEXES = List.of(
            ReportFigure.PETITIONS,
            ReportFigure.SOLVED,
            ReportFigure.PROMISED,
            ReportFigure.EXPLAINED,
            ReportFigure.LATE,
            ReportFigure.RETURNED,
            ReportFigure.CARRIED_OVER,
            ReportFigure.REPORTS_OF_FACT,
            ReportFigure.SPLIT,
            ReportFigure.MERGED);

    private final ReportColumns columns;
    private final PetitionWords words;
    private final Labels labels;

    ReportWorkbook(ReportColumns columns, PetitionWords words, Labels labels) {
        this.columns = columns;
        this.words = words;
        this.labels = labels;
    }

    byte[] of(SessionReport report, List<ReportedPetition> petitions) {
        return Sheets.file(workbook -> {
            summary(workbook.newWorksheet(labels.of("annex.summary")), report);
            for (var annex : ANNEXES) {
                annex(workbook.newWorksheet(labels.of("annex." + annex.word())), annex, annex.of(petitions));
            }
        });
    }

    private void summary(Worksheet sheet, SessionReport report) {
        var row = 0;
        Sheets.title(sheet, row++, labels.of("report.title"));
        sheet.value(row++, 0, words.unit(report.council()));
        sheet.value(row++, 0, labels.of("report.session", report.session(), labels.day(report.opensOn())));
        sheet.value(row++, 0, labels.of("report.as-of", labels.day(report.asOf())));
        row++;
        Sheets.head(sheet, row++, List.of(labels.of("report.figure"), labels.of("report.count")));
        for (var figure : report.figures()) {
            sheet.value(row, 0, figure.label());
            sheet.value(row++, 1, figure.count());
        }
        row++;
        Sheets.head(
                sheet,
                row++,
                List.of(
                        labels.of("column.topic"),
                        labels.of("report.count"),
                        labels.of("column.competence"),
                        labels.of("column.result"),
                        labels.of("report.group")));
        for (var line : report.summary()) {
            sheet.value(row, 0, line.topicName());
            sheet.value(row, 1, line.count());
            sheet.value(row, 2, line.competenceName());
            sheet.value(row, 3, line.resultName());
            sheet.value(row++, 4, line.groupName());
        }
        for (var column = 0; column < SUMMARY_WIDTHS.length; column++) {
            sheet.width(column, SUMMARY_WIDTHS[column]);
        }
    }

    private void annex(Worksheet sheet, ReportFigure figure, List<ReportedPetition> petitions) {
        Sheets.title(sheet, 0, labels.of("figure." + figure.word()) + ": " + petitions.size());
        Sheets.head(
                sheet,
                1,
                Stream.concat(
                                Stream.of(labels.of("column.number")),
                                columns.all().stream().map(ReportColumns.Column::heading))
                        .toList());
        sheet.width(0, 6);
        var column = 1;
        for (var each : columns.all()) {
            sheet.width(column, each.width());
            for (var row = 0; row < petitions.size(); row++) {
                sheet.value(row + 2, column, each.cell().apply(petitions.get(row)));
            }
            column++;
        }
        for (var row = 0; row < petitions.size(); row++) {
            sheet.value(row + 2, 0, row + 1);
        }
        if (!petitions.isEmpty()) {
            sheet.range(2, 0, petitions.size() + 1, column - 1)
                    .style()
                    .wrapText(true)
                    .verticalAlignment("top")
                    .set();
        }
        sheet.freezePane(2, 2);
        sheet.repeatRows(1);
        sheet.pageOrientation("landscape");
    }
}

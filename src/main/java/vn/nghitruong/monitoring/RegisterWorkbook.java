package vn.nghitruong.monitoring;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.BiConsumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.nghitruong.casefile.Labels;

/** The register as a table file, written page by page, so that its size does not matter to the memory. */
@Component
public class RegisterWorkbook {

    /** More rows are not written; the file says so. */
    public static final int MOST = 10_000;

    private static final int PAGE = 1_000;
    private static final String HEAD_COLOUR = "D9E2EC";
    private static final String DAY = "dd/mm/yyyy";
    private static final String TEXT = "@";

    private final Register register;
    private final Labels labels;
    private final List<Column> columns;

    RegisterWorkbook(Register register, Labels labels, CaseWords words) {
        this.register = register;
        this.labels = labels;
        this.columns = List.of(
                text("code", 18, RegisterRow::code),
                text("kind", 22, RegisterRow::kindLabel),
                text("title", 60, RegisterRow::title),
                text("state", 26, RegisterRow::stateLabel),
                text("agency", 30, RegisterRow::agencyName),
                text("committee", 26, RegisterRow::committeeName),
                text("topic", 24, RegisterRow::topicName),
                text("place", 20, RegisterRow::place),
                day("opened", RegisterRow::openedOn),
                day("closed", RegisterRow::closedOn),
                day("due", RegisterRow::due),
                text("urgency", 24, RegisterRow::urgency),
                text("returned", 12, row -> row.returned() ? labels.of("register.yes") : null),
                new Column("slips", 14, "0", (cell, row) -> cell.sheet.value(cell.row, cell.column, row.slips())),
                text("council", 24, row -> words.unit(row.council())));
    }

    private record Cell(Worksheet sheet, int row, int column) {}

    private record Column(String word, int width, String format, BiConsumer<Cell, RegisterRow> write) {}

    /** What stands behind a column of texts or days. */
    private interface Part<T> {
        @Nullable
        T of(RegisterRow row);
    }

    /** A text stays one even when it begins like a formula and somebody edits it. */
    private static Column text(String word, int width, Part<String> part) {
        return new Column(word, width, TEXT, (cell, row) -> cell.sheet.value(cell.row, cell.column, part.of(row)));
    }

    private static Column day(String word, Part<java.time.LocalDate> part) {
        return new Column(word, 14, DAY, (cell, row) -> cell.sheet.value(cell.row, cell.column, part.of(row)));
    }

    /** The first rows of the answer; asked for before anything is written, so that a refusal can still be told. */
    public Register.Page first(Question question, Order order) {
        return register.find(question, order, 0, PAGE, null);
    }

    /** Writes these rows and those that follow. */
    public void write(Register.Page first, Question question, Order order, OutputStream out) throws IOException {
        try (var workbook = new Workbook(out, "Nghi Truong", "1.0")) {
            var sheet = workbook.newWorksheet(labels.of("register.sheet"));
            head(sheet);
            var page = first;
            var row = 1;
            while (true) {
                for (var each : page.cases()) {
                    line(sheet, row++, each);
                }
                sheet.flush();
                if (!page.more() || row > MOST) {
                    break;
                }
                page = register.find(question, order, 0, PAGE, page.next());
            }
            if (page.more()) {
                sheet.value(row, 0, labels.of("register.cut", String.valueOf(MOST)));
            }
        }
    }

    private void head(Worksheet sheet) {
        for (var column = 0; column < columns.size(); column++) {
            sheet.value(
                    0,
                    column,
                    labels.of("register.column." + columns.get(column).word()));
            sheet.width(column, columns.get(column).width());
        }
        sheet.range(0, 0, 0, columns.size() - 1)
                .style()
                .bold()
                .wrapText(true)
                .fillColor(HEAD_COLOUR)
                .set();
        sheet.freezePane(1, 1);
        sheet.repeatRows(0);
        sheet.pageOrientation("landscape");
    }

    private void line(Worksheet sheet, int row, RegisterRow content) {
        for (var column = 0; column < columns.size(); column++) {
            var each = columns.get(column);
            each.write().accept(new Cell(sheet, row, column), content);
            sheet.style(row, column)
                    .format(each.format())
                    .verticalAlignment("top")
                    .wrapText(each.width() > 50)
                    .set();
        }
    }
}

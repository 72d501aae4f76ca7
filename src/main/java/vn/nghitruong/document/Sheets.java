package vn.nghitruong.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** How table files look, whichever room writes them. */
public final class Sheets {

    private static final String HEAD_COLOUR = "D9E2EC";

    private Sheets() {}

    /** A file with what is written into it. */
    public static byte[] file(Consumer<Workbook> write) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Nghi Truong", "1.0")) {
            write.accept(workbook);
        } catch (IOException e) {
            throw new UncheckedIOException("a table file could not be written", e);
        }
        return bytes.toByteArray();
    }

    /** A title in the first column. */
    public static void title(Worksheet sheet, int row, String text) {
        sheet.value(row, 0, text);
        sheet.style(row, 0).bold().fontSize(14).set();
    }

    /** The headings of the columns, from the first on. */
    public static void head(Worksheet sheet, int row, List<String> headings) {
        for (var column = 0; column < headings.size(); column++) {
            sheet.value(row, column, headings.get(column));
        }
        sheet.range(row, 0, row, headings.size() - 1)
                .style()
                .bold()
                .wrapText(true)
                .fillColor(HEAD_COLOUR)
                .set();
    }
}

package vn.nghitruong.doors;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import vn.nghitruong.web.WebappClient;

/** A table file as the program sends it. */
record TableFile(HttpResponse<byte[]> answer) {

    static TableFile of(int port, String user, String path) {
        var request = WebappClient.basic(port, user, "demo").request(path).GET().build();
        try {
            return new TableFile(HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    List<Row> rows() {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(answer.body()))) {
            return workbook.getFirstSheet().read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first column below the headings. */
    List<String> codes() {
        return rows().stream().skip(1).map(row -> row.getCellText(0)).toList();
    }
}

package vn.nghitruong.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;

/** Reads the tables shipped under {@code data/}: UTF-8, comma separated, comment lines start with {@code #}. */
public final class ReferenceData {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setCommentMarker('#')
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .setTrim(true)
            .get();

    private ReferenceData() {}

    /** All rows of {@code data/<file>}, columns by name; an empty cell is an empty text. */
    public static List<CSVRecord> rows(String file) {
        try (InputStream stream = new ClassPathResource("data/" + file).getInputStream()) {
            return rows(stream);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read data/" + file, e);
        }
    }

    /** All rows of a file of the office; none if there is no such file. */
    public static List<CSVRecord> rows(Path file) {
        if (!Files.exists(file)) {
            return List.of();
        }
        try (InputStream stream = Files.newInputStream(file)) {
            return rows(stream);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static List<CSVRecord> rows(InputStream stream) throws IOException {
        try (var parser = FORMAT.parse(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return parser.getRecords();
        }
    }
}

package vn.nghitruong.organisation;

import jakarta.annotation.PostConstruct;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.nghitruong.reference.ReferenceData;

/**
 * Brings the shipped units and places into the tables at start. Shipped rows follow the file; rows that an office added
 * stay, also when a later file brings the same code. A file whose edition is already there is left alone.
 */
@Component
class OrganisationFile {

    private static final Logger LOG = LoggerFactory.getLogger(OrganisationFile.class);

    private static final String UNITS = "organisations.csv";
    private static final String PLACES = "places.csv";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    OrganisationFile(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @PostConstruct
    void load() {
        follow(UNITS, this::replaceUnits);
        follow(PLACES, this::replacePlaces);
    }

    private void follow(String file, Runnable replace) {
        var edition = sha256(file);
        transaction.executeWithoutResult(status -> {
            // Locks the row, so that of two nodes starting together one loads and the other finds it done.
            var loaded = jdbc.sql("select sha256 from organisation_file where name = ? for update")
                    .param(file)
                    .query(String.class)
                    .single();
            if (!edition.equals(loaded)) {
                replace.run();
                jdbc.sql("update organisation_file set sha256 = ? where name = ?")
                        .params(edition, file)
                        .update();
                LOG.info("loaded {}", file);
            }
        });
    }

    private void replaceUnits() {
        jdbc.sql("delete from organisation_successor where code in"
                        + " (select code from organisation where origin = 'shipped')")
                .update();
        jdbc.sql("delete from organisation where origin = 'shipped'").update();
        var kept = jdbc.sql("select code from organisation").query(String.class).list();
        var rows = ReferenceData.rows(UNITS);
        for (int position = 0; position < rows.size(); position++) {
            var row = rows.get(position);
            if (kept.contains(row.get("code"))) {
                LOG.warn("unit {} was added by an office and stays as it is", row.get("code"));
            } else {
                insert(row, position);
            }
        }
    }

    private void insert(CSVRecord row, int position) {
        var code = row.get("code");
        jdbc.sql("insert into organisation (code, name, kind, unit_level, council, gateway, valid_from, valid_to,"
                        + " origin, position) values (?, ?, ?, ?, ?, ?, ?, ?, 'shipped', ?)")
                .param(code)
                .param(row.get("name"))
                .param(Organisation.Kind.of(row.get("kind")).code())
                .param(Organisation.Level.of(row.get("level")).code())
                .param(row.get("council"))
                .param(row.get("gateway").isEmpty() ? null : row.get("gateway"))
                .param(LocalDate.parse(row.get("valid_from")))
                .param(day(row.get("valid_to")))
                .param(position)
                .update();
        var successors = list(row.get("successor"), "\\+");
        for (int i = 0; i < successors.size(); i++) {
            jdbc.sql("insert into organisation_successor (code, successor, position) values (?, ?, ?)")
                    .params(code, successors.get(i), i)
                    .update();
        }
    }

    private void replacePlaces() {
        jdbc.sql("delete from place_alias where place in (select name from place where origin = 'shipped')")
                .update();
        jdbc.sql("delete from place where origin = 'shipped'").update();
        var kept = jdbc.sql("select name from place").query(String.class).list();
        for (var row : ReferenceData.rows(PLACES)) {
            var place = row.get("place");
            if (kept.contains(place)) {
                LOG.warn("a place was added by an office and stays as it is");
                continue;
            }
            jdbc.sql("insert into place (name, since_2025_07, before_2025_07, origin) values (?, ?, ?, 'shipped')")
                    .params(place, row.get("since_2025_07"), row.get("before_2025_07"))
                    .update();
            for (var alias : list(row.get("aliases"), "\\|")) {
                jdbc.sql("insert into place_alias (place, alias) values (?, ?)")
                        .params(place, alias)
                        .update();
            }
        }
    }

    private static List<String> list(String cell, String separator) {
        return Arrays.stream(cell.split(separator))
                .map(String::trim)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static @Nullable LocalDate day(String cell) {
        return cell.isEmpty() ? null : LocalDate.parse(cell);
    }

    private static String sha256(String file) {
        try {
            var content = new ClassPathResource("data/" + file).getContentAsByteArray();
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read data/" + file, e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

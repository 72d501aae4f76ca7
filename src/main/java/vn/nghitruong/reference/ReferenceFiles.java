package vn.nghitruong.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings the shipped tables into the database, each once per version of its file, whatever the number of nodes. */
@Component
public class ReferenceFiles {

    private static final Logger LOG = LoggerFactory.getLogger(ReferenceFiles.class);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    ReferenceFiles(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /**
     * Gives the rows of {@code data/<file>} to {@code loader} if this version of the file was not the last one loaded.
     * The loader runs in a transaction and alone: a second node waits here and then finds the work done.
     */
    public void load(String file, Consumer<List<CSVRecord>> loader) {
        var sha256 = sha256(file);
        remember(file);
        transaction.executeWithoutResult(status -> {
            var loaded = jdbc.sql("select sha256 from reference_file where name = ? for update")
                    .param(file)
                    .query(String.class)
                    .single();
            if (!loaded.equals(sha256)) {
                var rows = ReferenceData.rows(file);
                loader.accept(rows);
                jdbc.sql("update reference_file set sha256 = ?, loaded_at = ? where name = ?")
                        .params(sha256, OffsetDateTime.now(ZoneOffset.UTC), file)
                        .update();
                LOG.info("loaded {} rows of {}", rows.size(), file);
            }
        });
    }

    /** A row to lock: written in a transaction of its own, since another node may write it at the same moment. */
    private void remember(String file) {
        var known = jdbc.sql("select count(*) from reference_file where name = ?")
                .param(file)
                .query(Integer.class)
                .single();
        if (known == 0) {
            try {
                jdbc.sql("insert into reference_file (name, sha256, loaded_at) values (?, '', ?)")
                        .params(file, OffsetDateTime.now(ZoneOffset.UTC))
                        .update();
            } catch (DuplicateKeyException otherNode) {
                LOG.debug("another node is loading {}", file);
            }
        }
    }

    private static String sha256(String file) {
        try (var stream = new ClassPathResource("data/" + file).getInputStream()) {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(stream.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read data/" + file, e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

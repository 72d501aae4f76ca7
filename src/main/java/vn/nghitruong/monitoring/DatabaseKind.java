package vn.nghitruong.monitoring;

import java.sql.DatabaseMetaData;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Component;

/** Which of the two databases the program runs on, where they can do different things. */
@Component
class DatabaseKind {

    private final boolean postgres;

    DatabaseKind(JdbcTemplate template) throws MetaDataAccessException {
        postgres = "PostgreSQL"
                .equals(JdbcUtils.extractDatabaseMetaData(
                        Objects.requireNonNull(template.getDataSource()), DatabaseMetaData::getDatabaseProductName));
    }

    boolean isPostgres() {
        return postgres;
    }
}

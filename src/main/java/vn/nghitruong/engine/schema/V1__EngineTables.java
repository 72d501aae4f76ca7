package vn.nghitruong.engine.schema;

import java.util.List;
import java.util.Locale;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/**
 * Runs the engine's official create scripts. Flyway holds a lock meanwhile, so two nodes may start on one empty
 * database; the engine itself is told never to touch the schema.
 */
public class V1__EngineTables extends BaseJavaMigration {

    private static final List<String> PARTS = List.of(
            "engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history");

    @Override
    public void migrate(Context context) throws Exception {
        var connection = context.getConnection();
        var product = connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
        var database = product.contains("postgres") ? "postgres" : "h2";
        for (var part : PARTS) {
            var script = "org/camunda/bpm/engine/db/create/activiti." + database + ".create." + part + ".sql";
            ScriptUtils.executeSqlScript(connection, new EncodedResource(new ClassPathResource(script), "UTF-8"));
        }
    }
}

package vn.nghitruong.monitoring;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SimplePropertySqlParameterSource;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register's rows, read and written; it decides nothing. */
@Repository
class CaseIndexTable {

    static final String COLUMNS = "code, kind, council, title, state, outcome, opened_on, closed_on, agency, committee,"
            + " topic, place, returned, slips, due, half_on, most_on, words, readers";

    private static final String INSERT = "insert into case_index (" + COLUMNS + ") values (:code, :kind, :council,"
            + " :title, :state, :outcome, :openedOn, :closedOn, :agency, :committee, :topic, :place, :returned, :slips,"
            + " :due, :halfOn, :mostOn, :words, :readers)";
    private static final String UPDATE = "update case_index set title = :title, state = :state, outcome = :outcome,"
            + " closed_on = :closedOn, agency = :agency, committee = :committee, topic = :topic, place = :place,"
            + " returned = :returned, slips = :slips, due = :due, half_on = :halfOn, most_on = :mostOn,"
            + " words = :words, readers = :readers where code = :code";

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;

    CaseIndexTable(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.batches = new NamedParameterJdbcTemplate(template);
    }

    /** Reads rows and keeps others from changing them until the transaction ends; always in the order of codes. */
    List<CaseFacts> hold(Collection<String> codes) {
        return rows(codes, " for update");
    }

    List<CaseFacts> read(Collection<String> codes) {
        return rows(codes, "");
    }

    private List<CaseFacts> rows(Collection<String> codes, String held) {
        return jdbc.sql("select " + COLUMNS + " from case_index where code = any(?) order by code" + held)
                .param(codes.toArray(String[]::new))
                .query(CaseFacts.class)
                .list();
    }

    void insert(Collection<CaseFacts> rows) {
        batches.batchUpdate(INSERT, parameters(rows));
    }

    void update(Collection<CaseFacts> rows) {
        batches.batchUpdate(UPDATE, parameters(rows));
    }

    boolean isEmpty() {
        return jdbc.sql("select code from case_index limit 1")
                .query(String.class)
                .list()
                .isEmpty();
    }

    void empty() {
        jdbc.sql("delete from case_index").update();
    }

    private static SqlParameterSource[] parameters(Collection<CaseFacts> rows) {
        return rows.stream().map(SimplePropertySqlParameterSource::new).toArray(SqlParameterSource[]::new);
    }
}

package vn.nghitruong.request;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.nghitruong.refusal.Refusal;

/** Requests and their contributions as rows. */
@Component
class RequestTable {

    private static final String COLUMNS = "code, case_code, council, kind, title, round, entry, gateway, lead, reason,"
            + " letter_number, letter_date, sent_on, due_entry, lead_entry, accept_entry, returns, acceptance, answer,"
            + " document_number, document_date, file, answered_on, recorded_by, state, process_instance,"
            + " followed_step, followed_on, next_step";

    private final JdbcClient jdbc;

    RequestTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(
            String code, RequestDraft draft, int round, RequestEntry entry, LocalDate sentOn, long due, int returns) {
        jdbc.sql("insert into request (code, case_code, council, kind, title, round, entry, gateway, lead, reason,"
                        + " letter_number, letter_date, sent_on, due_entry, returns, state)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(code, draft.caseCode(), draft.council(), draft.kind().word(), draft.title(), round)
                .params(entry.word(), draft.gateway(), draft.lead(), draft.reason(), draft.letterNumber())
                .params(draft.letterDate(), sentOn, due, returns, Request.OPEN)
                .update();
    }

    Optional<Request> find(String code) {
        return jdbc.sql("select " + COLUMNS + " from request where code = ?")
                .param(code)
                .query(Request.class)
                .optional();
    }

    List<Request> ofCases(Collection<String> caseCodes) {
        return caseCodes.isEmpty()
                ? List.of()
                : jdbc.sql("select " + COLUMNS + " from request where case_code in (:codes) order by case_code, round")
                        .param("codes", caseCodes)
                        .query(Request.class)
                        .list();
    }

    /** Changes columns of an open request; somebody else may have closed it meanwhile. */
    void change(String code, String assignments, @Nullable Object... values) {
        var statement = jdbc.sql("update request set " + assignments + " where code = ? and state = 'open'");
        for (var value : values) {
            statement = statement.param(value);
        }
        if (statement.param(code).update() == 0) {
            throw Refusal.conflict("request.not-open", code);
        }
    }

    void ask(String code, String agency, long entry) {
        jdbc.sql("insert into request_contribution (request_code, agency, deadline_entry, state)"
                        + " values (?, ?, ?, 'asked')")
                .params(code, agency, entry)
                .update();
    }

    void propose(String code, Collection<String> agencies) {
        for (var agency : agencies) {
            jdbc.sql("insert into request_contribution (request_code, agency, state) values (?, ?, 'proposed')")
                    .params(code, agency)
                    .update();
        }
    }

    void dropContributions(String code) {
        jdbc.sql("delete from request_contribution where request_code = ?")
                .param(code)
                .update();
    }

    List<Contribution> contributions(String code) {
        return contributions(List.of(code));
    }

    List<Contribution> contributions(Collection<String> codes) {
        return codes.isEmpty()
                ? List.of()
                : jdbc.sql("select request_code, agency, deadline_entry, state, answer, answered_on"
                                + " from request_contribution where request_code in (:codes)"
                                + " order by request_code, agency")
                        .param("codes", codes)
                        .query(Contribution.class)
                        .list();
    }

    void contributed(String code, String agency, String answer, LocalDate on) {
        var rows = jdbc.sql("update request_contribution set state = 'given', answer = ?, answered_on = ?"
                        + " where request_code = ? and agency = ? and state = 'asked'")
                .params(answer, on, code, agency)
                .update();
        if (rows == 0) {
            throw Refusal.conflict("conflict");
        }
    }

    void missing(String code) {
        jdbc.sql("update request_contribution set state = 'missing' where request_code = ? and state = 'asked'")
                .param(code)
                .update();
    }

    void reminded(String code, String step, LocalDate on, String addressee, @Nullable String copyTo) {
        jdbc.sql("insert into request_reminder (request_code, step, sent_on, addressee, copy_to)"
                        + " values (?, ?, ?, ?, ?)")
                .params(code, step, on, addressee)
                .param(copyTo)
                .update();
    }
}

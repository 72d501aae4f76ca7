package vn.nghitruong.petition;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Petitions as rows. */
@Component
class PetitionTable {

    private final JdbcClient jdbc;

    PetitionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(String code, Intake.Draft draft) {
        jdbc.sql("insert into petition (code, council, source, received_on, place, content, session_code, phase,"
                        + " deputies_group, contact_on, topic) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(code, draft.council(), draft.source(), draft.receivedOn(), draft.place(), draft.content())
                .params(draft.session(), draft.phase(), draft.deputiesGroup(), draft.contactOn(), draft.topic())
                .update();
    }

    void insertVoter(String code, int number, Voter voter) {
        jdbc.sql("insert into petition_voter (petition_code, number, name, address, phone) values (?, ?, ?, ?, ?)")
                .params(code, number, voter.name(), voter.address(), voter.phone())
                .update();
    }

    List<Voter> voters(String code) {
        return jdbc.sql("select name, address, phone from petition_voter where petition_code = ? order by number")
                .param(code)
                .query(Voter.class)
                .list();
    }

    Optional<Petition> find(String code) {
        return jdbc.sql("select * from petition where code = ?")
                .param(code)
                .query(Petition.class)
                .optional();
    }

    /** Many petitions in one query, by code. */
    List<Petition> all(Collection<String> codes) {
        return jdbc.sql("select * from petition where code = any(?) order by code")
                .param(codes.toArray(String[]::new))
                .query(Petition.class)
                .list();
    }

    void change(String code, String assignments, @Nullable Object... values) {
        var statement = jdbc.sql("update petition set " + assignments + " where code = ?");
        for (var value : values) {
            statement = statement.param(value);
        }
        statement.param(code).update();
    }
}

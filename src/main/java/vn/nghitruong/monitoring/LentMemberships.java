package vn.nghitruong.monitoring;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.nghitruong.engine.LentGroups;
import vn.nghitruong.engine.Memberships;

/** The memberships that stand-ins were lent; a membership that somebody really has is never taken away. */
@Repository
class LentMemberships implements LentGroups {

    private final JdbcClient jdbc;
    private final Memberships memberships;

    LentMemberships(JdbcClient jdbc, Memberships memberships) {
        this.jdbc = jdbc;
        this.memberships = memberships;
    }

    private record Lent(String userId, String groupId) {}

    @Override
    public Map<String, String> of(String user) {
        return jdbc
                .sql("select distinct m.group_id, s.unit from stand_in_member m join stand_in s on s.id = m.stand_in_id"
                        + " where m.user_id = ?")
                .param(user)
                .query((row, number) -> Map.entry(row.getString("group_id"), row.getString("unit")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Lends a group to a user for a period; nothing happens where the user really belongs to it. */
    void lend(String standIn, String user, String group) {
        if (memberships.add(user, group) || of(user).containsKey(group)) {
            jdbc.sql("insert into stand_in_member (stand_in_id, user_id, group_id) values (?, ?, ?)")
                    .params(standIn, user, group)
                    .update();
        }
    }

    /** Takes back what was lent for a period, but for what another period still lends to the same user. */
    void takeBack(String standIn) {
        var lent = jdbc.sql("select user_id, group_id from stand_in_member where stand_in_id = ?"
                        + " order by user_id, group_id")
                .param(standIn)
                .query(Lent.class)
                .list();
        jdbc.sql("delete from stand_in_member where stand_in_id = ?")
                .param(standIn)
                .update();
        lent.stream()
                .filter(one -> !of(one.userId()).containsKey(one.groupId()))
                .forEach(one -> memberships.remove(one.userId(), one.groupId()));
    }
}

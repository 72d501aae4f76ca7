package vn.nghitruong.supervision;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Missions, their bodies and recommendations as rows. */
@Component
class MissionTable {

    private final JdbcClient jdbc;

    MissionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(String code, Missions.Draft draft) {
        jdbc.sql("insert into mission (code, council, subject, unit, form, starts_on, ends_on, members, outside_reason)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        code,
                        draft.council(),
                        draft.subject().word(),
                        draft.unit(),
                        draft.form().word())
                .params(draft.startsOn(), draft.endsOn(), draft.members(), draft.reason())
                .update();
    }

    Optional<Mission> find(String code) {
        return jdbc.sql("select * from mission where code = ?")
                .param(code)
                .query(Mission.class)
                .optional();
    }

    /** A council's missions that start in a year, the last first. */
    List<Mission> ofYear(String council, int year) {
        return jdbc.sql("select * from mission where council = ? and starts_on between ? and ?"
                        + " order by starts_on desc, code desc")
                .params(council, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))
                .query(Mission.class)
                .list();
    }

    void change(String code, String assignments, @Nullable Object... values) {
        update("mission", code, assignments, values);
    }

    void insertBody(String code, String mission, int number, String body) {
        jdbc.sql("insert into mission_body (code, mission_code, number, body) values (?, ?, ?, ?)")
                .params(code, mission, number, body)
                .update();
    }

    Optional<MissionBody> findBody(String code) {
        return jdbc.sql("select * from mission_body where code = ?")
                .param(code)
                .query(MissionBody.class)
                .optional();
    }

    List<MissionBody> bodies(String mission) {
        return jdbc.sql("select * from mission_body where mission_code = ? order by number")
                .param(mission)
                .query(MissionBody.class)
                .list();
    }

    void changeBody(String code, String assignments, @Nullable Object... values) {
        update("mission_body", code, assignments, values);
    }

    void insertRecommendation(
            String code, Mission mission, Recommendations.Draft draft, LocalDate madeOn, LocalDate due) {
        jdbc.sql("insert into recommendation (code, mission_code, council, agency, content, made_on, due_on, state)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(code, mission.code(), mission.council(), draft.agency(), draft.content())
                .params(madeOn, due, Recommendation.OPEN)
                .update();
    }

    Optional<Recommendation> findRecommendation(String code) {
        return jdbc.sql("select * from recommendation where code = ?")
                .param(code)
                .query(Recommendation.class)
                .optional();
    }

    List<Recommendation> recommendations(String mission) {
        return jdbc.sql("select * from recommendation where mission_code = ? order by code")
                .param(mission)
                .query(Recommendation.class)
                .list();
    }

    /** How many recommendations of some missions are not settled, by mission. */
    List<Open> open(List<String> missions) {
        return missions.isEmpty()
                ? List.of()
                : jdbc.sql("select mission_code, count(*) as total,"
                                + " sum(case when state in ('done', 'withdrawn') then 0 else 1 end) as open"
                                + " from recommendation where mission_code in (:codes) group by mission_code")
                        .param("codes", missions)
                        .query(Open.class)
                        .list();
    }

    /** A mission's recommendations counted. */
    record Open(String missionCode, int total, int open) {}

    void changeRecommendation(String code, String assignments, @Nullable Object... values) {
        update("recommendation", code, assignments, values);
    }

    void insertReview(
            String code, int number, String state, @Nullable String reason, LocalDate on, @Nullable LocalDate nextDue) {
        jdbc.sql("insert into recommendation_review (recommendation_code, number, state, reason, reviewed_on, next_due)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(code, number, state)
                .param(reason)
                .param(on)
                .param(nextDue)
                .update();
    }

    /** A review as it was made. */
    record Review(
            int number,
            String state,
            @Nullable String reason,
            LocalDate reviewedOn,
            @Nullable LocalDate nextDue) {}

    /** The reviews of a recommendation, the first one first. */
    List<Review> reviews(String recommendation) {
        return jdbc.sql("select number, state, reason, reviewed_on, next_due from recommendation_review"
                        + " where recommendation_code = ? order by number")
                .param(recommendation)
                .query(Review.class)
                .list();
    }

    /** The codes of a mission's bodies or recommendations, in their order. */
    List<String> codes(String table, String mission) {
        return jdbc.sql("select code from " + table + " where mission_code = ? order by code")
                .param(mission)
                .query(String.class)
                .list();
    }

    private void update(String table, String code, String assignments, @Nullable Object... values) {
        var statement = jdbc.sql("update " + table + " set " + assignments + " where code = ?");
        for (var value : values) {
            statement = statement.param(value);
        }
        statement.param(code).update();
    }
}

package vn.nghitruong.monitoring;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.nghitruong.casefile.Labels;
import vn.nghitruong.engine.CurrentUser;
import vn.nghitruong.engine.EngineWork;
import vn.nghitruong.engine.Memberships;
import vn.nghitruong.engine.ProcessVariable;
import vn.nghitruong.engine.Routing;
import vn.nghitruong.organisation.Organisation;
import vn.nghitruong.organisation.Organisations;
import vn.nghitruong.refusal.Refusal;

/**
 * Names stand-ins: for some days the users of another unit, or one user, belong to a unit's groups too. Named and ended by
 * the unit's leadership or by a supervisor of its council; the process {@code stand-in} keeps the days.
 */
@Service
public class StandIns {

    public static final ProcessVariable<String> STAND_IN = ProcessVariable.text("standIn");
    private static final ProcessVariable<String> COUNCIL = ProcessVariable.text("council");
    private static final ProcessVariable<Date> BEGINS_AT = ProcessVariable.date("beginsAt");
    private static final ProcessVariable<Date> ENDS_AT = ProcessVariable.date("endsAt");
    private static final String PROCESS = "stand-in";
    private static final int LONGEST = 366;
    private static final String COLUMNS =
            "select id, council, unit, stand_in, first_day, last_day, reason, state, named_by from stand_in";

    private final JdbcClient jdbc;
    private final LentMemberships lent;
    private final Memberships memberships;
    private final StandInRights rights;
    private final Organisations organisations;
    private final EngineWork engine;
    private final CurrentUser user;
    private final Labels labels;
    private final Clock clock;

    StandIns(
            JdbcClient jdbc,
            LentMemberships lent,
            Memberships memberships,
            StandInRights rights,
            Organisations organisations,
            EngineWork engine,
            CurrentUser user,
            Labels labels,
            Clock clock) {
        this.jdbc = jdbc;
        this.lent = lent;
        this.memberships = memberships;
        this.rights = rights;
        this.organisations = organisations;
        this.engine = engine;
        this.user = user;
        this.labels = labels;
        this.clock = clock;
    }

    /** Who stands in for whom, from which day to which, both included, and why. */
    public record Order(String unit, String standIn, LocalDate from, LocalDate to, String reason) {}

    private record Row(
            String id,
            String council,
            String unit,
            String standIn,
            LocalDate firstDay,
            LocalDate lastDay,
            String reason,
            String state,
            String namedBy) {}

    /**
     * Names a stand-in; what it needs to work is there from the first day on.
     *
     * @return its id
     * @throws Refusal no right, an unknown or ended unit, nobody who works for the unit's council, days in a wrong order
     *     or too many, or the same stand-in at that time already
     */
    @Transactional
    public String name(Order order) {
        var today = LocalDate.now(clock);
        var unit = organisations.requireValid(order.unit(), today);
        if (unit.kind() == Organisation.Kind.COUNCIL || !rights.mayDecide(unit.code(), unit.council())) {
            throw Refusal.forbidden("stand-in.not-leadership", unit.name());
        }
        requireAble(unit, order.standIn(), today);
        requireDays(order);
        var id = UUID.randomUUID().toString();
        jdbc.sql("insert into stand_in (id, council, unit, stand_in, first_day, last_day, reason, state, named_by,"
                        + " named_at) values (?, ?, ?, ?, ?, ?, ?, 'planned', ?, ?)")
                .params(id, unit.council(), unit.code(), order.standIn(), order.from(), order.to())
                .params(order.reason(), user.actor().orElse("system"), now())
                .update();
        engine.start(
                PROCESS,
                id,
                Routing.with(STAND_IN, id)
                        .and(COUNCIL, unit.council())
                        .and(BEGINS_AT, EngineWork.at(order.from().atStartOfDay()))
                        .and(ENDS_AT, EngineWork.at(order.to().plusDays(1).atStartOfDay())));
        return id;
    }

    /** What the current user may see: of the councils watched over, of the units led, and where the user stands in. */
    @Transactional(readOnly = true)
    public List<StandIn> of(@Nullable String council) {
        return jdbc
                .sql(COLUMNS
                        + " where cast(:council as varchar) is null or council = :council order by first_day desc, id")
                .param("council", council)
                .query(Row.class)
                .list()
                .stream()
                .filter(row -> rights.mayDecide(row.unit(), row.council()) || rights.standsIn(row.standIn()))
                .map(this::shown)
                .toList();
    }

    /** Ends a period now, begun or not. */
    @Transactional
    public void end(String id) {
        var row = hold(id);
        if (!rights.mayDecide(row.unit(), row.council())) {
            throw rights.standsIn(row.standIn())
                    ? Refusal.forbidden("stand-in.not-leadership", name(row.unit()))
                    : Refusal.notFound("stand-in.unknown");
        }
        if (row.state().equals("ended")) {
            throw Refusal.conflict("stand-in.ended");
        }
        if (!engine.tell("Message_StandInEnded", PROCESS, id, Routing.none())) {
            // An administrator may have taken the process away; what was lent must not stay.
            revoke(id);
        }
    }

    /** The first day has come: the stand-in's users belong to the unit's groups. */
    @Transactional
    public void grant(String id) {
        var row = hold(id);
        var users = organisations.find(row.standIn()).isPresent()
                ? memberships.users(row.standIn())
                : List.of(row.standIn());
        for (var one : users) {
            lent.lend(id, one, row.unit());
            lent.lend(id, one, leadership(row.unit()));
        }
        jdbc.sql("update stand_in set state = 'active' where id = ?").param(id).update();
    }

    /** The last day is past, or the period was ended: what was lent is taken back. */
    @Transactional
    public void revoke(String id) {
        hold(id);
        lent.takeBack(id);
        jdbc.sql("update stand_in set state = 'ended', ended_by = ?, ended_at = ? where id = ?")
                .param(user.actor().orElse(null))
                .param(now())
                .param(id)
                .update();
    }

    private void requireAble(Organisation unit, String standIn, LocalDate today) {
        if (standIn.equals(unit.code())) {
            throw Refusal.invalid("stand-in.itself");
        }
        var other = organisations.find(standIn);
        var able = other.isPresent()
                ? StandInRights.worksFor(organisations.requireValid(standIn, today), unit.council())
                : isUserOf(unit.council(), standIn);
        if (!able) {
            throw Refusal.invalid("stand-in.not-able", name(unit.council()));
        }
    }

    /** Agencies of the province answer communes too: that a user answers a council does not make it one of its people. */
    private boolean isUserOf(String council, String user) {
        return memberships.worksFor(user, council)
                && memberships.groups(user).stream()
                        .flatMap(group -> organisations.find(group).stream())
                        .allMatch(own -> StandInRights.worksFor(own, council));
    }

    private void requireDays(Order order) {
        if (order.to().isBefore(order.from()) || order.from().plusDays(LONGEST).isBefore(order.to())) {
            throw Refusal.invalid("stand-in.days", String.valueOf(LONGEST));
        }
        var same = jdbc.sql("select count(*) from stand_in where unit = ? and stand_in = ? and state <> 'ended'"
                        + " and first_day <= ? and last_day >= ?")
                .params(order.unit(), order.standIn(), order.to(), order.from())
                .query(Long.class)
                .single();
        if (same > 0) {
            throw Refusal.conflict("stand-in.twice");
        }
    }

    private Row hold(String id) {
        return jdbc.sql(COLUMNS + " where id = ? for update")
                .param(id)
                .query(Row.class)
                .optional()
                .orElseThrow(() -> Refusal.notFound("stand-in.unknown"));
    }

    private StandIn shown(Row row) {
        return new StandIn(
                row.id(),
                row.council(),
                row.unit(),
                name(row.unit()),
                row.standIn(),
                name(row.standIn()),
                row.firstDay(),
                row.lastDay(),
                row.reason(),
                row.state(),
                labels.of("stand-in." + row.state()),
                name(row.namedBy()),
                !row.state().equals("ended") && rights.mayDecide(row.unit(), row.council()));
    }

    private String name(String code) {
        return organisations.find(code).map(Organisation::name).orElse(code);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static String leadership(String unit) {
        return unit + ".ld";
    }
}

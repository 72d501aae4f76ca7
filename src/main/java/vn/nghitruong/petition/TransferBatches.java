package vn.nghitruong.petition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.nghitruong.casefile.CaseAccess;
import vn.nghitruong.engine.CurrentUser;
import vn.nghitruong.organisation.Organisations;
import vn.nghitruong.refusal.Refusal;

/** Petitions that an office has put together for one letter (đợt chuyển). */
@Service
public class TransferBatches {

    private static final String WAITING = "from petition p join case_file f on f.code = p.code"
            + " where p.council = ? and f.state = 'transferring' and f.closed_on is null";

    private final JdbcClient jdbc;
    private final CaseAccess access;
    private final Organisations organisations;
    private final CurrentUser user;
    private final Clock clock;

    TransferBatches(JdbcClient jdbc, CaseAccess access, Organisations organisations, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.organisations = organisations;
        this.user = user;
        this.clock = clock;
    }

    /** A petition that waits for its letter. */
    public record Item(
            String code,
            String title,
            String place,
            @Nullable String lead,
            @Nullable String gateway,
            @Nullable String reason,
            @Nullable String batch) {}

    /** A batch that was put together. */
    public record Batch(String id, String council, String madeBy, LocalDate madeOn, List<String> petitions) {}

    /** All that waits in a council; who may approve and who may put together. */
    public record Waiting(List<Item> petitions, List<Batch> batches, boolean mayApprove, boolean mayPutTogether) {}

    /** The councils for which the current user puts batches together or approves them, code to name. */
    public Map<String, String> councils() {
        var names = new LinkedHashMap<String, String>();
        for (var code : access.councils()) {
            var works = access.isOf(organisations.office(code).code())
                    || access.isOf(organisations.standingCommittee(code).code());
            if (works) {
                names.put(code, organisations.require(code).name());
            }
        }
        return names;
    }

    /** What waits for the standing committee of a council. */
    @Transactional(readOnly = true)
    public Waiting waiting(String council) {
        var office = organisations.office(council).code();
        var standing = organisations.standingCommittee(council).code();
        if (!access.isOf(office) && !access.isOf(standing)) {
            throw Refusal.notFound("case.unknown");
        }
        var items = jdbc
                .sql("select p.code, f.title, p.place, p.lead, p.gateway, p.assignment_reason as reason,"
                        + " (select b.id from transfer_batch b join transfer_batch_petition t on t.batch_id = b.id"
                        + " where t.petition_code = p.code and b.state = 'open') as batch "
                        + WAITING + " order by p.code")
                .param(council)
                .query(Item.class)
                .list()
                .stream()
                .map(this::named)
                .toList();
        return new Waiting(items, open(council), access.isOf(standing), access.isOf(office));
    }

    /** Puts waiting petitions together; each is in one open batch at most. */
    @Transactional
    public Batch putTogether(String council, List<String> petitions) {
        requireOffice(council);
        if (petitions.isEmpty() || petitions.stream().distinct().count() != petitions.size()) {
            throw Refusal.invalid("transfer.codes-twice");
        }
        hold(petitions);
        var waiting = waiting(council).petitions();
        for (var code : petitions) {
            var item = waiting.stream()
                    .filter(candidate -> candidate.code().equals(code))
                    .findFirst();
            if (item.isEmpty() || item.get().batch() != null) {
                throw Refusal.conflict("transfer.not-waiting", code);
            }
        }
        var batch = new Batch(UUID.randomUUID().toString(), council, user.id(), LocalDate.now(clock), petitions);
        jdbc.sql("insert into transfer_batch (id, council, made_by, made_on, state) values (?, ?, ?, ?, 'open')")
                .params(batch.id(), council, batch.madeBy(), batch.madeOn())
                .update();
        for (var code : petitions) {
            jdbc.sql("insert into transfer_batch_petition (batch_id, petition_code) values (?, ?)")
                    .params(batch.id(), code)
                    .update();
        }
        return batch;
    }

    /** Takes an open batch apart; its petitions wait on. */
    @Transactional
    public void takeApart(String id) {
        var council = jdbc.sql("select council from transfer_batch where id = ? and state = 'open'")
                .param(id)
                .query(String.class)
                .optional()
                .orElseThrow(() -> Refusal.notFound("transfer.batch-unknown"));
        requireOffice(council);
        jdbc.sql("update transfer_batch set state = 'apart' where id = ?")
                .param(id)
                .update();
    }

    /** Closes batches whose petitions have all gone out. */
    public void sent(List<String> petitions) {
        jdbc.sql("update transfer_batch b set state = 'sent' where b.state = 'open' and exists"
                        + " (select 1 from transfer_batch_petition t where t.batch_id = b.id"
                        + " and t.petition_code in (:codes)) and not exists"
                        + " (select 1 from transfer_batch_petition t join case_file f on f.code = t.petition_code"
                        + " where t.batch_id = b.id and f.state = 'transferring')")
                .param("codes", petitions)
                .update();
    }

    /** Lets a colleague who wants the same petitions at the same moment wait, and then see that they are taken. */
    private void hold(List<String> petitions) {
        jdbc.sql("select code from petition where code in (:codes) order by code for update")
                .param("codes", petitions)
                .query(String.class)
                .list();
    }

    private List<Batch> open(String council) {
        return jdbc.sql("select id, council, made_by, made_on from transfer_batch"
                        + " where council = ? and state = 'open' order by made_on, id")
                .param(council)
                .query((row, number) -> new Batch(
                        row.getString("id"),
                        row.getString("council"),
                        row.getString("made_by"),
                        row.getObject("made_on", LocalDate.class),
                        petitionsOf(row.getString("id"))))
                .list();
    }

    private List<String> petitionsOf(String batch) {
        return jdbc.sql("select petition_code from transfer_batch_petition where batch_id = ? order by petition_code")
                .param(batch)
                .query(String.class)
                .list();
    }

    private Item named(Item item) {
        return new Item(
                item.code(),
                item.title(),
                item.place(),
                name(item.lead()),
                name(item.gateway()),
                item.reason(),
                item.batch());
    }

    private @Nullable String name(@Nullable String unit) {
        return unit == null
                ? null
                : organisations.find(unit).map(found -> found.name()).orElse(unit);
    }

    private void requireOffice(String council) {
        if (!access.isOf(organisations.office(council).code())) {
            throw Refusal.forbidden("petition.foreign-council");
        }
    }
}

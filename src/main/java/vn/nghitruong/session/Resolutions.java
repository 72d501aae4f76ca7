package vn.nghitruong.session;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.nghitruong.casefile.CaseFiles;
import vn.nghitruong.casefile.Labels;
import vn.nghitruong.deadline.Deadlines;
import vn.nghitruong.document.Documents;
import vn.nghitruong.refusal.Echo;
import vn.nghitruong.refusal.Refusal;

/** The register of resolutions: numbered in two series per council and year, signed, sent up and published. */
@Service
public class Resolutions {

    private static final Pattern NUMBER = Pattern.compile("0*([1-9]\\d{0,4})(?:/(\\d{4}))?(?:/NQ-HĐND)?");
    private static final String SEND_UP = "resolution.send-up";
    private static final String GAZETTE = "resolution.to-gazette";

    private final JdbcClient jdbc;
    private final Items items;
    private final Sessions sessions;
    private final CaseFiles files;
    private final Deadlines deadlines;
    private final Documents documents;
    private final Labels labels;

    Resolutions(
            JdbcClient jdbc,
            Items items,
            Sessions sessions,
            CaseFiles files,
            Deadlines deadlines,
            Documents documents,
            Labels labels) {
        this.jdbc = jdbc;
        this.items = items;
        this.sessions = sessions;
        this.files = files;
        this.deadlines = deadlines;
        this.documents = documents;
        this.labels = labels;
    }

    /**
     * A resolution as it is signed.
     *
     * @param number {@code 12}, {@code 12/2026/NQ-HĐND} or {@code 12/NQ-HĐND}; the long forms must fit the series
     */
    public record Signed(
            String number,
            boolean normative,
            LocalDate signedOn,
            String signedBy,
            LocalDate effectiveOn,
            @Nullable String file) {}

    /** The items of a session that became resolutions. */
    public List<String> adopted(String session) {
        return items.ofSession(session).stream()
                .filter(item -> SessionItem.ADOPTED.equals(item.outcome()))
                .filter(item -> item.itemKind() == ItemKind.RESOLUTION)
                .map(SessionItem::code)
                .toList();
    }

    /** The number that follows the last one of a series. */
    public int next(String council, int year, boolean normative) {
        return jdbc.sql("select coalesce(max(sequence), 0) + 1 from resolution"
                        + " where council = ? and number_year = ? and normative = ?")
                .params(council, year, normative)
                .query(Integer.class)
                .single();
    }

    /** Registers an adopted item's resolution and opens the time to send it up and to publish it. */
    @Transactional
    public void issue(String itemCode, Signed signed) {
        var item = items.require(itemCode);
        var session = sessions.require(item.sessionCode());
        if (signed.signedOn().isBefore(session.opensOn())) {
            throw Refusal.invalid("resolution.signed-before-session", labels.day(session.opensOn()));
        }
        if (signed.effectiveOn().isBefore(signed.signedOn())) {
            throw Refusal.invalid("resolution.effective-before-signing");
        }
        var year = signed.signedOn().getYear();
        var sequence = sequence(signed, year);
        var number = sequence(sequence) + (signed.normative() ? "/" + year : "") + "/NQ-HĐND";
        if (signed.file() != null) {
            documents.attach(signed.file(), itemCode);
        }
        var sendUp =
                deadlines.open(itemCode, "send-up", deadlines.calculate(SEND_UP, signed.signedOn(), session.council()));
        var gazette =
                deadlines.open(itemCode, "gazette", deadlines.calculate(GAZETTE, signed.signedOn(), session.council()));
        insert(new Resolution(
                itemCode,
                session.code(),
                session.council(),
                year,
                signed.normative(),
                sequence,
                number,
                item.title(),
                signed.signedOn(),
                signed.signedBy(),
                signed.effectiveOn(),
                signed.file(),
                sendUp.id(),
                null,
                gazette.id(),
                null));
        files.note(itemCode, "resolution-issued", number);
        files.note(session.code(), "resolution-issued", number);
    }

    /** A council's resolutions of a year, the newest first; for its units and supervisors. */
    public List<Resolution> ofYear(String council, int year) {
        sessions.requireReadableCouncil(council);
        return jdbc.sql("select * from resolution where council = ? and number_year = ?"
                        + " order by normative desc, sequence desc")
                .params(council, year)
                .query(Resolution.class)
                .list();
    }

    /** It was sent up on a day. */
    @Transactional
    public void sentUp(String itemCode, LocalDate on) {
        var resolution = requireOfOffice(itemCode, on);
        change(resolution.sentUpOn(), "sent_up_on", itemCode, on);
        deadlines.close(resolution.sendUpEntry(), on);
        files.note(itemCode, "resolution-sent-up", labels.day(on));
    }

    /** It was handed to the gazette on a day. */
    @Transactional
    public void gazetted(String itemCode, LocalDate on) {
        var resolution = requireOfOffice(itemCode, on);
        change(resolution.gazetteOn(), "gazette_on", itemCode, on);
        deadlines.close(resolution.gazetteEntry(), on);
        files.note(itemCode, "resolution-gazetted", labels.day(on));
    }

    private Resolution requireOfOffice(String itemCode, LocalDate on) {
        items.requireReadable(itemCode);
        var resolution = jdbc.sql("select * from resolution where item_code = ?")
                .param(itemCode)
                .query(Resolution.class)
                .optional()
                .orElseThrow(() -> Refusal.notFound("case.unknown"));
        sessions.requireOffice(resolution.council());
        if (on.isBefore(resolution.signedOn())) {
            throw Refusal.invalid("resolution.before-signing", labels.day(resolution.signedOn()));
        }
        return resolution;
    }

    private void change(@Nullable LocalDate already, String column, String itemCode, LocalDate on) {
        if (already != null) {
            throw Refusal.conflict("resolution.done-already", labels.day(already));
        }
        jdbc.sql("update resolution set " + column + " = ? where item_code = ?")
                .params(on, itemCode)
                .update();
    }

    /** The number within the series; a long form that names another year or the other series is refused. */
    private static int sequence(Signed signed, int year) {
        var match = NUMBER.matcher(signed.number().replace(" ", ""));
        if (!match.matches()) {
            throw Refusal.invalid("resolution.number", Echo.of(signed.number()));
        }
        var whole = signed.number().contains("NQ-HĐND");
        var named = match.group(2);
        if ((named != null && (!signed.normative() || Integer.parseInt(named) != year))
                || (named == null && whole && signed.normative())) {
            throw Refusal.invalid("resolution.series", Echo.of(signed.number()));
        }
        return Integer.parseInt(match.group(1));
    }

    private static String sequence(int number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }

    private void insert(Resolution one) {
        var taken = jdbc.sql("select count(*) from resolution where council = ? and number_year = ?"
                        + " and normative = ? and sequence = ?")
                .params(one.council(), one.numberYear(), one.normative(), one.sequence())
                .query(Integer.class)
                .single();
        if (taken > 0) {
            throw Refusal.invalid("resolution.number-used", one.number());
        }
        try {
            jdbc.sql(
                            "insert into resolution (item_code, session_code, council, number_year, normative, sequence, number,"
                                    + " title, signed_on, signed_by, effective_on, file, send_up_entry, gazette_entry)"
                                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(one.itemCode(), one.sessionCode(), one.council(), one.numberYear(), one.normative())
                    .params(one.sequence(), one.number(), one.title(), one.signedOn(), one.signedBy())
                    .params(one.effectiveOn(), one.file(), one.sendUpEntry(), one.gazetteEntry())
                    .update();
        } catch (DuplicateKeyException e) {
            throw Refusal.conflict("resolution.number-used", one.number());
        }
    }
}

package vn.nghitruong.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.nghitruong.engine.CurrentUser;
import vn.nghitruong.refusal.Refusal;

/**
 * Reports that were frozen: numbers, definitions, the moment, and the cases behind each number, never changed again. A
 * year may be frozen more than once, each time after the first with a note that says why.
 */
@Service
public class ActivityEditions {

    private static final String COLUMNS = "id, council, report_year, number, frozen_at, frozen_by, note";

    private final JdbcClient jdbc;
    private final JdbcOperations batches;
    private final ActivityFigures figures;
    private final ActivityReports reports;
    private final ReportAccess access;
    private final CaseList list;
    private final ActivityWorkbook workbook;
    private final CurrentUser user;
    private final ObjectMapper json;

    ActivityEditions(
            JdbcClient jdbc,
            JdbcOperations batches,
            ActivityFigures figures,
            ActivityReports reports,
            ReportAccess access,
            CaseList list,
            ActivityWorkbook workbook,
            CurrentUser user,
            ObjectMapper json) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.figures = figures;
        this.reports = reports;
        this.access = access;
        this.list = list;
        this.workbook = workbook;
        this.user = user;
        this.json = json;
    }

    /**
     * Freezes the report as it is counted now; for the council's office and its supervisors. A second edition without a
     * note is refused as a conflict: nobody freezes twice by mistake.
     */
    @Transactional
    public ActivityReport.Edition freeze(String council, int year, @Nullable String note) {
        var of = access.requireReadable(council);
        access.requireFreezing(council);
        var earlier = of(council, year);
        if (!earlier.isEmpty() && note == null) {
            throw Refusal.conflict(
                    "report.frozen-already",
                    String.valueOf(year),
                    earlier.get(0).number());
        }
        var whole = figures.of(of, year);
        var number = earlier.isEmpty() ? 1 : earlier.get(0).number() + 1;
        var id = insert(whole.report(), number, note);
        var rows = new ArrayList<Object[]>();
        whole.counted()
                .forEach((figure, counted) -> counted.forEach(
                        one -> rows.add(new Object[] {id, figure, one.code(), one.council(), one.own(), one.day()})));
        batches.batchUpdate(
                "insert into activity_edition_case (edition_id, figure, code, council, own, counted_on)"
                        + " values (?, ?, ?, ?, ?, ?)",
                rows);
        return require(id);
    }

    /** The frozen editions of a year, the last first. */
    @Transactional(readOnly = true)
    public List<ActivityReport.Edition> of(String council, int year) {
        access.requireReadable(council);
        return jdbc.sql("select " + COLUMNS + " from activity_edition where council = ? and report_year = ?"
                        + " order by number desc")
                .params(council, year)
                .query((row, number) -> edition(row))
                .list();
    }

    /** A frozen edition: the same numbers for ever. */
    @Transactional(readOnly = true)
    public ActivityReport find(long id) {
        var edition = require(id);
        var report = jdbc.sql("select report from activity_edition where id = ?")
                .param(id)
                .query((row, number) -> row.getString("report"))
                .single();
        try {
            return json.readValue(report, ActivityReport.class).as(edition);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a report could not be read", e);
        }
    }

    /** The same as a table file. */
    @Transactional(readOnly = true)
    public byte[] table(long id) {
        return workbook.of(find(id));
    }

    /** The cases that were behind a number when it was frozen. */
    @Transactional(readOnly = true)
    public CaseList.Page cases(long id, String figure, String level, int page, int size) {
        access.requireCases(require(id).council());
        var chosen = reports.chosen(figure, level);
        var counted = jdbc
                .sql("select code, council, own, counted_on from activity_edition_case"
                        + " where edition_id = ? and figure = ? order by counted_on, code")
                .params(id, figure)
                .query((row, number) -> new Counted(
                        row.getString("code"),
                        row.getString("council"),
                        row.getBoolean("own"),
                        row.getObject("counted_on", LocalDate.class)))
                .stream()
                .filter(chosen)
                .toList();
        return list.page(figure, counted, page, size);
    }

    private ActivityReport.Edition require(long id) {
        var edition = jdbc.sql("select " + COLUMNS + " from activity_edition where id = ?")
                .param(id)
                .query((row, number) -> edition(row))
                .optional()
                .orElseThrow(() -> Refusal.notFound("report.edition-unknown"));
        access.requireReadable(edition.council());
        return edition;
    }

    private long insert(ActivityReport report, int number, @Nullable String note) {
        var key = new GeneratedKeyHolder();
        try {
            jdbc.sql("insert into activity_edition (council, report_year, number, frozen_at, frozen_by, note, report)"
                            + " values (?, ?, ?, ?, ?, ?, ?)")
                    .params(report.council(), report.year(), number)
                    .params(
                            OffsetDateTime.ofInstant(report.asOf(), ZoneOffset.UTC),
                            user.actor().orElse(null))
                    .params(note, json.writeValueAsString(report))
                    .update(key, "id");
        } catch (DuplicateKeyException e) {
            throw Refusal.conflict("conflict");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a report could not be written", e);
        }
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    private static ActivityReport.Edition edition(ResultSet row) throws SQLException {
        return new ActivityReport.Edition(
                row.getLong("id"),
                row.getString("council"),
                row.getInt("report_year"),
                row.getInt("number"),
                row.getObject("frozen_at", OffsetDateTime.class).toInstant(),
                row.getString("frozen_by"),
                row.getString("note"));
    }
}

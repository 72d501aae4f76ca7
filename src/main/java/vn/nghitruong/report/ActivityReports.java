package vn.nghitruong.report;

import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.nghitruong.organisation.Organisations;
import vn.nghitruong.refusal.Echo;
import vn.nghitruong.refusal.Refusal;

/** The yearly reports, counted anew whenever somebody asks, and the cases behind each number. */
@Service
public class ActivityReports {

    /** The first year of the units in the data. */
    public static final int FIRST_YEAR = 2016;

    private final ActivityFigures figures;
    private final ReportAccess access;
    private final CaseList list;
    private final ActivityWorkbook workbook;
    private final Organisations organisations;

    ActivityReports(
            ActivityFigures figures,
            ReportAccess access,
            CaseList list,
            ActivityWorkbook workbook,
            Organisations organisations) {
        this.figures = figures;
        this.access = access;
        this.list = list;
        this.workbook = workbook;
        this.organisations = organisations;
    }

    /**
     * A council whose reports the current user reads.
     *
     * @param freezes whether the user may freeze them
     * @param opens whether the user may look at the cases behind the numbers
     */
    public record Council(String code, String name, boolean freezes, boolean opens) {}

    /** The councils of the current user; none for an agency. */
    public List<Council> councils() {
        return access.readable().stream()
                .map(code -> new Council(
                        code,
                        organisations.require(code).name(),
                        access.readsCases(code) && access.mayFreeze(code),
                        access.readsCases(code)))
                .toList();
    }

    /** The report of a council for a year, as it is counted now. */
    @Transactional(readOnly = true)
    public ActivityReport of(String council, int year) {
        return figures.of(access.requireReadable(council), year).report();
    }

    /** The same as a table file. */
    @Transactional(readOnly = true)
    public byte[] table(String council, int year) {
        return workbook.of(of(council, year));
    }

    /**
     * A page of the cases behind a number: exactly that many over all pages.
     *
     * @param level own, lower or total; the last two are for administrators, who alone see the cases of all councils
     */
    @Transactional(readOnly = true)
    public CaseList.Page cases(String council, int year, String figure, String level, int page, int size) {
        var of = access.requireReadable(council);
        access.requireCases(council);
        var chosen = chosen(figure, level);
        var whole = figures.of(of, year);
        var counted = whole.counted().getOrDefault(figure, List.of()).stream()
                .filter(chosen)
                .toList();
        return list.page(figure, counted, page, size);
    }

    /** Which of the cases behind a figure a list shows; refuses figures and levels that do not exist or are not open. */
    Predicate<Counted> chosen(String figure, String level) {
        if (!figures.knows(figure)) {
            throw Refusal.invalid("report.figure-unknown", Echo.of(figure));
        }
        switch (level) {
            case ActivityFigures.OWN -> {
                return Counted::own;
            }
            case ActivityFigures.LOWER, ActivityFigures.TOTAL -> {
                access.requireEverything();
                return level.equals(ActivityFigures.LOWER) ? one -> !one.own() : one -> true;
            }
            default -> throw Refusal.invalid("report.level-unknown", Echo.of(level), "own, lower, total");
        }
    }
}

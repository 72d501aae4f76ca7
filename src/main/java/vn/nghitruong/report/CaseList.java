package vn.nghitruong.report;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.nghitruong.casefile.CaseFile;
import vn.nghitruong.casefile.CaseFiles;
import vn.nghitruong.organisation.Organisation;
import vn.nghitruong.organisation.Organisations;

/** The cases behind a number, page by page. */
@Component
public class CaseList {

    private final CaseFiles files;
    private final CountedRecords records;
    private final Organisations organisations;

    CaseList(CaseFiles files, CountedRecords records, Organisations organisations) {
        this.files = files;
        this.records = records;
        this.organisations = organisations;
    }

    Page page(String figure, List<Counted> all, int page, int size) {
        var from = (int) Math.min((long) page * size, all.size());
        var shown = all.subList(from, Math.min(from + size, all.size()));
        var codes = shown.stream().map(Counted::code).toList();
        var cases = files.all(codes);
        var plain = records.find(codes);
        return new Page(
                figure,
                all.size(),
                page,
                size,
                shown.stream()
                        .map(one -> line(one, cases.get(one.code()), plain.get(one.code())))
                        .toList());
    }

    private Line line(Counted one, @Nullable CaseFile file, CountedRecords.@Nullable Listed plain) {
        return new Line(
                one.code(),
                file != null ? file.title() : plain != null ? plain.title() : "",
                one.day(),
                one.council(),
                organisations.find(one.council()).map(Organisation::name).orElse(one.council()),
                plain == null ? null : plain.reference());
    }

    /** The page of a list; {@code total} is the number in the report. */
    public record Page(String figure, int total, int page, int size, List<Line> cases) {
        public Page {
            cases = List.copyOf(cases);
        }
    }

    /**
     * One case.
     *
     * @param day the day by which it is counted
     * @param reference of a plain record; none for a case
     */
    public record Line(
            String code,
            String title,
            LocalDate day,
            String council,
            String councilName,
            @Nullable String reference) {}
}

package vn.nghitruong.session;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.nghitruong.casefile.CaseFile;
import vn.nghitruong.casefile.CaseFiles;
import vn.nghitruong.casefile.CaseLink;
import vn.nghitruong.casefile.Labels;
import vn.nghitruong.casefile.Timeline;
import vn.nghitruong.deadline.Deadlines;
import vn.nghitruong.deadline.LedgerEntry;
import vn.nghitruong.document.Document;
import vn.nghitruong.document.Documents;

/** The whole of a session for programs: its items, its ledger of dates, its files, its timeline in words. */
@Component
public class SessionRecord {

    private final Sessions sessions;
    private final Items items;
    private final Deadlines deadlines;
    private final CaseFiles files;
    private final Documents documents;
    private final Timeline timeline;
    private final Labels labels;

    SessionRecord(
            Sessions sessions,
            Items items,
            Deadlines deadlines,
            CaseFiles files,
            Documents documents,
            Timeline timeline,
            Labels labels) {
        this.sessions = sessions;
        this.items = items;
        this.deadlines = deadlines;
        this.files = files;
        this.documents = documents;
        this.timeline = timeline;
        this.labels = labels;
    }

    /** A session in a list. */
    public record Header(
            String code, String title, String kind, String kindLabel, LocalDate opensOn, int days, String state) {}

    /** Everything about a session; the dates are its own and those of its items. */
    public record Whole(
            String code,
            String title,
            String state,
            @Nullable String outcome,
            CouncilSession session,
            List<SessionItem> items,
            List<LedgerEntry> deadlines,
            List<CaseLink> links,
            List<Document> documents,
            List<Timeline.Line> timeline) {}

    /** The sessions of a council that open in a year, the last first. */
    @Transactional(readOnly = true)
    public List<Header> ofYear(String council, int year) {
        return sessions.ofYear(council, year).stream().map(this::header).toList();
    }

    /** A session, for the units of its council and its supervisors. */
    @Transactional(readOnly = true)
    public Whole of(String code) {
        var session = sessions.requireReadable(code);
        var file = files.require(code);
        var all = items.ofSession(code);
        var codes = new ArrayList<>(List.of(code));
        all.forEach(item -> codes.add(item.code()));
        return new Whole(
                code,
                file.title(),
                file.state(),
                file.outcome(),
                session,
                all,
                deadlines.ofCases(codes),
                files.links(code),
                documents.ofCase(code),
                timeline.of(code));
    }

    private Header header(CouncilSession session) {
        var file = files.require(session.code());
        return new Header(
                session.code(),
                file.title(),
                session.kind(),
                labels.of("session-kind." + session.kind()),
                session.opensOn(),
                session.days(),
                state(file));
    }

    private static String state(CaseFile file) {
        return file.isOpen() ? file.state() : String.valueOf(file.outcome());
    }
}

package vn.nghitruong.monitoring;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.nghitruong.casefile.CaseAccess;
import vn.nghitruong.casefile.CaseFiles;
import vn.nghitruong.casefile.CaseLink;
import vn.nghitruong.casefile.Labels;
import vn.nghitruong.monitoring.CasePage.Link;
import vn.nghitruong.monitoring.CasePage.Proposed;

/** What ties a case to others: links in both directions, and what was proposed because of it. */
@Component
class CaseTies {

    private static final String PROPOSALS =
            "select 'supervise' as word, reason, proposed_on, mission_code as code from supervision_proposal"
                    + " where case_code = :code union all select 'question', reason, proposed_on, item_code"
                    + " from session_proposal where case_code = :code order by 3, 1";

    private final JdbcClient jdbc;
    private final CaseFiles files;
    private final CaseAccess access;
    private final Labels labels;

    CaseTies(JdbcClient jdbc, CaseFiles files, CaseAccess access, Labels labels) {
        this.jdbc = jdbc;
        this.files = files;
        this.access = access;
        this.labels = labels;
    }

    /** The links of a case; those to cases that the reader may not see are without a title, or left out altogether. */
    List<Link> links(String code, boolean whole) {
        var links = files.links(code);
        var readable = files.all(links.stream().map(CaseLink::code).toList());
        readable.values().removeIf(file -> !access.mayRead(file));
        return links.stream()
                .filter(link -> whole || readable.containsKey(link.code()))
                .map(link -> new Link(
                        link.relation(),
                        labels.of("link." + link.relation()),
                        link.code(),
                        readable.containsKey(link.code()) ? link.title() : null))
                .toList();
    }

    /** What was proposed because of a case, oldest first. */
    List<Proposed> proposals(String code) {
        return jdbc.sql(PROPOSALS)
                .param("code", code)
                .query((row, number) -> new Proposed(
                        labels.of("case-proposal." + row.getString("word")),
                        row.getString("reason"),
                        row.getObject("proposed_on", LocalDate.class),
                        row.getString("code")))
                .list();
    }
}

package vn.nghitruong.session;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriUtils;
import vn.nghitruong.casefile.CaseCard.Fact;
import vn.nghitruong.casefile.Labels;
import vn.nghitruong.session.SessionPapers.OfItem;
import vn.nghitruong.session.SessionPapers.Paper;

/** The index page of the deputies' ZIP. It is read without a network: no script, no image, its style inside. */
@Component
class PapersPage {

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="vi">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%1$s</title>
            <style>
            body { font: 16px/1.5 "Segoe UI", Arial, sans-serif; color: #222; max-width: 52rem; margin: 2rem auto; padding: 0 1rem }
            h1 { font-size: 1.5rem } h2 { font-size: 1.1rem; margin: 2rem 0 .3rem; border-top: 1px solid #ccc; padding-top: 1rem }
            dl { display: grid; grid-template-columns: minmax(9rem, 14rem) 1fr; margin: .3rem 0; gap: .1rem 1rem }
            dt { color: #555 } dd { margin: 0 } ul { margin: .3rem 0; padding-left: 1.2rem } .none { color: #555 }
            </style>
            </head>
            <body>
            <h1>%1$s</h1>
            %2$s
            %3$s
            </body>
            </html>
            """;

    private final Labels labels;

    PapersPage(Labels labels) {
        this.labels = labels;
    }

    /** The page; every word that people typed is escaped. */
    String of(SessionPapers papers) {
        var common = papers.common().isEmpty() ? "" : heading(labels.of("papers.common")) + files(papers.common());
        var items = papers.items().stream().map(this::item).collect(Collectors.joining("\n"));
        return PAGE.formatted(
                escaped(papers.card().title()), facts(papers.card().facts()), common + items);
    }

    private String item(OfItem item) {
        var files = item.papers().isEmpty()
                ? "<p class=\"none\">" + escaped(labels.of("papers.no-file")) + "</p>"
                : files(item.papers());
        return heading(item.number() + ". " + item.title()) + facts(item.facts()) + files;
    }

    private static String heading(String text) {
        return "<h2>" + escaped(text) + "</h2>\n";
    }

    private static String facts(List<Fact> facts) {
        return facts.stream()
                .map(fact -> "<dt>" + escaped(fact.label()) + "</dt><dd>" + escaped(fact.value()) + "</dd>")
                .collect(Collectors.joining("\n", "<dl>\n", "\n</dl>\n"));
    }

    private static String files(List<Paper> papers) {
        return papers.stream()
                .map(paper -> "<li>%s: <a href=\"%s/%s\">%s</a></li>"
                        .formatted(
                                escaped(paper.label()),
                                address(paper.folder()),
                                address(paper.name()),
                                escaped(paper.document().name())))
                .collect(Collectors.joining("\n", "<ul>\n", "\n</ul>\n"));
    }

    private static String address(String segment) {
        return UriUtils.encode(segment, StandardCharsets.UTF_8);
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}

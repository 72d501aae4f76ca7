package vn.nghitruong.session;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;
import vn.nghitruong.document.Documents;

/** Writes the papers of a session as one ZIP: an index page, and a folder per item. */
@Component
public class PapersZip {

    private final Documents documents;
    private final PapersPage page;

    PapersZip(Documents documents, PapersPage page) {
        this.documents = documents;
        this.page = page;
    }

    /** File after file: never more than one of them is in memory. */
    public void write(SessionPapers papers, OutputStream out) throws IOException {
        // Names are written as UTF-8 and marked so, which Windows' and Linux's programs both heed.
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            // What an office exchanges is packed already.
            zip.setLevel(Deflater.BEST_SPEED);
            zip.putNextEntry(new ZipEntry("index.html"));
            zip.write(page.of(papers).getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
            for (var paper : papers.all()) {
                var entry = new ZipEntry(paper.path());
                entry.setTime(paper.document().uploadedAt().toEpochMilli());
                zip.putNextEntry(entry);
                zip.write(documents.content(paper.document()));
                zip.closeEntry();
            }
        }
    }
}

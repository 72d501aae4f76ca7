package vn.nghitruong.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.nghitruong.casefile.CaseAccess;
import vn.nghitruong.casefile.CaseFiles;
import vn.nghitruong.engine.CurrentUser;
import vn.nghitruong.refusal.Refusal;

/** Keeps uploaded files; one is attached to a case by the form that names it, and read by whoever may read the case. */
@Service
public class Documents {

    /** What an office exchanges; nothing that a browser would run. */
    private static final Map<String, String> MEDIA_TYPES = Map.of(
            "pdf", "application/pdf",
            "doc", "application/msword",
            "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "xls", "application/vnd.ms-excel",
            "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "jpg", "image/jpeg",
            "jpeg", "image/jpeg",
            "png", "image/png",
            "zip", "application/zip");

    private static final int LONGEST_NAME = 200;
    private static final String COLUMNS = "id, name, media_type, size, uploaded_by, uploaded_at, case_code";

    private final JdbcClient jdbc;
    private final CaseFiles files;
    private final CaseAccess access;
    private final CurrentUser user;
    private final Clock clock;

    Documents(JdbcClient jdbc, CaseFiles files, CaseAccess access, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.files = files;
        this.access = access;
        this.user = user;
        this.clock = clock;
    }

    /**
     * Stores a file for the current user.
     *
     * @throws Refusal when it is empty, has no usable name, or is of a kind that is not taken
     */
    @Transactional
    public Document store(String name, byte[] content) {
        return insert(name, content, user.id(), null);
    }

    /**
     * Stores a file that the program has made for a case, in the current user's name or, where the program acts by
     * itself, in nobody's.
     *
     * @throws Refusal as {@link #store}
     */
    @Transactional
    public Document storeFor(String caseCode, String name, byte[] content) {
        return insert(name, content, user.find().orElse(null), caseCode);
    }

    /** Attaches a file that the current user has just uploaded; one that is attached already stays where it is. */
    @Transactional
    public void attach(String id, String caseCode) {
        var attached = jdbc.sql(
                        "update document set case_code = ? where id = ? and case_code is null and uploaded_by = ?")
                .params(caseCode, id, user.find().orElse("-"))
                .update();
        if (attached == 0) {
            throw Refusal.invalid("document.unknown");
        }
    }

    /** A file that the current user may read. */
    public Document require(String id) {
        return find(id).filter(this::readable).orElseThrow(() -> Refusal.notFound("document.unknown"));
    }

    /** Its content. */
    public byte[] content(Document document) {
        return jdbc.sql("select content from document where id = ?")
                .param(document.id())
                .query((row, number) -> row.getBytes("content"))
                .single();
    }

    /** The files of a case, oldest first. */
    public List<Document> ofCase(String caseCode) {
        return jdbc.sql("select " + COLUMNS + " from document where case_code = ? order by uploaded_at, id")
                .param(caseCode)
                .query((row, number) -> document(row))
                .list();
    }

    private Document insert(String name, byte[] content, @Nullable String by, @Nullable String caseCode) {
        var clean = cleanName(name);
        if (content.length == 0) {
            throw Refusal.invalid("document.empty");
        }
        var id = UUID.randomUUID().toString();
        jdbc.sql("insert into document (id, name, media_type, size, uploaded_by, uploaded_at, content, case_code)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(id, clean, mediaType(clean), content.length)
                .param(by)
                .param(OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param(content)
                .param(caseCode)
                .update();
        return find(id).orElseThrow();
    }

    private Optional<Document> find(String id) {
        return jdbc.sql("select " + COLUMNS + " from document where id = ?")
                .param(id)
                .query((row, number) -> document(row))
                .optional();
    }

    private static Document document(ResultSet row) throws SQLException {
        return new Document(
                row.getString("id"),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("size"),
                row.getString("uploaded_by"),
                row.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
                row.getString("case_code"));
    }

    private boolean readable(Document document) {
        var caseCode = document.caseCode();
        return caseCode == null
                ? user.find().filter(id -> id.equals(document.uploadedBy())).isPresent()
                : files.find(caseCode).filter(access::mayRead).isPresent();
    }

    private static String cleanName(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var clean = last.replaceAll("\\p{Cntrl}", "").strip();
        if (clean.isEmpty() || clean.length() > LONGEST_NAME) {
            throw Refusal.invalid("document.name", LONGEST_NAME);
        }
        return clean;
    }

    private static String mediaType(String name) {
        var ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        var type = MEDIA_TYPES.get(ending);
        if (type == null) {
            throw Refusal.invalid("document.kind", "pdf, doc, docx, xls, xlsx, jpg, png, zip");
        }
        return type;
    }
}

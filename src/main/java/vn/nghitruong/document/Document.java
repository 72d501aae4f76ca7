package vn.nghitruong.document;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file without its content.
 *
 * @param uploadedBy the user's id; none when the program made it
 * @param caseCode the case it was attached to; none until a form that names it is submitted
 */
public record Document(
        String id,
        String name,
        String mediaType,
        long size,
        @Nullable String uploadedBy,
        Instant uploadedAt,
        @Nullable String caseCode) {}

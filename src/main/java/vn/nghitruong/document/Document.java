package vn.nghitruong.document;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An uploaded file without its content.
 *
 * @param caseCode the case it was attached to; none until a form that names it is submitted
 */
public record Document(
        String id,
        String name,
        String mediaType,
        long size,
        String uploadedBy,
        Instant uploadedAt,
        @Nullable String caseCode) {}

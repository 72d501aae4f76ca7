package vn.nghitruong.casefile;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A tie between two cases, seen from one of them.
 *
 * @param relation what the other is to this one: {@code part}, {@code part-of}, {@code merged}, {@code merged-into},
 *     {@code forwarded-to}, {@code forwarded-from}, {@code answered-by}, {@code answers}
 * @param code the other case
 * @param title its title; left out where the reader may not see that case
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CaseLink(
        String relation, String code, @Nullable String title) {}

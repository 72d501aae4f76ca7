package vn.nghitruong.monitoring;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the register beside words.
 *
 * @param filters what the index knows too, the rarer ones first
 * @param others what only columns know, and the values that conditions name
 * @param opened when the cases were opened
 * @param council the one council that is asked for, which stands among the others
 */
record Filtered(
        List<Filter> filters,
        Condition others,
        Period opened,
        @Nullable String council) {

    /** All of it as conditions on columns, but when the cases were opened. */
    Condition onColumns() {
        return others.copy().and(filters.stream().map(Filter::condition).toList());
    }
}

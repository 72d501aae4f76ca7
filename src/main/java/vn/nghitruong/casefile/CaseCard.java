package vn.nghitruong.casefile;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every form shows of a case at a glance.
 *
 * @param text the words of the case, as they were given
 * @param facts short facts, in the order they are read
 */
public record CaseCard(String code, String title, @Nullable String text, List<Fact> facts) {

    /** One fact with its label, both in the users' words. */
    public record Fact(String label, String value) {}

    /** The same card with more facts behind. */
    public CaseCard with(List<Fact> more) {
        var all = new ArrayList<>(facts);
        all.addAll(more);
        return new CaseCard(code, title, text, List.copyOf(all));
    }
}

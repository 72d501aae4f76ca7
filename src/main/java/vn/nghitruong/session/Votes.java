package vn.nghitruong.session;

import org.jspecify.annotations.Nullable;
import vn.nghitruong.refusal.Refusal;

/** Whether an outcome and its votes can be true. */
final class Votes {

    private Votes() {}

    /**
     * Refuses votes that exceed those present, an outcome with a vote but without numbers, "adopted" without its
     * majority (more than half of all deputies, for a dismissal two thirds of them), and "rejected" with it.
     */
    static void check(SessionItem item, Proceedings.Outcome outcome, int total, int present) {
        var cast = number(outcome.inFavour()) + number(outcome.against()) + number(outcome.abstained());
        if (cast > present) {
            throw Refusal.invalid("session.votes-exceed", item.title(), cast, present);
        }
        var adopted = outcome.outcome().equals(SessionItem.ADOPTED);
        var voted = adopted || outcome.outcome().equals("rejected");
        if (voted && outcome.inFavour() == null) {
            throw Refusal.invalid("session.votes-missing", item.title());
        }
        if (outcome.outcome().equals("heard") && item.itemKind() == ItemKind.RESOLUTION) {
            throw Refusal.invalid("session.resolution-heard", item.title());
        }
        var carried = carried(item, number(outcome.inFavour()), total);
        if (adopted && !carried) {
            throw Refusal.invalid(
                    item.dismissal() ? "session.two-thirds" : "session.majority",
                    item.title(),
                    number(outcome.inFavour()),
                    total);
        }
        if (outcome.outcome().equals("rejected") && carried) {
            throw Refusal.invalid("session.carried", item.title(), number(outcome.inFavour()), total);
        }
    }

    private static boolean carried(SessionItem item, int inFavour, int total) {
        return item.dismissal() ? 3L * inFavour >= 2L * total : 2L * inFavour > total;
    }

    private static int number(@Nullable Integer votes) {
        return votes == null ? 0 : votes;
    }
}

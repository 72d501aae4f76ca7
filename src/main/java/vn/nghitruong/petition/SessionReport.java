package vn.nghitruong.petition;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The report on answers to petitions for a regular session: what came in since the report before it and what that one
 * left open. Every figure names the petitions behind it. It holds no text of a petition and nothing of a voter.
 *
 * @param previous the session whose report came before; none for a council's first
 * @param asOf the day of the figures: today, or the day on which the session's papers went out
 * @param frozen whether the figures are final
 * @param summary petitions by field, competence and result; its counts add up to the figure {@code petitions}
 * @param split what was split, with the petitions that came of it
 * @param merged what was merged, with the petition that leads it
 */
public record SessionReport(
        String session,
        String council,
        LocalDate opensOn,
        @Nullable String previous,
        LocalDate asOf,
        boolean frozen,
        List<Figure> figures,
        List<Line> summary,
        List<Split> split,
        List<Merged> merged) {

    /** One figure with its word and its label. */
    public record Figure(String figure, String label, int count, List<String> codes) {}

    /**
     * One line of the summary; what is not known yet is left out, its name says so.
     *
     * @param group the committee in whose field the topic is
     */
    public record Line(
            @Nullable String group,
            String groupName,
            @Nullable String topic,
            String topicName,
            @Nullable String competence,
            String competenceName,
            @Nullable String result,
            String resultName,
            int count,
            List<String> codes) {}

    public record Split(String code, List<String> parts) {}

    public record Merged(String code, List<String> into) {}
}

package vn.nghitruong.monitoring;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.nghitruong.casefile.CaseCard.Fact;
import vn.nghitruong.casefile.Timeline;
import vn.nghitruong.request.RequestView;

/**
 * Everything that the current user may read of a case, in the users' words.
 *
 * @param whole false for an agency that takes part: it reads what it is asked, and what came of that
 * @param stateLabel where it stands
 * @param outcomeLabel how it ended; none while it runs
 * @param text the words of the case, as they were given
 * @param notes what whoever works next must read
 * @param limits its dates, each with its explanation and with what happened to it
 * @param timeline oldest first
 */
public record CasePage(
        String code,
        boolean whole,
        String kind,
        String kindLabel,
        String council,
        @Nullable String councilName,
        String title,
        String state,
        String stateLabel,
        @Nullable String outcome,
        @Nullable String outcomeLabel,
        LocalDate openedOn,
        @Nullable LocalDate closedOn,
        LocalDate today,
        List<Fact> facts,
        @Nullable String text,
        List<Fact> notes,
        List<RequestView.Limit> limits,
        List<RequestView.Round> rounds,
        List<File> documents,
        List<Link> links,
        List<Proposed> proposals,
        List<Responsibility> responsibility,
        List<CasePath> paths,
        List<Timeline.Line> timeline) {

    /** A file of the case; its content is asked for by its id. */
    public record File(String id, String name, long size, Instant at) {}

    /**
     * A tie to another case.
     *
     * @param label what the other is to this one
     * @param title left out where the reader may not see that case
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Link(
            String relation,
            String label,
            String code,
            @Nullable String title) {}

    /**
     * What was proposed because of the case.
     *
     * @param label to supervise or to question
     * @param code the mission or the item that took it up; none while it waits or when it was declined
     */
    public record Proposed(
            String label,
            String reason,
            LocalDate proposedOn,
            @Nullable String code) {}
}

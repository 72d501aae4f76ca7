package vn.nghitruong.petition;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** The figures of the report on petitions; those of petitions first, then what is counted apart from them. */
public enum ReportFigure {
    /** All of them, however they stand. */
    PETITIONS(petition -> true),
    /** Taken in since the report before. */
    RECEIVED(petition -> !petition.carriedOver()),
    /** Open in the report before, and still so or answered since. */
    CARRIED_OVER(PetitionStanding::carriedOver),
    /** Three numbers that are never added up: an answer is here; the committee has accepted it; it is solved. */
    ANSWERED(PetitionStanding::isAnswered),
    ACCEPTED(PetitionStanding::isAccepted),
    SOLVED(petition -> petition.hasResult("resolved")),
    /** Something was promised for a day. */
    PROMISED(PetitionStanding::promised),
    EXPLAINED(petition -> petition.hasResult("explained")),
    NOT_POSSIBLE(petition -> petition.hasResult("not-possible")),
    LATE(PetitionStanding::isLate),
    /** An answer was returned, whether or not there is another by now. */
    RETURNED(petition -> petition.returns() > 0),
    /** Returned, and not answered again yet. */
    TO_ANSWER_AGAIN(petition -> petition.returns() > 0 && !petition.isAnswered()),
    /** What the next report begins with. */
    OPEN(PetitionStanding::isOpen),

    REPORTS_OF_FACT("report-of-fact"),
    REPORTS_OF_FACT_ANSWERED("report-of-fact", PetitionStanding::isAnswered),
    SPLIT("split"),
    MERGED("merge"),
    ANSWERED_AT_MEETING("answered-at-meeting"),
    ALREADY_ANSWERED("already-answered"),
    LETTERS("letter"),
    LEFT_OUT("leave-out"),
    WITHDRAWN("withdrawn");

    private final String sort;
    private final Predicate<PetitionStanding> counts;

    ReportFigure(Predicate<PetitionStanding> counts) {
        this(PetitionStanding.PETITION, counts);
    }

    ReportFigure(String sort) {
        this(sort, petition -> true);
    }

    ReportFigure(String sort, Predicate<PetitionStanding> counts) {
        this.sort = sort;
        this.counts = counts;
    }

    /** The word in the API and in the labels. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it counts a petition. */
    public boolean counts(PetitionStanding petition) {
        return petition.sort().equals(sort) && counts.test(petition);
    }

    /** Those of the petitions that it counts. */
    List<ReportedPetition> of(List<ReportedPetition> all) {
        return all.stream().filter(petition -> counts(petition.standing())).toList();
    }
}

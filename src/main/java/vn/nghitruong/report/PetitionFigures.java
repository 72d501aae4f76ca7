package vn.nghitruong.report;

import java.util.Arrays;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.nghitruong.petition.PetitionStanding;
import vn.nghitruong.petition.PetitionStandings;
import vn.nghitruong.petition.ReportFigure;

/**
 * Petitions of the year as they stood at its end, in the words of the report on petitions that goes to a session; to
 * these come the two that grade a council.
 */
@Component
@Order(6)
class PetitionFigures extends Family<PetitionStanding> {

    private static final String PREFIX = "petitions-";

    private final PetitionStandings standings;

    PetitionFigures(PetitionStandings standings) {
        this.standings = standings;
        Arrays.stream(ReportFigure.values()).forEach(this::add);
    }

    private void add(ReportFigure figure) {
        figure(
                figure == ReportFigure.PETITIONS ? figure.word() : PREFIX + figure.word(),
                PetitionStanding::openedOn,
                figure::counts);
        if (figure == ReportFigure.ANSWERED) {
            figure(PREFIX + "answer-due", PetitionStanding::openedOn, PetitionFigures::isAnswerDue);
            figure(
                    PREFIX + "answered-on-time",
                    PetitionStanding::openedOn,
                    petition -> isAnswerDue(petition) && !petition.isLate());
            figure(
                    PREFIX + "unanswered",
                    PetitionStanding::openedOn,
                    petition -> petition.isPetition() && !petition.isAnswered());
        }
    }

    /** Answered, or past its limit without an answer. */
    private static boolean isAnswerDue(PetitionStanding petition) {
        return petition.isPetition() && (petition.isAnswered() || petition.isLate());
    }

    @Override
    List<PetitionStanding> read(Scope scope) {
        return standings.during(List.of(scope.councils()), scope.from(), scope.until());
    }

    @Override
    String code(PetitionStanding row) {
        return row.code();
    }

    @Override
    String council(PetitionStanding row) {
        return row.council();
    }
}

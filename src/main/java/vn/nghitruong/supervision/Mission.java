package vn.nghitruong.supervision;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A supervision mission, apart from its header in the case file.
 *
 * @param subject {@link Subject#word()}
 * @param unit the committee or deputies group that carries it out; none for the council and the standing committee
 * @param form {@link MissionForm#word()}
 * @param outsideProgramme whether its subject had an approved programme of the year and it is not from it
 * @param outsideReason why it is not in the year's programme
 * @param decisionNumber the decision, or the council's resolution, that set it up
 */
public record Mission(
        String code,
        String council,
        String subject,
        @Nullable String unit,
        String form,
        LocalDate startsOn,
        LocalDate endsOn,
        @Nullable String members,
        boolean outsideProgramme,
        @Nullable String outsideReason,
        @Nullable String outline,
        @Nullable LocalDate reportsDueOn,
        @Nullable String decisionNumber,
        @Nullable LocalDate decisionDate,
        @Nullable LocalDate sentOn,
        @Nullable String report,
        @Nullable LocalDate reportedOn,
        @Nullable LocalDate consideredOn,
        @Nullable String conclusionNumber,
        @Nullable LocalDate concludedOn) {

    public Subject missionSubject() {
        return Subject.of(subject);
    }

    /** Whether it owes the reason why it is not in the year's programme. */
    boolean isUnexplained() {
        return outsideProgramme && outsideReason == null;
    }

    public boolean isSurvey() {
        return MissionForm.of(form) == MissionForm.SURVEY;
    }
}

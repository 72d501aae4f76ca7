package vn.nghitruong.casefile;

/**
 * What comes of a case for another family: nobody may forget it, a person decides. Published with Spring's events in the
 * transaction of what gave rise to it; the family it is meant for keeps it until somebody takes it up or declines it.
 */
public sealed interface Proposal {

    /** The case that it comes from. */
    String caseCode();

    String council();

    /** What it is about, at most 250 characters. */
    String title();

    /** Why, in the users' words: the evidence. */
    String reason();

    /** Something for a supervision mission to look at. */
    record ToSupervise(String caseCode, String council, String title, String reason) implements Proposal {}

    /** Something to question in the council's next session. */
    record ToQuestion(String caseCode, String council, String title, String reason) implements Proposal {}
}

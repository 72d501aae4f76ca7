package vn.nghitruong.organisation;

/**
 * A text recognised as a known place.
 *
 * @param place the place's present name
 * @param peoplesCommittee who answers for it on the day asked about
 */
public record PlaceMatch(String place, Organisation peoplesCommittee) {}

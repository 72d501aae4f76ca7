package vn.nghitruong.deadline;

/** A date of a case was opened, moved, paused, resumed or closed; published in the transaction that wrote it. */
public record DatesChanged(String caseCode) {}

package vn.nghitruong.deadline;

import java.time.LocalDate;

/** A day off that was passed over, and why it is off, in Vietnamese. */
public record SkippedDay(LocalDate date, String reason) {}

package vn.nghitruong.report;

import java.time.LocalDate;

/**
 * One thing behind a number.
 *
 * @param own whether it is the council's own, not of a council below it
 * @param day the day by which it is counted
 */
record Counted(String code, String council, boolean own, LocalDate day) {}

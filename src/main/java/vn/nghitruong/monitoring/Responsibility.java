package vn.nghitruong.monitoring;

import java.util.List;

/**
 * One part of a case's working time.
 *
 * @param holder office, standing-committee, committee, agency, promise or other
 * @param name the same in the users' words
 * @param units the units among them that had a task, in words
 * @param workingDays working days of nine hours, to two places
 * @param share of the whole working time, from 0 to 1
 */
public record Responsibility(String holder, String name, List<String> units, double workingDays, double share) {}

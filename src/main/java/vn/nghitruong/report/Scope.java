package vn.nghitruong.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.nghitruong.organisation.Organisation;

/**
 * What a report is about: a council, with the councils below it, in a year.
 *
 * @param below the councils of the lower level that existed in the year; empty for any but a province's
 * @param until the last day that is looked at: the year's last, or today while it runs
 */
record Scope(Organisation council, List<String> below, int year, LocalDate from, LocalDate until, LocalDate today) {

    static Scope of(Organisation council, List<String> below, int year, LocalDate today) {
        var end = LocalDate.of(year, 12, 31);
        return new Scope(council, below, year, LocalDate.of(year, 1, 1), end.isAfter(today) ? today : end, today);
    }

    LocalDate end() {
        return LocalDate.of(year, 12, 31);
    }

    boolean isOwn(String code) {
        return council.code().equals(code);
    }

    /** Whether there is a level below at all. */
    boolean hasBelow() {
        return council.level() == Organisation.Level.PROVINCE;
    }

    /** All councils, for a query. */
    String[] councils() {
        var all = new ArrayList<>(below);
        all.add(council.code());
        return all.toArray(String[]::new);
    }

    /** Whether a day on which something was due lies behind us. */
    boolean isPast(LocalDate due) {
        return due.isBefore(today);
    }
}

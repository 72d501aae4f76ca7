package vn.nghitruong.monitoring;

import java.util.Arrays;
import java.util.Locale;
import vn.nghitruong.refusal.Refusal;

/** How the register is sorted: by a day and, within it, by code. */
public enum Order {
    /** What was opened last comes first. */
    NEWEST("opened_on", "desc", "<"),
    /** What was opened first comes first. */
    OLDEST("opened_on", "asc", ">"),
    /** What has to be done next comes first; only running cases that have a date. */
    DUE("due", "asc", ">");

    private final String column;
    private final String direction;
    private final String further;

    Order(String column, String direction, String further) {
        this.column = column;
        this.direction = direction;
        this.further = further;
    }

    /** The word of the API, e.g. {@code newest}; refused when there is no such order. */
    public static Order of(String word) {
        return Arrays.stream(values())
                .filter(order -> order.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("register.sort-unknown"));
    }

    String column() {
        return column;
    }

    String orderBy() {
        return orderBy("f");
    }

    /** The same for rows that are called otherwise than {@code f}. */
    String orderBy(String rows) {
        return " order by %3$s.%1$s %2$s, %3$s.code %2$s".formatted(column, direction, rows);
    }

    /** What lies behind a row, for going on from there. */
    String behind() {
        return "(f.%s, f.code) %s (:afterDay, :afterCode)".formatted(column, further);
    }
}

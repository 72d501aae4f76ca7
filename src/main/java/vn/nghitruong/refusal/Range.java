package vn.nghitruong.refusal;

/** Whole numbers given in an address, let through only within sensible bounds. */
public final class Range {

    private Range() {}

    /** The value; refused with {@code field.range} below {@code from} or above {@code to}. */
    public static int of(String field, int value, int from, int to) {
        if (value < from || value > to) {
            throw Refusal.invalid("field.range", Refusal.field(field), String.valueOf(from), String.valueOf(to));
        }
        return value;
    }
}

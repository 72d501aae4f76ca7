package vn.nghitruong.monitoring;

import java.util.List;

/**
 * How a case may fit the words that are looked for.
 *
 * @param number 0 for the best
 * @param words those it must have
 * @param without those it must not have all of, because it would then fit better
 * @param begun whether the last word is only the beginning of one
 */
record Fit(int number, List<String> words, List<String> without, boolean begun) {}

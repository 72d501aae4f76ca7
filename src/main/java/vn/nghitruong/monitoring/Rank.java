package vn.nghitruong.monitoring;

/**
 * Cases that fit a question equally well and come one after the other, said in two ways that mean the same.
 *
 * @param fit how well they fit, 0 best
 * @param matching for finding few cases among many: by the index of words and marks, where the database has one
 * @param ordered for finding the first of many: by going through the cases in their order
 * @param indexed whether the two differ
 */
record Rank(int fit, Condition matching, Condition ordered, boolean indexed) {}

package vn.nghitruong.monitoring;

/**
 * The cases that fit a question equally well, said in two ways that mean the same.
 *
 * @param matching for finding few cases among many: by the index of words and marks, where the database has one
 * @param ordered for finding the first of many: by going through the cases in their order
 * @param indexed whether the two differ
 */
record Rank(Condition matching, Condition ordered, boolean indexed) {}

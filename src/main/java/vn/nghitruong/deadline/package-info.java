/** By when: limits of law as data, one calculator, and the ledger in which every date explains itself. */
@NullMarked
package vn.nghitruong.deadline;

import org.jspecify.annotations.NullMarked;

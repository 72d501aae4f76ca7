/** Which agency answers: a decision table that an administrator can replace, read against the units of the day. */
@NullMarked
package vn.nghitruong.assignment;

import org.jspecify.annotations.NullMarked;
